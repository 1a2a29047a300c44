//! Rule `numeric`: a value set is sent as numbers, or no longer.

use crate::diff::found::Found;
use crate::diff::pair::Pair;
use crate::diff::rule::{Crates, Direction, Level, Rule};
use crate::diff::site::set_at;

pub(crate) static RULE: Rule = Rule {
    id: "numeric",
    direction: Direction::Both,
    level: Level::Changes,
    crates: Crates::Both,
    advice: "Nothing has to be done, unless you look at requests in a double.",
    find,
};

fn find(pair: &Pair<'_>, found: &mut Found<'_>) {
    for (old, new) in pair.value_sets() {
        let ty = |numeric| if numeric { "Integer" } else { "String" };
        found.always(&set_at(new), "type", ty(old.numeric), ty(new.numeric));
    }
}
