//! Rule `constraint-added`: there is a new limit.

use crate::diff::found::Found;
use crate::diff::limit::limits;
use crate::diff::pair::Pair;
use crate::diff::rule::{Crates, Direction, Level, Rule};

pub(crate) static RULE: Rule = Rule {
    id: "constraint-added",
    direction: Direction::Sent,
    level: Level::Changes,
    crates: Crates::Both,
    advice: "Keep to it: a call that breaks it is refused before it is sent where the limit is lasting, and warned about where it grows.",
    find,
};

fn find(pair: &Pair<'_>, found: &mut Found<'_>) {
    for limit in limits(pair) {
        if let (None, Some(new)) = (&limit.old, &limit.new) {
            let at = limit.at.below("constraints").below(limit.kind);
            let message = format!("the {} has a new limit (`{}`)", at.subject, limit.kind);
            found.change(&at, message, None, Some(new.clone()));
        }
    }
}
