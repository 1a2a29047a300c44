//! A parameter: its name, type, need, default and constraints.

use crate::constraint::Constraint;
use crate::text::{List, Text};

/// One parameter of an action, or one member of a structure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parameter {
    /// The name on the wire, without the names of the structures around it.
    pub name: Text,
    /// Its type.
    pub kind: Kind,
    /// Whether it has to be given.
    pub need: Need,
    /// What the service takes where it is absent, as text.
    pub default: Option<Text>,
    /// What its value must satisfy.
    pub constraints: List<Constraint>,
}

/// Whether a parameter has to be given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// Always; a member of a structure: wherever the structure is given.
    Required,
    /// It may be left out.
    Optional,
}

/// The type of a parameter.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Kind {
    /// Text.
    String,
    /// A whole number of 32 bits.
    Integer,
    /// A whole number of 64 bits.
    Long,
    /// `true` or `false`.
    Boolean,
    /// A structure, sent as `Name.Member`.
    Object(List<Parameter>),
    /// A list.
    Array {
        /// How the list is put into the request.
        encoding: Encoding,
        /// What it is a list of.
        item: Item,
    },
    /// A structure sent as one JSON text.
    Json(List<Parameter>),
}

/// What a list consists of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Item {
    /// Texts, each of which must satisfy these.
    Strings(List<Constraint>),
    /// Whole numbers, each of which must satisfy these.
    Longs(List<Constraint>),
    /// Structures with these members.
    Structure(List<Parameter>),
}

/// How a list is put into a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// `Name.1`, `Name.2`, or `Name.1.Member`: flat parameters numbered from 1.
    Repeat,
    /// One text with commas between the items.
    CommaList,
    /// One JSON text.
    Json,
}
