//! Rule `action-added`: there is a new action.

use crate::diff::found::Found;
use crate::diff::pair::Pair;
use crate::diff::rule::{Crates, Direction, Level, Rule};
use crate::diff::site::action_at;

pub(crate) static RULE: Rule = Rule {
    id: "action-added",
    direction: Direction::Both,
    level: Level::Adds,
    crates: Crates::Both,
    advice: "Nothing has to be done; there is a new method to use.",
    find,
};

fn find(pair: &Pair<'_>, found: &mut Found<'_>) {
    for new in pair.actions().added {
        found.add(&action_at(new), format!("there is a new action `{}`", new.name.value));
    }
}
