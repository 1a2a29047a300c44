//! Rule `unit`: a number is counted in another unit.

use crate::diff::found::Found;
use crate::diff::pair::Pair;
use crate::diff::rule::{Crates, Direction, Level, Rule};

pub(crate) static RULE: Rule = Rule {
    id: "unit",
    direction: Direction::Both,
    level: Level::Changes,
    crates: Crates::Both,
    advice: "Convert your numbers: they compile as they are, and mean something else.",
    find,
};

fn find(pair: &Pair<'_>, found: &mut Found<'_>) {
    for site in pair.sites() {
        for (old, new) in &site.members.common {
            found.fact(&site.at(new), "unit", (old.unit.clone(), new.unit.clone()));
        }
    }
}
