//! Rule `field-added`: there is a new field.

use crate::diff::found::Found;
use crate::diff::pair::Pair;
use crate::diff::rule::{Crates, Direction, Level, Rule};

pub(crate) static RULE: Rule = Rule {
    id: "field-added",
    direction: Direction::Both,
    level: Level::Adds,
    crates: Crates::Both,
    advice: "Nothing has to be done; structures are open to new fields.",
    find,
};

fn find(pair: &Pair<'_>, found: &mut Found<'_>) {
    for site in pair.fields() {
        for new in &site.members.added {
            let at = site.at(new);
            found.add(&at, format!("there is a new {}", at.subject));
        }
    }
}
