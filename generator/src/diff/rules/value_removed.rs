//! Rule `value-removed`: a documented value is gone.

use crate::diff::found::Found;
use crate::diff::pair::Pair;
use crate::diff::rule::{Crates, Direction, Level, Rule};
use crate::diff::value::Values;

pub(crate) static RULE: Rule = Rule {
    id: "value-removed",
    direction: Direction::Both,
    level: Level::Breaks,
    crates: Crates::Both,
    advice: "Where the service still takes it, make the value from its text.",
    find,
};

fn find(pair: &Pair<'_>, found: &mut Found<'_>) {
    for (old, new) in pair.value_sets() {
        let (before, now) = (Values::new(old), Values::new(new));
        for (variant, spelling) in before.without(&now) {
            if !now.has_spelling(spelling) {
                found.add(
                    &now.at(spelling),
                    format!(
                        "the value `{spelling}` of `{}` is gone, and `{variant}` with it",
                        new.name.value
                    ),
                );
            }
        }
    }
}
