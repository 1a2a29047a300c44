//! Rule `respelled`: a member has another name on the wire, and the same in Rust.

use crate::diff::found::Found;
use crate::diff::pair::Pair;
use crate::diff::rule::{Crates, Direction, Level, Rule};

pub(crate) static RULE: Rule = Rule {
    id: "respelled",
    direction: Direction::Both,
    level: Level::Changes,
    crates: Crates::Both,
    advice: "Nothing has to be done, unless you send it with `extra` or read raw answers.",
    find,
};

fn find(pair: &Pair<'_>, found: &mut Found<'_>) {
    for site in pair.sites() {
        for (old, new) in &site.members.common {
            found.always(&site.at(new), "name", &old.name.value, &new.name.value);
        }
    }
}
