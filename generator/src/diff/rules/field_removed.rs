//! Rule `field-removed`: a field is gone.

use crate::diff::found::Found;
use crate::diff::pair::Pair;
use crate::diff::rule::{Crates, Direction, Level, Rule};

pub(crate) static RULE: Rule = Rule {
    id: "field-removed",
    direction: Direction::Both,
    level: Level::Breaks,
    crates: Crates::Both,
    advice: "Drop what reads or sets it; the raw answer still has what the service sends.",
    find,
};

fn find(pair: &Pair<'_>, found: &mut Found<'_>) {
    for site in pair.fields() {
        for old in &site.members.removed {
            let at = site.at(old);
            found.add(&at, format!("the {} is gone", at.subject));
        }
    }
}
