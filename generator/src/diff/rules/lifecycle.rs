//! Rule `lifecycle`: what the states of a resource mean, or how it is looked at, is another.

use crate::diff::found::Found;
use crate::diff::pair::Pair;
use crate::diff::rule::{Crates, Direction, Level, Rule};
use crate::diff::site::resource_at;
use crate::emit::rust::surface::has_tables;

pub(crate) static RULE: Rule = Rule {
    id: "lifecycle",
    direction: Direction::Received,
    level: Level::Changes,
    crates: Crates::Both,
    advice: "See whether your waits still end where you need them to.",
    find,
};

fn find(pair: &Pair<'_>, found: &mut Found<'_>) {
    for old in pair.resources().removed.into_iter().filter(|old| !has_tables(&pair.base.api, old)) {
        found.add(&resource_at(old), format!("the resource `{}` is gone", old.name.value));
    }
    for (old, new) in pair.resources().common {
        let at = resource_at(new);
        found.always(&at, "name", &old.name.value, &new.name.value);
        for key in KEYS {
            found.node(&at, key);
        }
    }
}

/// The keys that machines read.
const KEYS: &[&str] = &[
    "id", "read", "items", "select", "field", "status", "pending", "ready", "failed", "leaving",
    "gone", "tells", "remedies",
];
