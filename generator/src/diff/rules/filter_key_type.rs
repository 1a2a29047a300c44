//! Rule `filter-key-type`: what a filter looks for by a key has another type.

use crate::diff::found::Found;
use crate::diff::pair::Pair;
use crate::diff::rule::{Crates, Direction, Level, Rule};
use crate::diff::site::structure_at;
use crate::emit::rust::surface::filter_variants;

pub(crate) static RULE: Rule = Rule {
    id: "filter-key-type",
    direction: Direction::Sent,
    level: Level::Breaks,
    crates: Crates::Both,
    advice: "Give a value of the new type, or use `other`.",
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
        let (one, other) = (&base.set.name.value, &head.set.name.value);
        found.always(&at, "set_of_keys", one, other);
        for (key, ty) in &before {
            let other = now.get(key).unwrap_or(ty);
            found.always(
                &at.called(format!("`{key}` of the filter `{}`", new.name.value)),
                "type",
                ty,
                other,
            );
        }
    }
}
