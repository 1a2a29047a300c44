//! XML answers as the tree that their JSON form would have.

use std::collections::BTreeMap;

use roxmltree::{Document, Node};

use crate::growth::Growth;
use crate::tree::{Entry, Tree};

/// The tree of an XML text, from its outermost elements on; none where it is not XML.
///
/// Repeated elements become lists, elements without children become texts. The text may have
/// more than one outermost element, as the reference's examples do.
#[must_use]
pub fn tree_of_xml(text: &str) -> Option<Tree> {
    let text = text.trim_start_matches('\u{feff}').trim_start();
    let content = match text.strip_prefix("<?xml") {
        Some(rest) => rest.split_once("?>")?.1,
        None => text,
    };
    let wrapped = format!("<Answer>{content}</Answer>");
    let document = Document::parse(&wrapped).ok()?;
    let root = document.root_element();
    let mut texts = root.children().filter(Node::is_text).filter_map(|node| node.text());
    if !texts.all(|text| text.trim().is_empty()) {
        return None;
    }
    let mut growth = Growth::default();
    add(&mut growth, root);
    let tree = growth.tree();
    matches!(tree.entry(0), Entry::Fields(_)).then_some(tree)
}

/// Adds an element's content: a structure of its children, or its text where it has none.
fn add(growth: &mut Growth<'_>, element: Node<'_, '_>) {
    let mut children: BTreeMap<&str, Vec<Node<'_, '_>>> = BTreeMap::new();
    for child in element.children().filter(Node::is_element) {
        children.entry(child.tag_name().name()).or_default().push(child);
    }
    if children.is_empty() {
        return growth.text(element.text().unwrap_or_default().trim());
    }
    let structure = growth.begin();
    for (name, twins) in children {
        growth.text(name);
        if let [only] = twins.as_slice() {
            add(growth, *only);
            continue;
        }
        let list = growth.begin();
        for twin in twins {
            add(growth, twin);
        }
        growth.end(list, Entry::List);
    }
    growth.end(structure, Entry::Fields);
}
