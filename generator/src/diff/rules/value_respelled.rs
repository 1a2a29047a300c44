//! Rule `value-respelled`: a variant stands for another text on the wire.

use crate::diff::found::Found;
use crate::diff::pair::Pair;
use crate::diff::rule::{Crates, Direction, Level, Rule};
use crate::diff::value::Values;

pub(crate) static RULE: Rule = Rule {
    id: "value-respelled",
    direction: Direction::Both,
    level: Level::Changes,
    crates: Crates::Both,
    advice: "Nothing has to be done, unless you compare texts of your own.",
    find,
};

fn find(pair: &Pair<'_>, found: &mut Found<'_>) {
    for (old, new) in pair.value_sets() {
        let (before, now) = (Values::new(old), Values::new(new));
        for (variant, spelling) in before.iter() {
            let other = now.spelling(variant).unwrap_or(spelling);
            let at = now.at(other).called(format!("`{variant}` of `{}`", new.name.value));
            found.always(&at, "spelling", spelling, other);
        }
    }
}
