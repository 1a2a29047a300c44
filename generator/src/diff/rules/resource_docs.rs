//! Rule `resource-docs`: what is said about a resource is another.

use crate::diff::found::Found;
use crate::diff::pair::Pair;
use crate::diff::rule::{Crates, Direction, Level, Rule};
use crate::diff::site::resource_at;

pub(crate) static RULE: Rule = Rule {
    id: "resource-docs",
    direction: Direction::Received,
    level: Level::Docs,
    crates: Crates::Both,
    advice: "Nothing has to be done.",
    find,
};

fn find(pair: &Pair<'_>, found: &mut Found<'_>) {
    for (_, new) in pair.resources().common {
        let at = resource_at(new);
        for key in ["title", "doc", "source", "since"] {
            found.node(&at, key);
        }
        for wait in &new.waits {
            found.node(&at.below("waits").below(&wait.name.value), "source");
        }
    }
}
