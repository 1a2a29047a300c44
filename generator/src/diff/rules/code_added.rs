//! Rule `code-added`: there is a new error code.

use crate::diff::found::Found;
use crate::diff::pair::Pair;
use crate::diff::rule::{Crates, Direction, Level, Rule};
use crate::diff::site::code_at;

pub(crate) static RULE: Rule = Rule {
    id: "code-added",
    direction: Direction::Received,
    level: Level::Adds,
    crates: Crates::Both,
    advice: "Nothing has to be done; what was unknown has a variant.",
    find,
};

fn find(pair: &Pair<'_>, found: &mut Found<'_>) {
    for new in pair.codes().added.into_iter().filter(|code| !code.is_family()) {
        found.add(&code_at(new), format!("there is a new error code `{}`", new.code.value));
    }
}
