//! A made-up service: its types as generated code has them.

use std::borrow::Cow;

use aliyun_rpc_wire::constraint::{Constraint, Kind, Need, Parameter, Rule, Schema};
use aliyun_rpc_wire::{
    ActionInfo, Category, CodeInfo, Decode, DecodeError, ErrorRow, Method, Node, Retry, Safety,
    Secret, Service, Time,
};

/// The id of a cow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct CowId(String);
aliyun_rpc_wire::id!(CowId);

/// The mood of a cow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Mood {
    Content,
    Grumpy,
    Unknown(String),
}

aliyun_rpc_wire::open_enum!(Mood; Content = "Content", Grumpy = "GRUMPY");

/// How many legs a cow stands on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Legs {
    Four,
    Unknown(String),
}

aliyun_rpc_wire::open_enum!(Legs of numbers; Four = "4");

/// A cow with her calves.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Cow_ {
    pub(crate) id: CowId,
    pub(crate) mood: Option<Mood>,
    pub(crate) litres: Option<i64>,
    pub(crate) horned: Option<bool>,
    pub(crate) born: Option<Time>,
    pub(crate) password: Option<Secret>,
    pub(crate) mother: Option<Box<Cow_>>,
    pub(crate) calves: Vec<Cow_>,
    pub(crate) names: Vec<String>,
}

impl Decode for Cow_ {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let fields = node.fields()?;
        Ok(Self {
            id: fields.required("CowId")?,
            mood: fields.optional("Mood")?,
            litres: fields.optional("Litres")?,
            horned: fields.optional("Horned")?,
            born: fields.optional(fields.known_as(&["Born", "BornAt"]))?,
            password: fields.optional("Password")?,
            mother: fields.boxed("Mother")?,
            calves: fields.list("Calves", "Calf")?,
            names: fields.list("Names", "Name")?,
        })
    }
}

const fn code(
    code: &'static str,
    category: Category,
    retry: Retry,
    remedy: &'static str,
) -> CodeInfo {
    CodeInfo { code, meaning: "It went wrong.", category, retry, remedy }
}

pub(crate) static FARM: Service = Service {
    product: "Farm",
    version: "2017-06-26",
    host_template: "farm.{region}.example.com",
    vpc_host_template: None,
    endpoints: &[],
    token_days: 30,
    codes: &[
        code("Cow.NotFound", Category::NotFound, Retry::Never, "Look in the barn."),
        code("Cow.Busy.", Category::State, Retry::Slow, "Wait."),
        code("Throttling.*", Category::Throttled, Retry::Backoff, "Slow down."),
        code("Throttling.Api.*", Category::Quota, Retry::Backoff, "Slow down."),
        code("Throttling.User", Category::Throttled, Retry::Slow, "Slow down."),
    ],
};

const fn row(status: u16, code: &'static str, meaning: Option<&'static str>) -> ErrorRow {
    let message = "The cow says no.";
    ErrorRow { status, code, message, meaning, category: None, retry: None, remedy: None }
}

pub(crate) static MILK_COW: ActionInfo = ActionInfo {
    name: "MilkCow",
    service: &FARM,
    documented_method: Method::Get,
    method: Method::Post,
    safety: Safety::Token,
    client_token: Some("ClientToken"),
    dry_run: None,
    made: None,
    natural_key: None,
    gone: &[],
    schema: Schema {
        chapter: Cow::Borrowed("3.2"),
        parameters: Cow::Borrowed(&[Parameter {
            name: Cow::Borrowed("Name"),
            kind: Kind::String,
            need: Need::Required,
            default: None,
            constraints: Cow::Borrowed(&[Constraint::stable(Rule::Ascii)]),
        }]),
        relations: Cow::Borrowed(&[]),
    },
    errors: &[
        row(403, "Cow.Busy.", Some("She is being milked.")),
        row(404, "Cow.Busy.", Some("She is away.")),
        ErrorRow {
            category: Some(Category::Conflict),
            retry: Some(Retry::Backoff),
            remedy: Some("Ask again."),
            ..row(400, "Cow.NotFound", None)
        },
        row(400, "Cow.Unlisted", None),
    ],
};
