//! Rule `value-renamed`: a documented value has another variant.

use crate::diff::found::Found;
use crate::diff::pair::Pair;
use crate::diff::rule::{Crates, Direction, Level, Rule};
use crate::diff::value::Values;

pub(crate) static RULE: Rule = Rule {
    id: "value-renamed",
    direction: Direction::Both,
    level: Level::Breaks,
    crates: Crates::Both,
    advice: "Use the variant that it has now.",
    find,
};

fn find(pair: &Pair<'_>, found: &mut Found<'_>) {
    for (old, new) in pair.value_sets() {
        let (before, now) = (Values::new(old), Values::new(new));
        for (variant, spelling) in before.without(&now) {
            if let Some(other) = now.variant(spelling) {
                let message =
                    format!("the value `{spelling}` of `{}` has another variant", new.name.value);
                found.change(
                    &now.at(spelling),
                    message,
                    Some(variant.to_owned()),
                    Some(other.to_owned()),
                );
            }
        }
    }
}
