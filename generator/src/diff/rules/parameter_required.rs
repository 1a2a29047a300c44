//! Rule `parameter-required`: a parameter that could be left out has to be given.

use crate::diff::found::Found;
use crate::diff::pair::Pair;
use crate::diff::rule::{Crates, Direction, Level, Rule};
use crate::emit::rust::surface::Way;

pub(crate) static RULE: Rule = Rule {
    id: "parameter-required",
    direction: Direction::Sent,
    level: Level::Breaks,
    crates: Crates::Both,
    advice: "Give it; the compiler names the setter at each call.",
    find,
};

fn find(pair: &Pair<'_>, found: &mut Found<'_>) {
    for site in pair.calls() {
        for (old, new) in &site.members.common {
            let at = site.at(new).below("required");
            let Some(ways) = site.ways(old, new) else { continue };
            if matches!(ways, (Way::Optional(_), Way::Demanded(_))) {
                found.add(&at, format!("the {} has to be given", at.subject));
            }
        }
    }
}
