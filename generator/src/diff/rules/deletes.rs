//! Rule `deletes`: an action deletes another kind of resource, by another proof.

use crate::diff::found::Found;
use crate::diff::pair::Pair;
use crate::diff::rule::{Crates, Direction, Level, Rule};
use crate::diff::site::action_at;

pub(crate) static RULE: Rule = Rule {
    id: "deletes",
    direction: Direction::Sent,
    level: Level::Changes,
    crates: Crates::Both,
    advice: "See what you do when a deletion is not answered.",
    find,
};

fn find(pair: &Pair<'_>, found: &mut Found<'_>) {
    for (_, new) in pair.actions().common {
        found.node(&action_at(new), "deletes");
    }
}
