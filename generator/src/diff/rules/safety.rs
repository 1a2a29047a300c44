//! Rule `safety`: it is another thing to send an action twice.

use crate::diff::found::Found;
use crate::diff::pair::Pair;
use crate::diff::rule::{Crates, Direction, Level, Rule};
use crate::diff::site::action_at;
use crate::emit::wording::safety_name;

pub(crate) static RULE: Rule = Rule {
    id: "safety",
    direction: Direction::Sent,
    level: Level::Changes,
    crates: Crates::Both,
    advice: "See whether your own retries around the call still hold.",
    find,
};

fn find(pair: &Pair<'_>, found: &mut Found<'_>) {
    for (old, new) in pair.actions().common {
        let (before, now) = (safety_name(old.safety()), safety_name(new.safety()));
        found.always(&action_at(new), "safety", before, now);
    }
}
