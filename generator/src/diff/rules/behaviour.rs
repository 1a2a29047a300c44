//! Rule `behaviour`: the emulator does something else, or its world is another.

use std::collections::BTreeSet;

use crate::diff::found::{At, Found};
use crate::diff::locate::node;
use crate::diff::pair::{Pair, Side};
use crate::diff::rule::{Crates, Direction, Level, Rule};
use crate::yaml::{Content, Node};

pub(crate) static RULE: Rule = Rule {
    id: "behaviour",
    direction: Direction::Both,
    level: Level::Changes,
    crates: Crates::Emulator,
    advice: "See whether tests that run against the emulator expect what it did before.",
    find,
};

fn find(pair: &Pair<'_>, found: &mut Found<'_>) {
    let (before, now) = (told(&pair.base), told(&pair.head));
    for name in before.union(&now) {
        let at = At::new(name, &["behaviour", name], format!("the emulator's `{name}`"));
        match (node(&pair.base, &at.path), node(&pair.head, &at.path)) {
            (Some(old), Some(new)) => {
                for key in keys(old).union(&keys(new)) {
                    found.node(&at, key);
                }
            }
            (None, _) => found.add(&at, format!("the emulator has `{name}` now")),
            (_, None) => found.add(&at, format!("the emulator has no `{name}` any more")),
        }
    }
}

/// What that spec has a behaviour of.
fn told<'a>(side: &'a Side<'_>) -> BTreeSet<&'a str> {
    let paths = side.document.trees.keys();
    paths.filter_map(|path| path.strip_prefix("behaviour/")?.strip_suffix(".yaml")).collect()
}

/// The keys of a map.
fn keys(node: &Node) -> BTreeSet<&str> {
    match &node.content {
        Content::Map(entries) => entries.iter().map(|(key, _)| key.name.as_str()).collect(),
        _ => BTreeSet::new(),
    }
}
