//! Parameters and fields.

use aliyun_rpc_constraint as constraint;

use crate::model::Api;
use crate::place::{Place, Spanned};

/// A parameter, a field of a result, or a field of a structure.
#[derive(Clone, Debug)]
pub(crate) struct Member {
    /// The name on the wire.
    pub(crate) name: Spanned<String>,
    pub(crate) ty: Type,
    pub(crate) required: bool,
    pub(crate) default: Option<Spanned<String>>,
    pub(crate) example: Option<Spanned<String>>,
    pub(crate) unit: Option<String>,
    pub(crate) doc: String,
    pub(crate) role: Option<Role>,
    /// What its value must satisfy; in a result, which of the documented values it may have.
    pub(crate) constraints: Vec<Constraint>,
    /// How ids of each family begin, where the document says so here.
    pub(crate) families: Vec<(String, Vec<String>)>,
    /// Of a result: it is always there and identifies the thing.
    pub(crate) identity: bool,
    /// Other names that the wire has been seen to give it.
    pub(crate) aliases: Vec<String>,
    /// The shapes that it takes facts from.
    pub(crate) shapes: Vec<String>,
    pub(crate) origin: Origin,
}

impl Member {
    /// How many bytes it has at most as it is sent.
    pub(crate) fn bytes(&self) -> Option<u64> {
        self.constraints.iter().find_map(|constraint| match constraint.inner.rule {
            constraint::Rule::Bytes { max } => Some(max),
            _ => None,
        })
    }
}

/// A constraint and where it is stated.
#[derive(Clone, Debug)]
pub(crate) struct Constraint {
    pub(crate) inner: constraint::Constraint,
    pub(crate) place: Place,
}

/// The chapter that an entry comes from, and when it came if that was later.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Origin {
    /// The id of the source.
    pub(crate) source: Spanned<String>,
    pub(crate) chapter: String,
    pub(crate) since: Option<Spanned<String>>,
}

impl Origin {
    /// When it came, if that was after the document.
    pub(crate) fn since(&self) -> Option<&str> {
        self.since.as_ref().map(|since| since.value.as_str())
    }
}

/// The type of a member.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Type {
    String,
    Integer,
    Long,
    Boolean,
    /// A text that is a time.
    Time,
    /// A text that must not be shown.
    Secret,
    /// The id of that shape.
    Id(String),
    /// A value of that shape.
    Enum(String),
    /// A structure of that shape, in a request sent flat or as JSON text.
    Structure(String, constraint::Encoding),
    List(Box<List>),
}

/// The type of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct List {
    pub(crate) item: Type,
    /// What an item must satisfy.
    pub(crate) constraints: Vec<constraint::Constraint>,
    /// The name that the wire gives an item.
    pub(crate) item_name: Option<String>,
    pub(crate) nesting: Nesting,
    /// How a request sends it.
    pub(crate) encoding: constraint::Encoding,
}

/// How a list lies in a result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Nesting {
    Wrapped,
    Bare,
}

/// What a parameter does for every action alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    ClientToken,
    DryRun,
    PageNumber,
    PageSize,
    NextToken,
}

impl Type {
    /// Whether it is a number or a boolean, which nothing has to be turned into.
    pub(crate) fn is_plain(&self) -> bool {
        matches!(self, Self::Integer | Self::Long | Self::Boolean)
    }

    /// The shape that the type is, or is a list of.
    pub(crate) fn shape(&self) -> Option<&str> {
        match self {
            Self::Id(name) | Self::Enum(name) | Self::Structure(name, _) => Some(name),
            Self::List(list) => list.item.shape(),
            _ => None,
        }
    }
    /// Whether it is one value.
    pub(crate) fn is_scalar(&self) -> bool {
        !matches!(self, Self::List(_) | Self::Structure(..))
    }
}

impl List {
    /// The fields that can tell one item from another: values that are always there.
    pub(crate) fn identities<'a>(
        &self,
        api: &'a Api,
    ) -> impl Iterator<Item = &'a Member> + use<'a> {
        let structure = self.item.shape().and_then(|shape| api.structure(shape));
        let fields = structure.into_iter().flat_map(|structure| &structure.fields);
        fields.filter(|field| field.identity && field.ty.is_scalar())
    }
}
