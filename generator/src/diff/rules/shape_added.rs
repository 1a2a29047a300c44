//! Rule `shape-added`: there is a new type.

use crate::diff::found::Found;
use crate::diff::pair::Pair;
use crate::diff::rule::{Crates, Direction, Level, Rule};
use crate::diff::site::shape_at;

pub(crate) static RULE: Rule = Rule {
    id: "shape-added",
    direction: Direction::Both,
    level: Level::Adds,
    crates: Crates::Both,
    advice: "Nothing has to be done.",
    find,
};

fn find(pair: &Pair<'_>, found: &mut Found<'_>) {
    for new in pair.shapes().added {
        found.add(&shape_at(new), format!("there is a new type `{}`", new.name().value));
    }
}
