//! Rule `structure-use-lost`: a structure is no longer sent, or no longer received.

use crate::diff::found::Found;
use crate::diff::pair::Pair;
use crate::diff::rule::{Crates, Direction, Level, Rule};
use crate::diff::site::structure_at;
use crate::emit::rust::usage::Usage;

pub(crate) static RULE: Rule = Rule {
    id: "structure-use-lost",
    direction: Direction::Both,
    level: Level::Breaks,
    crates: Crates::Both,
    advice: "What is only received cannot be made by hand any more, what is only sent cannot be decoded.",
    find,
};

fn find(pair: &Pair<'_>, found: &mut Found<'_>) {
    for (old, new) in pair.structures() {
        let (name, at) = (&new.name.value, structure_at(new));
        if pair.base.api.filter(old).is_some() || pair.head.api.filter(new).is_some() {
            continue;
        }
        let before = uses(&pair.base.usage, &old.name.value);
        let now = uses(&pair.head.usage, name);
        if before.0 && !now.0 {
            found.add(&at, format!("`{name}` is no longer sent, and has no setters"));
        }
        if before.1 && !now.1 {
            found.add(&at, format!("`{name}` is no longer received, and cannot be decoded"));
        }
    }
}

/// Whether it is sent, and whether it is received.
pub(crate) fn uses(usage: &Usage, structure: &str) -> (bool, bool) {
    (usage.is_sent(structure), usage.is_received(structure))
}
