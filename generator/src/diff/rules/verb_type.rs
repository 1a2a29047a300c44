//! Rule `verb-type`: what a verb of a call takes or gives has another type.

use crate::diff::found::Found;
use crate::diff::pair::Pair;
use crate::diff::rule::{Crates, Direction, Level, Rule};
use crate::diff::site::action_at;
use crate::emit::rust::surface::verbs;

pub(crate) static RULE: Rule = Rule {
    id: "verb-type",
    direction: Direction::Both,
    level: Level::Breaks,
    crates: Crates::Both,
    advice: "Follow the compiler: take the new type where the old one is named.",
    find,
};

fn find(pair: &Pair<'_>, found: &mut Found<'_>) {
    for (old, new) in pair.actions().common {
        let (before, now) = (verbs(&pair.base.api, old), verbs(&pair.head.api, new));
        for (name, ty) in &before {
            let Some(other) = now.get(name).filter(|other| *other != ty) else { continue };
            let at = action_at(new);
            let message = format!("`{name}` of {} is of another type", at.subject);
            found.change(&at, message, Some(ty.clone()), Some(other.clone()));
        }
    }
}
