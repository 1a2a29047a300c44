//! Rule `filter-key-removed`: a filter no longer has a key.

use crate::diff::found::Found;
use crate::diff::pair::Pair;
use crate::diff::rule::{Crates, Direction, Level, Rule};
use crate::diff::site::structure_at;
use crate::emit::rust::surface::filter_variants;

pub(crate) static RULE: Rule = Rule {
    id: "filter-key-removed",
    direction: Direction::Sent,
    level: Level::Breaks,
    crates: Crates::Both,
    advice: "Where the service still takes it, use `other`.",
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
        for key in before.keys().filter(|key| !now.contains_key(*key)) {
            found.add(&at, format!("the filter `{}` has no `{key}` any more", new.name.value));
        }
    }
}
