//! Rule `presentation`: the command line has other commands, or shows something else.

use crate::diff::found::{At, Found};
use crate::diff::locate::node;
use crate::diff::pair::Pair;
use crate::diff::rule::{Crates, Direction, Level, Rule};
use crate::yaml::Node;

pub(crate) static RULE: Rule = Rule {
    id: "presentation",
    direction: Direction::Both,
    level: Level::Changes,
    crates: Crates::Cli,
    advice: "See whether scripts call a command by its old name, or read columns.",
    find,
};

fn find(pair: &Pair<'_>, found: &mut Found<'_>) {
    let at = At::new("groups", &["presentation", "groups"], "the command line".to_owned());
    match (node(&pair.base, &at.path), node(&pair.head, &at.path)) {
        (Some(old), Some(new)) => groups((old, new), &at, found),
        (None, None) => {}
        (None, Some(_)) => found.add(&at, "there is a command line now".to_owned()),
        (Some(_), None) => found.add(&at, "there is no command line any more".to_owned()),
    }
}

fn groups((old, new): (&Node, &Node), at: &At, found: &mut Found<'_>) {
    for name in names(old, new) {
        let at = at.below(&name).called(format!("the commands `{name}`"));
        match (old.get(&name), new.get(&name)) {
            (Some(old), Some(new)) => {
                found.node(&at, "title");
                let commands = old.get("commands").zip(new.get("commands"));
                let at = at.below("commands");
                for command in commands.map(|(old, new)| names(old, new)).unwrap_or_default() {
                    let at = at.called(format!("the command `{name} {command}`"));
                    found.node(&at, &command);
                }
                order(commands, &at, found);
            }
            (None, _) => found.add(&at, format!("there are commands `{name}` now")),
            (_, None) => found.add(&at, format!("there are no commands `{name}` any more")),
        }
    }
    order(Some((old, new)), at, found);
}

/// The same names in another order, which is that of help texts.
fn order(nodes: Option<(&Node, &Node)>, at: &At, found: &mut Found<'_>) {
    let Some((old, new)) = nodes else { return };
    let kept = |node: &Node, other: &Node| -> Vec<String> {
        keys(node).into_iter().filter(|name| other.get(name).is_some()).collect()
    };
    if kept(old, new) != kept(new, old) {
        found.add(at, format!("{} stand in another order", at.subject));
    }
}

/// The names that either has, each once.
fn names(old: &Node, new: &Node) -> Vec<String> {
    let mut names = keys(old);
    names.extend(keys(new).into_iter().filter(|name| old.get(name).is_none()));
    names
}

fn keys(node: &Node) -> Vec<String> {
    match &node.content {
        crate::yaml::Content::Map(entries) => {
            entries.iter().map(|(key, _)| key.name.clone()).collect()
        }
        _ => Vec::new(),
    }
}
