//! Rule `need`: what an action needs besides its parameters is another.

use crate::diff::found::Found;
use crate::diff::note::notes;
use crate::diff::pair::Pair;
use crate::diff::rule::{Crates, Direction, Level, Rule};

pub(crate) static RULE: Rule = Rule {
    id: "need",
    direction: Direction::Sent,
    level: Level::Changes,
    crates: Crates::Both,
    advice: "See to it before the call; `preflight()` looks at it.",
    find,
};

fn find(pair: &Pair<'_>, found: &mut Found<'_>) {
    for (_, new) in pair.actions().common {
        for note in notes(pair, &new.name.value) {
            if note.is_need {
                found.fact(&note.at, "need", (note.old.clone(), note.new.clone()));
            }
        }
    }
}
