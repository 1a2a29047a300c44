//! Rule `wait-removed`: there is no such end to wait for any more.

use crate::diff::found::Found;
use crate::diff::pair::Pair;
use crate::diff::rule::{Crates, Direction, Level, Rule};
use crate::diff::site::resource_at;

pub(crate) static RULE: Rule = Rule {
    id: "wait-removed",
    direction: Direction::Received,
    level: Level::Breaks,
    crates: Crates::Both,
    advice: "Wait for another end, or ask the action that reads the resource.",
    find,
};

fn find(pair: &Pair<'_>, found: &mut Found<'_>) {
    for (old, new) in pair.resources().common {
        let at = resource_at(new).below("waits");
        let before = &old.waits;
        for wait in before.iter().filter(|wait| new.wait(&wait.name.value).is_none()) {
            let name = &wait.name.value;
            let at = at.below(name);
            found.add(&at, format!("one can no longer wait for `{name}` of {}", at.subject));
        }
    }
}
