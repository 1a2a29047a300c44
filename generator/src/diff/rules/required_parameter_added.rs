//! Rule `required-parameter-added`: there is a new parameter that has to be given.

use crate::diff::found::Found;
use crate::diff::pair::Pair;
use crate::diff::rule::{Crates, Direction, Level, Rule};
use crate::emit::rust::surface::{Way, way};

pub(crate) static RULE: Rule = Rule {
    id: "required-parameter-added",
    direction: Direction::Sent,
    level: Level::Breaks,
    crates: Crates::Both,
    advice: "Give it; the compiler names the setter at each call.",
    find,
};

fn find(pair: &Pair<'_>, found: &mut Found<'_>) {
    for site in pair.calls() {
        let Some(action) = site.call() else { continue };
        for new in &site.members.added {
            let at = site.at(new);
            if matches!(way(action, new), Way::Demanded(_) | Way::Argument) {
                found.add(&at, format!("there is a new {}, which has to be given", at.subject));
            }
        }
    }
}
