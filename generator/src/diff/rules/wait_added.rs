//! Rule `wait-added`: there is a new end to wait for.

use crate::diff::found::Found;
use crate::diff::pair::Pair;
use crate::diff::rule::{Crates, Direction, Level, Rule};
use crate::diff::site::resource_at;

pub(crate) static RULE: Rule = Rule {
    id: "wait-added",
    direction: Direction::Received,
    level: Level::Adds,
    crates: Crates::Both,
    advice: "Nothing has to be done; there is a new method to use.",
    find,
};

fn find(pair: &Pair<'_>, found: &mut Found<'_>) {
    for (old, new) in pair.resources().common {
        let at = resource_at(new).below("waits");
        let now = &new.waits;
        for wait in now.iter().filter(|wait| old.wait(&wait.name.value).is_none()) {
            let name = &wait.name.value;
            let at = at.below(name);
            found.add(&at, format!("one can wait for `{name}` of {}", at.subject));
        }
    }
}
