//! Rule `value-added`: there is a new documented value.

use crate::diff::found::Found;
use crate::diff::pair::Pair;
use crate::diff::rule::{Crates, Direction, Level, Rule};
use crate::diff::value::Values;

pub(crate) static RULE: Rule = Rule {
    id: "value-added",
    direction: Direction::Both,
    level: Level::Adds,
    crates: Crates::Both,
    advice: "Nothing has to be done: value sets are open, and a `match` has its last arm already.",
    find,
};

fn find(pair: &Pair<'_>, found: &mut Found<'_>) {
    for (old, new) in pair.value_sets() {
        let (before, now) = (Values::new(old), Values::new(new));
        for (_, spelling) in now.without(&before) {
            if !before.has_spelling(spelling) {
                found.add(
                    &now.at(spelling),
                    format!("there is a new value `{spelling}` of `{}`", new.name.value),
                );
            }
        }
    }
}
