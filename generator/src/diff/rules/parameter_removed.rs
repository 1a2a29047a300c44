//! Rule `parameter-removed`: a parameter is gone.

use crate::diff::found::Found;
use crate::diff::pair::Pair;
use crate::diff::rule::{Crates, Direction, Level, Rule};

pub(crate) static RULE: Rule = Rule {
    id: "parameter-removed",
    direction: Direction::Sent,
    level: Level::Breaks,
    crates: Crates::Both,
    advice: "Drop the setter; what the service still takes can be sent with `extra`.",
    find,
};

fn find(pair: &Pair<'_>, found: &mut Found<'_>) {
    for site in pair.calls() {
        for old in &site.members.removed {
            let at = site.at(old);
            found.add(&at, format!("the {} is gone", at.subject));
        }
    }
}
