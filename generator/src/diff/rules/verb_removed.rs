//! Rule `verb-removed`: a call can no longer do something besides being sent.

use crate::diff::found::Found;
use crate::diff::pair::Pair;
use crate::diff::rule::{Crates, Direction, Level, Rule};
use crate::diff::site::action_at;
use crate::emit::rust::surface::verbs;

pub(crate) static RULE: Rule = Rule {
    id: "verb-removed",
    direction: Direction::Sent,
    level: Level::Breaks,
    crates: Crates::Both,
    advice: "Send the call, and do the rest by hand.",
    find,
};

fn find(pair: &Pair<'_>, found: &mut Found<'_>) {
    for (old, new) in pair.actions().common {
        let (before, now) = (verbs(&pair.base.api, old), verbs(&pair.head.api, new));
        for name in before.keys().filter(|name| !now.contains_key(*name)) {
            found.add(&action_at(new), format!("`{name}` of `{}` is gone", new.name.value));
        }
    }
}
