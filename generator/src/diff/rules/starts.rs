//! Rule `starts`: what an action starts, and what is waited for, is another.

use crate::diff::found::Found;
use crate::diff::pair::Pair;
use crate::diff::rule::{Crates, Direction, Level, Rule};
use crate::diff::site::action_at;

pub(crate) static RULE: Rule = Rule {
    id: "starts",
    direction: Direction::Sent,
    level: Level::Changes,
    crates: Crates::Both,
    advice: "See whether `send_and_wait` still ends where you need it to.",
    find,
};

fn find(pair: &Pair<'_>, found: &mut Found<'_>) {
    for (_, new) in pair.actions().common {
        found.node(&action_at(new), "starts");
    }
}
