//! Rule `natural-key`: what an action made is found again in another way.

use crate::diff::found::Found;
use crate::diff::pair::Pair;
use crate::diff::rule::{Crates, Direction, Level, Rule};
use crate::diff::site::action_at;

pub(crate) static RULE: Rule = Rule {
    id: "natural-key",
    direction: Direction::Sent,
    level: Level::Changes,
    crates: Crates::Both,
    advice: "See whether what `ensure_…` finds is still what you mean.",
    find,
};

fn find(pair: &Pair<'_>, found: &mut Found<'_>) {
    for (_, new) in pair.actions().common {
        found.node(&action_at(new), "natural_key");
    }
}
