//! Rule `shape-kind`: a type is another kind of thing.

use crate::diff::found::Found;
use crate::diff::pair::Pair;
use crate::diff::rule::{Crates, Direction, Level, Rule};
use crate::diff::site::shape_at;
use crate::model::{Api, Shape};

pub(crate) static RULE: Rule = Rule {
    id: "shape-kind",
    direction: Direction::Both,
    level: Level::Breaks,
    crates: Crates::Both,
    advice: "Follow the compiler: an id, a value set, a structure and a filter are made and read in different ways.",
    find,
};

fn find(pair: &Pair<'_>, found: &mut Found<'_>) {
    for (old, new) in pair.shapes().common {
        let (before, now) = (kind(&pair.base.api, old), kind(&pair.head.api, new));
        found.always(&shape_at(new), "kind", before, now);
    }
}

fn kind(api: &Api, shape: &Shape) -> &'static str {
    match shape {
        Shape::Id(_) => "an id",
        Shape::Enumeration(_) => "a value set",
        Shape::Structure(structure) if api.filter(structure).is_some() => "a filter",
        Shape::Structure(_) => "a structure",
    }
}
