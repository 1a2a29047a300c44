//! Rule `structure-use-gained`: a structure is sent or received as well.

use crate::diff::found::Found;
use crate::diff::pair::Pair;
use crate::diff::rule::{Crates, Direction, Level, Rule};
use crate::diff::rules::structure_use_lost::uses;
use crate::diff::site::structure_at;

pub(crate) static RULE: Rule = Rule {
    id: "structure-use-gained",
    direction: Direction::Both,
    level: Level::Adds,
    crates: Crates::Both,
    advice: "Nothing has to be done.",
    find,
};

fn find(pair: &Pair<'_>, found: &mut Found<'_>) {
    for (old, new) in pair.structures() {
        let (name, at) = (&new.name.value, structure_at(new));
        if pair.base.api.filter(old).is_some() || pair.head.api.filter(new).is_some() {
            continue;
        }
        let before = uses(&pair.base.usage, &old.name.value);
        let now = uses(&pair.head.usage, name);
        if now.0 && !before.0 {
            found.add(&at, format!("`{name}` is sent as well"));
        }
        if now.1 && !before.1 {
            found.add(&at, format!("`{name}` is received as well"));
        }
    }
}
