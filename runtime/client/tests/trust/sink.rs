//! A service with an action of every safety, as the generator would write it.

use std::borrow::Cow;
use std::fmt;
use std::pin::Pin;

use aliyun_rpc_client::testing::{Double, TestClock};
use aliyun_rpc_client::{Builder, Category, Connection, RawCall, Reply, ServiceClient};
use aliyun_rpc_wire::constraint::Schema;
use aliyun_rpc_wire::{
    Action, ActionInfo, CodeInfo, Decode, DecodeError, Method, NaturalKey, Node, OpenCode, Request,
    Retry, Safety, Service,
};

use crate::made_up::Counting;

pub(crate) type Error = aliyun_rpc_client::Error<Code>;

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Code(pub(crate) String);

impl From<String> for Code {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl fmt::Display for Code {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl OpenCode for Code {}

#[derive(Clone, Debug)]
pub(crate) struct Client {
    connection: Connection,
}

impl ServiceClient for Client {
    type Code = Code;
    const SERVICE: &'static Service = &SERVICE;

    fn from_connection(connection: Connection) -> Self {
        Self { connection }
    }
}

impl Client {
    /// Calls an action with parameters.
    pub(crate) fn call(
        &self,
        action: &'static ActionInfo,
        values: &[(&str, &str)],
    ) -> Reply<Done, Code> {
        let mut request = Request::new(action);
        for (name, value) in values {
            request.set(name.to_string(), *value);
        }
        self.connection.call::<Any, Code>(request)
    }

    pub(crate) fn raw(&self, action: &str) -> RawCall<Code> {
        self.connection.raw(action)
    }
}

/// Any of the actions: their results are alike, and the request says which it is.
pub(crate) struct Any;

impl Action for Any {
    type Output = Done;
    const INFO: &'static ActionInfo = &LIST;
}

/// What every action answers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Done {
    pub(crate) request_id: Option<String>,
    pub(crate) id: Option<String>,
}

impl Decode for Done {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let fields = node.fields()?;
        Ok(Self { request_id: fields.optional("RequestId")?, id: fields.optional("Id")? })
    }
}

const fn code(code: &'static str, category: Category, retry: Retry) -> CodeInfo {
    CodeInfo { code, meaning: "it happened", category, retry, remedy: "see to it" }
}

pub(crate) static SERVICE: Service = Service {
    product: "SINK",
    version: "2024-01-01",
    host_template: "sink.{region}.aliyuncs.com",
    vpc_host_template: None,
    endpoints: &[],
    token_days: 30,
    codes: &[
        code("DryRunOperation", Category::DryRunPassed, Retry::Never),
        code("InternalError", Category::Internal, Retry::SameToken),
        code("InvalidSecurityToken.Expired", Category::Authentication, Retry::NewCredentials),
        code("InvalidTimeStamp.Expired", Category::Authentication, Retry::FreshSignature),
        code("LastTokenProcessing", Category::Conflict, Retry::SameToken),
        code("OperationDenied.InvalidState", Category::State, Retry::Slow),
        code("RequestAccepted", Category::Accepted, Retry::SameToken),
        code("ServiceUnavailable", Category::Unavailable, Retry::Backoff),
        code("SignatureNonceUsed", Category::Authentication, Retry::FreshSignature),
        code("Source.Unreachable", Category::InvalidParameter, Retry::Backoff),
        code("Thing.NotFound", Category::NotFound, Retry::Never),
        code("Throttling.*", Category::Throttled, Retry::Backoff),
    ],
};

const fn action(
    name: &'static str,
    safety: Safety,
    client_token: Option<&'static str>,
    natural_key: Option<&'static NaturalKey>,
    gone: &'static [&'static str],
) -> ActionInfo {
    ActionInfo {
        name,
        service: &SERVICE,
        documented_method: Method::Get,
        method: Method::Post,
        safety,
        client_token,
        dry_run: Some("DryRun"),
        made: Some("SinkId"),
        natural_key,
        gone,
        schema: Schema {
            chapter: Cow::Borrowed("1"),
            parameters: Cow::Borrowed(&[]),
            relations: Cow::Borrowed(&[]),
        },
        errors: &[],
    }
}

static KEY: NaturalKey = NaturalKey {
    find: &LIST,
    given: &["Home"],
    with: &[("PageSize", "100")],
    items: "Things",
    item: "Thing",
    same: &[("Place", "PlaceId")],
    leaving: None,
    id: "Id",
};

const TOKEN: Option<&str> = Some("ClientToken");

/// It only reads, and has a token for no reason, as some do.
pub(crate) static LIST: ActionInfo = action("ListThings", Safety::Read, TOKEN, None, &[]);
pub(crate) static MAKE: ActionInfo = action("MakeThing", Safety::Token, TOKEN, None, &[]);
pub(crate) static DROP: ActionInfo =
    action("DropThing", Safety::Idempotent, None, None, &["Thing.NotFound"]);
pub(crate) static BIND: ActionInfo = action("BindThing", Safety::NaturalKey, None, Some(&KEY), &[]);
pub(crate) static FIRE: ActionInfo = action("FireThing", Safety::Unsafe, None, None, &[]);

/// An action of each safety.
pub(crate) static EVERY: [&ActionInfo; 5] = [&LIST, &DROP, &MAKE, &BIND, &FIRE];

/// Makes a call of the action.
pub(crate) fn make(client: &Client, action: &'static ActionInfo) -> Made {
    let call = client.call(action, &[("Home", "h-1"), ("Place", "p-1")]);
    Box::pin(async { call.await.map(|_| ()) })
}

/// A call that is made.
pub(crate) type Made = Pin<Box<dyn Future<Output = Result<(), Error>>>>;

/// A builder of a client that talks to the double, on a clock that moves with every pause.
pub(crate) fn builder(double: &Double, clock: &TestClock) -> Builder<Client> {
    double.builder().clock(clock.clone()).random(Counting::default())
}

/// What a future gives, on a runtime of its own.
pub(crate) fn run<T>(future: impl Future<Output = T>) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(future)
}

/// A client that talks to the double, on a clock that moves with every pause.
pub(crate) fn client(double: &Double) -> Client {
    run(builder(double, &TestClock::leaping()).build()).unwrap()
}
