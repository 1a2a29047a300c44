//! Rules that bind several parameters of an action at once.

use crate::text::Texts;

/// A rule that belongs to no single parameter.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Relation {
    /// One of these has to be given, and only one.
    ExactlyOneOf(Texts),
}

impl Relation {
    /// The parameters that the rule binds.
    #[must_use]
    pub fn parameters(&self) -> &Texts {
        match self {
            Self::ExactlyOneOf(parameters) => parameters,
        }
    }

    /// The kind of the rule, as rule ids and exports name it.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::ExactlyOneOf(_) => "exactly_one_of",
        }
    }
}
