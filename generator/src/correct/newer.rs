//! The document as it was written: without what came later; rule `since`.

use std::collections::BTreeSet;

use crate::document::Document;
use crate::finding::{Finding, Findings};
use crate::yaml::{Content, Node};

/// The folders and files whose entries can be newer than the document.
const DATED: &[&str] = &["actions/", "shapes/", "errors.yaml", "resources.yaml"];

/// The document without the entries that say `since`, and without the files that do.
pub(crate) fn without_newer(document: &Document) -> Document {
    let mut documented = document.clone();
    documented.trees.retain(|path, tree| !is_dated(path) || !is_newer(tree));
    for (_, tree) in documented.trees.iter_mut().filter(|(path, _)| is_dated(path)) {
        strip(tree);
    }
    documented
}

fn is_dated(path: &str) -> bool {
    DATED.iter().any(|dated| path.starts_with(dated))
}

/// Whether an entry says since when it is there; something that is called `since` does not.
fn is_newer(node: &Node) -> bool {
    node.get("since").is_some_and(|since| matches!(since.content, Content::Scalar(_)))
}

/// What the document has does not name a shape that came later; a correction of it may.
pub(crate) fn check(document: &Document, findings: &mut Findings) {
    let shape = |(path, tree): (&String, &Node)| {
        let name = path.strip_prefix("shapes/")?.strip_suffix(".yaml")?;
        is_newer(tree).then(|| name.to_owned())
    };
    let newer: BTreeSet<String> = document.trees.iter().filter_map(shape).collect();
    for (_, tree) in document.trees.iter().filter(|(path, _)| is_dated(path)) {
        if !newer.is_empty() {
            named(tree, &newer, findings);
        }
    }
}

fn named(node: &Node, newer: &BTreeSet<String>, findings: &mut Findings) {
    if is_newer(node) {
        return;
    }
    match &node.content {
        Content::Map(entries) => {
            for (key, node) in entries {
                let name = node.text().filter(|_| key.name == "shape");
                if let Some(name) = name.filter(|name| newer.contains(*name)) {
                    let message = format!("`{name}` is newer than what names it");
                    let help = "add `since` here too, or name the shape in a correction";
                    findings.push(Finding::new("since", node.place, message).help(help));
                }
                named(node, newer, findings);
            }
        }
        Content::List(items) => items.iter().for_each(|item| named(item, newer, findings)),
        Content::Null | Content::Scalar(_) => {}
    }
}

fn strip(node: &mut Node) {
    match &mut node.content {
        Content::Map(entries) => {
            entries.retain(|(_, node)| !is_newer(node));
            for (_, node) in entries {
                strip(node);
            }
        }
        Content::List(items) => {
            items.retain(|node| !is_newer(node));
            items.iter_mut().for_each(strip);
        }
        Content::Null | Content::Scalar(_) => {}
    }
}
