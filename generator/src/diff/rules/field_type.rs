//! Rule `field-type`: a field has another type.

use crate::diff::found::Found;
use crate::diff::pair::Pair;
use crate::diff::rule::{Crates, Direction, Level, Rule};

pub(crate) static RULE: Rule = Rule {
    id: "field-type",
    direction: Direction::Both,
    level: Level::Breaks,
    crates: Crates::Both,
    advice: "Follow the compiler: take the new type where the field is read or set.",
    find,
};

fn find(pair: &Pair<'_>, found: &mut Found<'_>) {
    for site in pair.fields() {
        for (old, new) in &site.members.common {
            let (before, now) = site.rust(pair, old, new);
            if before != now {
                let at = site.at(new).below("type");
                let message = format!("the {} is of another type", at.subject);
                found.change(&at, message, Some(before.ty), Some(now.ty));
            }
        }
    }
}
