//! Rule `note`: what is said about the use of an action is another.

use crate::diff::found::Found;
use crate::diff::note::notes;
use crate::diff::pair::Pair;
use crate::diff::rule::{Crates, Direction, Level, Rule};

pub(crate) static RULE: Rule = Rule {
    id: "note",
    direction: Direction::Both,
    level: Level::Docs,
    crates: Crates::Both,
    advice: "Read it.",
    find,
};

fn find(pair: &Pair<'_>, found: &mut Found<'_>) {
    for (_, new) in pair.actions().common {
        for note in notes(pair, &new.name.value) {
            if !note.is_need {
                found.fact(&note.at, "note", (note.old.clone(), note.new.clone()));
            }
            found.fact(&note.at, "text", (note.old_text.clone(), note.new_text.clone()));
        }
    }
}
