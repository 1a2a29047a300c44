//! Rule `verb-added`: a call can do something new besides being sent.

use crate::diff::found::Found;
use crate::diff::pair::Pair;
use crate::diff::rule::{Crates, Direction, Level, Rule};
use crate::diff::site::action_at;
use crate::emit::rust::surface::verbs;

pub(crate) static RULE: Rule = Rule {
    id: "verb-added",
    direction: Direction::Sent,
    level: Level::Adds,
    crates: Crates::Both,
    advice: "Nothing has to be done; there is a new method to use.",
    find,
};

fn find(pair: &Pair<'_>, found: &mut Found<'_>) {
    for (old, new) in pair.actions().common {
        let (before, now) = (verbs(&pair.base.api, old), verbs(&pair.head.api, new));
        for name in now.keys().filter(|name| !before.contains_key(*name)) {
            found.add(&action_at(new), format!("`{}` has a new verb `{name}`", new.name.value));
        }
    }
}
