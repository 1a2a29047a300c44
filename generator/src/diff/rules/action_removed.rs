//! Rule `action-removed`: an action is gone.

use crate::diff::found::Found;
use crate::diff::pair::Pair;
use crate::diff::rule::{Crates, Direction, Level, Rule};
use crate::diff::site::action_at;

pub(crate) static RULE: Rule = Rule {
    id: "action-removed",
    direction: Direction::Both,
    level: Level::Breaks,
    crates: Crates::Both,
    advice: "Stop calling it; what the service still takes can be sent with `client.raw`.",
    find,
};

fn find(pair: &Pair<'_>, found: &mut Found<'_>) {
    for old in pair.actions().removed {
        found.add(&action_at(old), format!("the action `{}` is gone", old.name.value));
    }
}
