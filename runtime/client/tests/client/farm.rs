//! A client as the generator writes it, of a service that does not exist.

use std::borrow::Cow;
use std::fmt;

use aliyun_rpc_client::{Builder, Category, Connection, RawCall, Reply, ServiceClient};
use aliyun_rpc_wire::constraint::{Constraint, Kind, Need, Parameter, Rule, Schema};
use aliyun_rpc_wire::{
    Action, ActionInfo, Caller, CodeInfo, Decode, DecodeError, Endpoint, ErrorRow, Method, Node,
    OpenCode, Request, Retry, Safety, Service,
};

pub(crate) type Error = aliyun_rpc_client::Error<Code>;

#[derive(Clone, Debug)]
pub(crate) struct Client {
    connection: Connection,
}

impl Client {
    pub(crate) fn builder() -> Builder<Self> {
        Builder::new()
    }

    pub(crate) fn raw(&self, action: impl Into<String>) -> RawCall<Code> {
        self.connection.raw(action)
    }
}

impl ServiceClient for Client {
    type Code = Code;
    const SERVICE: &'static Service = &SERVICE;

    fn from_connection(connection: Connection) -> Self {
        Self { connection }
    }
}

impl Caller for &Client {
    type Reply<T> = Reply<T, Code>;

    fn call<A: Action>(self, request: Request) -> Self::Reply<A::Output> {
        self.connection.call::<A, Code>(request)
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Code {
    CowNotFound,
    Unknown(String),
}

impl From<String> for Code {
    fn from(text: String) -> Self {
        if text.eq_ignore_ascii_case("Cow.NotFound") {
            Self::CowNotFound
        } else {
            Self::Unknown(text)
        }
    }
}

impl fmt::Display for Code {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::CowNotFound => out.write_str("Cow.NotFound"),
            Self::Unknown(text) => out.write_str(text),
        }
    }
}

impl OpenCode for Code {}

const fn code(code: &'static str, category: Category, remedy: &'static str) -> CodeInfo {
    CodeInfo { code, meaning: "something happened", category, retry: Retry::Never, remedy }
}

pub(crate) static SERVICE: Service = Service {
    product: "NAS",
    version: "2017-06-26",
    host_template: "nas.{region}.aliyuncs.com",
    vpc_host_template: Some("nas-vpc.{region}.aliyuncs.com"),
    token_days: 30,
    endpoints: &[Endpoint { region_id: "old-meadow", host: "meadow.aliyuncs.com" }],
    codes: &[
        code("Cow.NotFound", Category::NotFound, "look for the cow"),
        code("Cow.Exists", Category::AlreadyExists, "milk the cow that is there"),
        code("Forbidden.*", Category::Permission, "ask the farmer"),
        code("Throttling", Category::Throttled, "milk more slowly"),
        code("SignatureDoesNotMatch", Category::Authentication, "check the secret"),
    ],
};

const fn parameter(
    name: &'static str,
    need: Need,
    constraints: &'static [Constraint],
) -> Parameter {
    Parameter {
        name: Cow::Borrowed(name),
        kind: Kind::String,
        need,
        default: None,
        constraints: Cow::Borrowed(constraints),
    }
}

const NAME: &[Constraint] = &[Constraint::stable(Rule::Prefix(Cow::Borrowed("cow-")))];
const MILK: &[Constraint] = &[Constraint::grows(Rule::Range { min: Some(1), max: Some(40) })];

pub(crate) static MILK_COW: ActionInfo = ActionInfo {
    name: "MilkCow",
    service: &SERVICE,
    documented_method: Method::Get,
    method: Method::Post,
    safety: Safety::Read,
    client_token: None,
    dry_run: None,
    made: None,
    natural_key: None,
    gone: &[],
    schema: Schema {
        chapter: Cow::Borrowed("3.2"),
        parameters: Cow::Borrowed(&[
            parameter("Name", Need::Required, NAME),
            parameter("Litres", Need::Optional, MILK),
        ]),
        relations: Cow::Borrowed(&[]),
    },
    errors: &[ErrorRow {
        status: 404,
        code: "Cow.NotFound",
        message: "The cow is not found.",
        meaning: None,
        category: None,
        retry: None,
        remedy: Some("call the cow by its name"),
    }],
};

pub(crate) struct MilkCow;

impl Action for MilkCow {
    type Output = Milk;
    const INFO: &'static ActionInfo = &MILK_COW;
}

/// What [`MilkCow`] answers.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Milk {
    pub(crate) request_id: String,
    pub(crate) litres: i64,
}

impl Decode for Milk {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let fields = node.fields()?;
        Ok(Self { request_id: fields.required("RequestId")?, litres: fields.required("Litres")? })
    }
}

pub(crate) static COUNT_COWS: ActionInfo = ActionInfo {
    name: "CountCows",
    service: &SERVICE,
    documented_method: Method::Get,
    method: Method::Get,
    safety: Safety::Read,
    client_token: None,
    dry_run: None,
    made: None,
    natural_key: None,
    gone: &[],
    schema: Schema {
        chapter: Cow::Borrowed("3.3"),
        parameters: Cow::Borrowed(&[]),
        relations: Cow::Borrowed(&[]),
    },
    errors: &[],
};

pub(crate) struct CountCows;

impl Action for CountCows {
    type Output = String;
    const INFO: &'static ActionInfo = &COUNT_COWS;
}

/// A request to milk a cow.
pub(crate) fn milk(name: &str, litres: &str) -> Request {
    let mut request = Request::new(&MILK_COW);
    request.set("Name", &name.to_owned());
    request.set("Litres", &litres.to_owned());
    request
}
