//! Where a part of a spec stands: the deepest of its steps that is there.

use crate::diff::pair::Side;
use crate::place::Place;
use crate::yaml::{Content, Node};

/// Where the path leads in that spec, or the closest thing to it.
pub(crate) fn locate(side: &Side<'_>, path: &[String]) -> Place {
    let (file, steps) = split(side, path);
    let Some(root) = file.and_then(|file| side.document.trees.get(&file)) else {
        return side.elsewhere.unwrap_or_else(|| beginning(side, "service.yaml"));
    };
    let mut place = Place { end: root.place.start + 1, ..root.place };
    let mut node = root;
    for step in steps {
        let Some((below, found)) = below(node, step) else { break };
        (node, place) = (below, found);
    }
    place
}

/// What the path leads to in that spec.
pub(crate) fn node<'a>(side: &'a Side<'_>, path: &[String]) -> Option<&'a Node> {
    let (file, steps) = split(side, path);
    let root = side.document.trees.get(&file?)?;
    steps.iter().try_fold(root, |node, step| below(node, step).map(|(node, _)| node))
}

/// The file that a path begins in, and the steps within it.
fn split<'a>(side: &Side<'_>, path: &'a [String]) -> (Option<String>, &'a [String]) {
    match path {
        [kind, name, rest @ ..] if kind == "actions" => {
            let ending = format!("/{name}.yaml");
            let is_file = |path: &&String| path.starts_with("actions/") && path.ends_with(&ending);
            (side.document.trees.keys().find(is_file).cloned(), rest)
        }
        [kind, name, rest @ ..] if kind == "shapes" || kind == "behaviour" => {
            (Some(format!("{kind}/{name}.yaml")), rest)
        }
        [kind, rest @ ..] => (Some(format!("{kind}.yaml")), rest),
        [] => (None, path),
    }
}

/// The first character of a file.
fn beginning(side: &Side<'_>, path: &str) -> Place {
    let file = side.files.find(path).map_or(usize::MAX, |(number, _)| number);
    Place { file, start: 0, end: 1 }
}

/// What stands below a step, and what of it to point at: the name of a map, else the value.
fn below<'a>(node: &'a Node, step: &str) -> Option<(&'a Node, Place)> {
    match &node.content {
        Content::Map(entries) => {
            let (key, node) = entries.iter().find(|(key, _)| key.name == step)?;
            let scalar = matches!(node.content, Content::Scalar(_));
            Some((node, if scalar { node.place } else { key.place }))
        }
        Content::List(items) => {
            let by = |key| items.iter().find(|it| it.get(key).and_then(Node::text) == Some(step));
            let number = step.parse().ok().and_then(|number: usize| items.get(number));
            let node = by("id").or_else(|| by("code")).or(number)?;
            Some((node, node.get("id").map_or(node.place, |id| id.place)))
        }
        Content::Null | Content::Scalar(_) => None,
    }
}
