//! Rule `resource-removed`: a kind of resource has no tables any more.

use crate::diff::found::Found;
use crate::diff::pair::Pair;
use crate::diff::rule::{Crates, Direction, Level, Rule};
use crate::diff::site::resource_at;
use crate::emit::rust::surface::has_tables;
use crate::model::Resource;

pub(crate) static RULE: Rule = Rule {
    id: "resource-removed",
    direction: Direction::Received,
    level: Level::Breaks,
    crates: Crates::Both,
    advice: "Look at the resource with the action that reads it.",
    find,
};

fn find(pair: &Pair<'_>, found: &mut Found<'_>) {
    let has = |resource: &&Resource| has_tables(&pair.base.api, resource);
    for old in pair.resources().removed.into_iter().filter(has) {
        found.add(&resource_at(old), format!("the resource `{}` is gone", old.name.value));
    }
    for (old, new) in pair.resources().common {
        if has_tables(&pair.base.api, old) && !has_tables(&pair.head.api, new) {
            found.add(&resource_at(new), format!("`{}` has nothing to wait for", new.name.value));
        }
    }
}
