//! Rule `resource-added`: there is a new kind of resource.

use crate::diff::found::Found;
use crate::diff::pair::Pair;
use crate::diff::rule::{Crates, Direction, Level, Rule};
use crate::diff::site::resource_at;

pub(crate) static RULE: Rule = Rule {
    id: "resource-added",
    direction: Direction::Received,
    level: Level::Adds,
    crates: Crates::Both,
    advice: "Nothing has to be done.",
    find,
};

fn find(pair: &Pair<'_>, found: &mut Found<'_>) {
    for new in pair.resources().added {
        found.add(&resource_at(new), format!("there is a new resource `{}`", new.name.value));
    }
}
