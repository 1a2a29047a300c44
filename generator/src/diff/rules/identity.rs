//! Rule `identity`: a field identifies its structure, or no longer does, and has the same type.

use crate::diff::found::Found;
use crate::diff::pair::Pair;
use crate::diff::rule::{Crates, Direction, Level, Rule};

pub(crate) static RULE: Rule = Rule {
    id: "identity",
    direction: Direction::Received,
    level: Level::Changes,
    crates: Crates::Both,
    advice: "Nothing has to be done where `items()` is used: it knows an item it has seen by such a field.",
    find,
};

fn find(pair: &Pair<'_>, found: &mut Found<'_>) {
    for site in pair.sites() {
        for (old, new) in &site.members.common {
            let (before, now) = site.rust(pair, old, new);
            if before.ty == now.ty {
                let (old, is) = (old.identity.to_string(), new.identity.to_string());
                found.always(&site.at(new), "identity", &old, &is);
            }
        }
    }
}
