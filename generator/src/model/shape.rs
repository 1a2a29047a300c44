//! What several actions share.

use crate::model::{Member, Origin};
use crate::place::Spanned;

/// A shape that becomes a type of its own.
#[derive(Clone, Debug)]
pub(crate) enum Shape {
    Id(Id),
    Enumeration(Enumeration),
    Structure(Structure),
}

/// The id of a kind of resource.
#[derive(Clone, Debug)]
pub(crate) struct Id {
    pub(crate) name: Spanned<String>,
    pub(crate) doc: String,
    /// The families that conditions tell apart, and how their ids begin.
    pub(crate) families: Vec<(String, Vec<String>)>,
    pub(crate) origin: Origin,
}

/// A set of documented values.
#[derive(Clone, Debug)]
pub(crate) struct Enumeration {
    pub(crate) name: Spanned<String>,
    pub(crate) doc: String,
    /// Whether the values are numbers on the wire.
    pub(crate) numeric: bool,
    pub(crate) values: Vec<EnumValue>,
    pub(crate) origin: Origin,
}

/// A documented value.
#[derive(Clone, Debug)]
pub(crate) struct EnumValue {
    /// The spelling on the wire.
    pub(crate) value: Spanned<String>,
    /// A name for it, where its spelling makes none.
    pub(crate) name: Option<String>,
    pub(crate) meaning: String,
    pub(crate) origin: Origin,
}

/// A structure.
#[derive(Clone, Debug)]
pub(crate) struct Structure {
    pub(crate) name: Spanned<String>,
    pub(crate) doc: String,
    pub(crate) fields: Vec<Member>,
    pub(crate) origin: Origin,
}

impl Shape {
    /// The name and where it stands.
    pub(crate) fn name(&self) -> &Spanned<String> {
        match self {
            Self::Id(id) => &id.name,
            Self::Enumeration(enumeration) => &enumeration.name,
            Self::Structure(structure) => &structure.name,
        }
    }
}

impl Enumeration {
    /// The documented value of that spelling, whatever its case.
    pub(crate) fn value(&self, spelling: &str) -> Option<&EnumValue> {
        self.values.iter().find(|value| value.value.eq_ignore_ascii_case(spelling))
    }
}
