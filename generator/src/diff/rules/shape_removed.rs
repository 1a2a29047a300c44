//! Rule `shape-removed`: a type is gone.

use crate::diff::found::Found;
use crate::diff::pair::Pair;
use crate::diff::rule::{Crates, Direction, Level, Rule};
use crate::diff::site::shape_at;

pub(crate) static RULE: Rule = Rule {
    id: "shape-removed",
    direction: Direction::Both,
    level: Level::Breaks,
    crates: Crates::Both,
    advice: "Use what has taken its place; the fields and parameters that had it are listed too.",
    find,
};

fn find(pair: &Pair<'_>, found: &mut Found<'_>) {
    for old in pair.shapes().removed {
        found.add(&shape_at(old), format!("the type `{}` is gone", old.name().value));
    }
}
