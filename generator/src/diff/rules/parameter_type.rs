//! Rule `parameter-type`: a parameter has another type.

use crate::diff::found::Found;
use crate::diff::pair::Pair;
use crate::diff::rule::{Crates, Direction, Level, Rule};
use crate::emit::rust::surface::{self, Way};

pub(crate) static RULE: Rule = Rule {
    id: "parameter-type",
    direction: Direction::Sent,
    level: Level::Breaks,
    crates: Crates::Both,
    advice: "Give a value of the new type; texts go into ids and value sets as they are.",
    find,
};

fn find(pair: &Pair<'_>, found: &mut Found<'_>) {
    for site in pair.calls() {
        for (old, new) in &site.members.common {
            let at = site.at(new).below("type");
            let Some(ways) = site.ways(old, new) else { continue };
            let (before, now) = (surface::argument(&old.ty), surface::argument(&new.ty));
            if !matches!(ways, (Way::Verb, _) | (_, Way::Verb)) && before != now {
                let message = format!("the {} takes another type", at.subject);
                found.change(&at, message, Some(before), Some(now));
            }
        }
    }
}
