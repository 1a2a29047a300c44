//! Rule `wait-type`: a method that waits takes or gives other types.

use crate::diff::found::Found;
use crate::diff::pair::Pair;
use crate::diff::rule::{Crates, Direction, Level, Rule};
use crate::diff::site::resource_at;
use crate::emit::rust::surface;

pub(crate) static RULE: Rule = Rule {
    id: "wait-type",
    direction: Direction::Received,
    level: Level::Breaks,
    crates: Crates::Client,
    advice: "Follow the compiler: give the ids that name the resource now.",
    find,
};

fn find(pair: &Pair<'_>, found: &mut Found<'_>) {
    for (old, new) in pair.resources().common {
        let at = resource_at(new).below("waits");
        let before = &old.waits;
        let pairs = before.iter().filter_map(|wait| Some((wait, new.wait(&wait.name.value)?)));
        for (one, other) in pairs {
            let is = surface::wait(&pair.base.api, old, one);
            let becomes = surface::wait(&pair.head.api, new, other);
            if is != becomes && is.is_some() {
                let message =
                    format!("waiting for `{}` of {} has other types", one.name.value, at.subject);
                found.change(&at.below(&one.name.value), message, is, becomes);
            }
        }
    }
}
