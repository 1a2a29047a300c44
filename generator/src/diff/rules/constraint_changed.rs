//! Rule `constraint-changed`: a limit is another.

use crate::diff::found::Found;
use crate::diff::limit::limits;
use crate::diff::pair::Pair;
use crate::diff::rule::{Crates, Direction, Level, Rule};

pub(crate) static RULE: Rule = Rule {
    id: "constraint-changed",
    direction: Direction::Sent,
    level: Level::Changes,
    crates: Crates::Both,
    advice: "See whether what you send is within it.",
    find,
};

fn find(pair: &Pair<'_>, found: &mut Found<'_>) {
    for limit in limits(pair) {
        if let (Some(old), Some(new)) = (&limit.old, &limit.new) {
            let at = limit.at.below("constraints").below(limit.kind);
            let message = format!("the {} has another limit (`{}`)", at.subject, limit.kind);
            found.change(&at, message, Some(old.clone()), Some(new.clone()));
        }
    }
}
