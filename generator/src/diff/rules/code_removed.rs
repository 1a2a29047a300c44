//! Rule `code-removed`: an error code is gone.

use crate::diff::found::Found;
use crate::diff::pair::Pair;
use crate::diff::rule::{Crates, Direction, Level, Rule};
use crate::diff::site::code_at;

pub(crate) static RULE: Rule = Rule {
    id: "code-removed",
    direction: Direction::Received,
    level: Level::Breaks,
    crates: Crates::Both,
    advice: "Compare the code as text, which an unknown one keeps.",
    find,
};

fn find(pair: &Pair<'_>, found: &mut Found<'_>) {
    for old in pair.codes().removed.into_iter().filter(|code| !code.is_family()) {
        found.add(&code_at(old), format!("the error code `{}` is gone", old.code.value));
    }
}
