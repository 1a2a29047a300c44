//! Rule `relation`: what binds several parameters is another.

use crate::diff::found::Found;
use crate::diff::pair::Pair;
use crate::diff::rule::{Crates, Direction, Level, Rule};
use crate::diff::site::action_at;
use crate::model::Action;

pub(crate) static RULE: Rule = Rule {
    id: "relation",
    direction: Direction::Sent,
    level: Level::Changes,
    crates: Crates::Both,
    advice: "See whether the parameters that you give together still go together.",
    find,
};

fn find(pair: &Pair<'_>, found: &mut Found<'_>) {
    for (old, new) in pair.actions().common {
        let words = |action: &Action| {
            let words: Vec<String> = action.relations.iter().map(|(it, _)| it.wording()).collect();
            (!words.is_empty()).then(|| words.join("; "))
        };
        found.fact(&action_at(new), "relations", (words(old), words(new)));
    }
}
