//! What a check found.

use std::fmt;

use crate::constraint::Stability;
use crate::text::Text;

/// One breach of one constraint.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Violation {
    /// The flat name of the parameter, such as `Tag.2.Key`; of a rule that binds several, all of
    /// their names with commas between them.
    pub parameter: String,
    /// The kind of the rule that is broken, such as `length`.
    pub rule: &'static str,
    /// How lasting that rule is.
    pub stability: Stability,
    /// What the parameter must satisfy: a sentence without its subject.
    pub demand: String,
    /// The value that breaks it, cut where it is long; none where the parameter is missing
    /// or the rule binds several.
    pub value: Option<String>,
    /// The chapter of the reference that states the rule.
    pub chapter: Text,
}

/// The number of characters of a value that a message shows.
const SHOWN: usize = 80;

impl Violation {
    /// The beginning of a value, as messages show it.
    pub(crate) fn shown(value: &str) -> String {
        let mut shown: String = value.chars().take(SHOWN).collect();
        if shown.len() < value.len() {
            shown.push('…');
        }
        shown
    }
}

impl fmt::Display for Violation {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "`{}` {}", self.parameter, self.demand)?;
        if let Some(value) = &self.value {
            write!(out, ", but is `{value}`")?;
        }
        write!(out, " (chapter {}, rule `{}`)", self.chapter, self.rule)
    }
}
