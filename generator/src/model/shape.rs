//! What several actions share.

use crate::model::{Member, Origin, Type};
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
    /// Of a filter, a structure of a key and a text: what is looked for by each key.
    pub(crate) filter: Option<Vec<FilterKey>>,
    pub(crate) origin: Origin,
}

/// A key that a filter can have.
#[derive(Clone, Debug)]
pub(crate) struct FilterKey {
    /// The key on the wire.
    pub(crate) key: Spanned<String>,
    /// What is looked for: a scalar, or a list that is sent with commas.
    pub(crate) ty: Type,
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

    /// The documented value of exactly that spelling.
    pub(crate) fn exactly(&self, spelling: &str) -> Option<&EnumValue> {
        self.values.iter().find(|value| value.value.value == spelling)
    }
}

impl EnumValue {
    /// What names are made of: the name that the spec gives the value, or its spelling.
    pub(crate) fn given_name(&self) -> &str {
        self.name.as_ref().unwrap_or(&self.value.value)
    }
}
