//! Conditions: what another parameter must be for a rule to apply.

use crate::schema::Schema;
use crate::text::{List, Text, Texts};
use crate::values::Values;

/// A condition on other parameters of the same request: all of its parts must hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct When {
    /// The parts, joined by *and*.
    pub all: List<Condition>,
}

/// A condition on one other parameter, which reads as its default where it is absent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Condition {
    /// The other parameter: a sibling in the same list element, or one of the action.
    pub parameter: Text,
    /// What it must be.
    pub test: Test,
}

/// What a condition asks of a parameter.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Test {
    /// Its value is one of these.
    Is(Texts),
    /// Its value is none of these, or it has none.
    IsNot(Texts),
    /// It is an id of one of the named families, told by how the id begins.
    Family {
        /// The families, for the wording.
        names: Texts,
        /// The id begins with one of these …
        prefixes: Texts,
        /// … or, where the family without a prefix is among them, with none of these.
        unless: Texts,
    },
    /// It is given (true) or absent (false), defaults aside.
    Given(bool),
}

impl When {
    /// Whether the condition holds for a request of the action with that schema.
    #[must_use]
    pub fn holds(&self, schema: &Schema, values: &Values) -> bool {
        self.all.iter().all(|condition| {
            let known = schema.parameter(&condition.parameter);
            let default = known.and_then(|parameter| parameter.default.as_deref());
            condition.test.holds_at(&condition.parameter, values, default)
        })
    }
}

impl Test {
    /// Whether the test holds for what stands at a flat name, which has that default.
    pub(crate) fn holds_at(&self, name: &str, values: &Values, default: Option<&str>) -> bool {
        match self {
            Self::Given(wanted) => values.has(name) == *wanted,
            test => test.holds(values.get(name).or(default)),
        }
    }

    /// Whether the test holds for the value, which is the default where none was given; whether
    /// one was given is not for the value to tell.
    pub(crate) fn holds(&self, value: Option<&str>) -> bool {
        match self {
            Self::Is(values) => value.is_some_and(|value| values.contains_in_any_case(value)),
            Self::IsNot(values) => !value.is_some_and(|value| values.contains_in_any_case(value)),
            Self::Given(wanted) => value.is_some() == *wanted,
            Self::Family { prefixes, unless, .. } => value.is_some_and(|value| {
                let begins = |list: &Texts| list.iter().any(|prefix| value.starts_with(prefix));
                begins(prefixes) || (!unless.is_empty() && !begins(unless))
            }),
        }
    }
}
