//! A constraint: a rule, the condition under which it applies, and how lasting it is.

use crate::condition::When;
use crate::rule::Rule;

/// One constraint on a parameter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Constraint {
    /// What must hold.
    pub rule: Rule,
    /// When it must hold; always where there is no condition.
    pub when: Option<When>,
    /// Whether the provider is likely to move it.
    pub stability: Stability,
}

impl Constraint {
    /// A constraint without a condition that is not expected to change.
    #[must_use]
    pub const fn stable(rule: Rule) -> Self {
        Self { rule, when: None, stability: Stability::Stable }
    }

    /// A constraint without a condition that the provider may relax any day.
    #[must_use]
    pub const fn grows(rule: Rule) -> Self {
        Self { rule, when: None, stability: Stability::Grows }
    }

    /// The kind of the constraint, as rule ids and exports name it.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match (&self.rule, &self.when) {
            (Rule::OneOf(_), Some(_)) => "values_when",
            (rule, _) => rule.kind(),
        }
    }
}

/// How lasting a constraint is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stability {
    /// Formats, lengths, relations: a breach is a mistake today and tomorrow.
    Stable,
    /// Sets of values, sizes, counts: the provider moves them, mostly outwards.
    Grows,
}

impl Stability {
    /// The name in specs and messages.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Stable => "stable",
            Self::Grows => "grows",
        }
    }
}
