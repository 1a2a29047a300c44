//! Rule `wait`: a wait ends in other states, or after another time.

use crate::diff::found::Found;
use crate::diff::pair::Pair;
use crate::diff::rule::{Crates, Direction, Level, Rule};
use crate::diff::site::resource_at;

pub(crate) static RULE: Rule = Rule {
    id: "wait",
    direction: Direction::Received,
    level: Level::Changes,
    crates: Crates::Both,
    advice: "See whether the wait still ends where you need it to, and its limit.",
    find,
};

fn find(pair: &Pair<'_>, found: &mut Found<'_>) {
    for (old, new) in pair.resources().common {
        let at = resource_at(new).below("waits");
        let before = &old.waits;
        for wait in before.iter().filter(|wait| new.wait(&wait.name.value).is_some()) {
            let at = at
                .below(&wait.name.value)
                .called(format!("the wait `{}` of {}", wait.name.value, at.subject));
            for key in ["until", "failed", "takes", "limit_minutes"] {
                found.node(&at, key);
            }
        }
    }
}
