//! Rule `action-respelled`: an action has another name on the wire, and the same in Rust.

use crate::diff::found::Found;
use crate::diff::pair::Pair;
use crate::diff::rule::{Crates, Direction, Level, Rule};
use crate::diff::site::action_at;

pub(crate) static RULE: Rule = Rule {
    id: "action-respelled",
    direction: Direction::Sent,
    level: Level::Changes,
    crates: Crates::Both,
    advice: "Nothing has to be done; policies and logs that name the action have to name it anew.",
    find,
};

fn find(pair: &Pair<'_>, found: &mut Found<'_>) {
    for (old, new) in pair.actions().common {
        found.always(&action_at(new), "name", &old.name.value, &new.name.value);
    }
}
