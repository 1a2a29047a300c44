//! Rule `parameter-optional`: a parameter that had to be given may be left out.

use crate::diff::found::Found;
use crate::diff::pair::Pair;
use crate::diff::rule::{Crates, Direction, Level, Rule};
use crate::emit::rust::surface::Way;

pub(crate) static RULE: Rule = Rule {
    id: "parameter-optional",
    direction: Direction::Sent,
    level: Level::Changes,
    crates: Crates::Both,
    advice: "Nothing has to be done; programs that give it compile as before.",
    find,
};

fn find(pair: &Pair<'_>, found: &mut Found<'_>) {
    for site in pair.calls() {
        for (old, new) in &site.members.common {
            let at = site.at(new).below("required");
            let Some(ways) = site.ways(old, new) else { continue };
            if matches!(ways, (Way::Demanded(_), Way::Optional(_))) {
                found.add(&at, format!("the {} may be left out", at.subject));
            }
        }
    }
}
