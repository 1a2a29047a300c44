//! Rule `code-respelled`: an error code has another text, and the same variant.

use crate::diff::found::Found;
use crate::diff::pair::Pair;
use crate::diff::rule::{Crates, Direction, Level, Rule};
use crate::diff::site::code_at;

pub(crate) static RULE: Rule = Rule {
    id: "code-respelled",
    direction: Direction::Received,
    level: Level::Changes,
    crates: Crates::Both,
    advice: "Nothing has to be done, unless you compare codes as texts.",
    find,
};

fn find(pair: &Pair<'_>, found: &mut Found<'_>) {
    for (old, new) in pair.codes().common {
        found.always(&code_at(new), "code", &old.code.value, &new.code.value);
    }
}
