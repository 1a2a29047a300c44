//! Rule `filter-key-added`: a filter has a new key.

use crate::diff::found::Found;
use crate::diff::pair::Pair;
use crate::diff::rule::{Crates, Direction, Level, Rule};
use crate::diff::site::structure_at;
use crate::emit::rust::surface::filter_variants;

pub(crate) static RULE: Rule = Rule {
    id: "filter-key-added",
    direction: Direction::Sent,
    level: Level::Adds,
    crates: Crates::Both,
    advice: "Nothing has to be done; there is a new constructor to use.",
    find,
};

fn find(pair: &Pair<'_>, found: &mut Found<'_>) {
    for (old, new) in pair.structures() {
        let (Some(base), Some(head)) = (pair.base.api.filter(old), pair.head.api.filter(new))
        else {
            continue;
        };
        let (before, now) = (filter_variants(&base), filter_variants(&head));
        let at = structure_at(new).below("filter");
        for key in now.keys().filter(|key| !before.contains_key(*key)) {
            found.add(&at, format!("the filter `{}` has a new key `{key}`", new.name.value));
        }
    }
}
