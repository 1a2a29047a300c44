//! Rule `constraint-removed`: a limit is gone.

use crate::diff::found::Found;
use crate::diff::limit::limits;
use crate::diff::pair::Pair;
use crate::diff::rule::{Crates, Direction, Level, Rule};

pub(crate) static RULE: Rule = Rule {
    id: "constraint-removed",
    direction: Direction::Sent,
    level: Level::Changes,
    crates: Crates::Both,
    advice: "Nothing has to be done; what was refused is sent.",
    find,
};

fn find(pair: &Pair<'_>, found: &mut Found<'_>) {
    for limit in limits(pair) {
        if let (Some(old), None) = (&limit.old, &limit.new) {
            let at = limit.at.below("constraints").below(limit.kind);
            let message = format!("the {} has one limit less (`{}`)", at.subject, limit.kind);
            found.change(&at, message, Some(old.clone()), None);
        }
    }
}
