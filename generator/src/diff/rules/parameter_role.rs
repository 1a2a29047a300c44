//! Rule `parameter-role`: a parameter has another meaning, and with it another setter.

use crate::diff::found::Found;
use crate::diff::pair::Pair;
use crate::diff::rule::{Crates, Direction, Level, Rule};
use crate::emit::rust::surface::Way;

pub(crate) static RULE: Rule = Rule {
    id: "parameter-role",
    direction: Direction::Sent,
    level: Level::Breaks,
    crates: Crates::Both,
    advice: "Use the setter or the verb that it has now.",
    find,
};

fn find(pair: &Pair<'_>, found: &mut Found<'_>) {
    for site in pair.calls() {
        for (old, new) in &site.members.common {
            let at = site.at(new).below("role");
            let Some(ways) = site.ways(old, new) else { continue };
            let (before, now) = (named(&ways.0), named(&ways.1));
            if !matches!(ways, (Way::Argument, _) | (_, Way::Argument)) && before != now {
                let message = format!("the {} is given in another way", at.subject);
                found.change(&at, message, Some(before), Some(now));
            }
        }
    }
}

fn named(way: &Way) -> String {
    match way {
        Way::Demanded(setter) | Way::Optional(setter) => setter.clone(),
        Way::Argument => "an argument".to_owned(),
        Way::Verb => "dry_run".to_owned(),
    }
}
