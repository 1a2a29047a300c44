//! Rule `parameter-added`: there is a new parameter that may be left out.

use crate::diff::found::Found;
use crate::diff::pair::Pair;
use crate::diff::rule::{Crates, Direction, Level, Rule};
use crate::diff::rules::parameter_filled_in::is_filled_in;
use crate::emit::rust::surface::{Way, way};

pub(crate) static RULE: Rule = Rule {
    id: "parameter-added",
    direction: Direction::Sent,
    level: Level::Adds,
    crates: Crates::Both,
    advice: "Nothing has to be done; there is a new setter to use.",
    find,
};

fn find(pair: &Pair<'_>, found: &mut Found<'_>) {
    for site in pair.calls() {
        let Some(action) = site.call() else { continue };
        for new in &site.members.added {
            let at = site.at(new);
            if matches!(way(action, new), Way::Optional(_) | Way::Verb) && !is_filled_in(new) {
                found.add(&at, format!("there is a new {}", at.subject));
            }
        }
    }
}
