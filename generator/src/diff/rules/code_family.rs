//! Rule `code-family`: a family of error codes is known, or no longer.

use crate::diff::found::Found;
use crate::diff::pair::Pair;
use crate::diff::rule::{Crates, Direction, Level, Rule};
use crate::diff::site::code_at;

pub(crate) static RULE: Rule = Rule {
    id: "code-family",
    direction: Direction::Received,
    level: Level::Changes,
    crates: Crates::Both,
    advice: "See whether errors of the family are still treated as you mean.",
    find,
};

fn find(pair: &Pair<'_>, found: &mut Found<'_>) {
    let codes = pair.codes();
    for (list, what) in [(codes.removed, "is gone"), (codes.added, "is new")] {
        for code in list.into_iter().filter(|code| code.is_family()) {
            found.add(&code_at(code), format!("the family of codes `{}` {what}", code.code.value));
        }
    }
}
