//! XML answers as the tree that their JSON form would have.

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
    let children = element.children().filter(Node::is_element);
    let mut children: Vec<_> = children.map(|child| (child.tag_name().name(), child)).collect();
    if children.is_empty() {
        return growth.text(element.text().unwrap_or_default().trim());
    }
    // Those of one name stay in the order of the text, which their ids follow.
    children.sort_unstable_by_key(|(name, child)| (*name, child.id().get()));
    let structure = growth.begin();
    for twins in children.chunk_by(|(one, _), (other, _)| one == other) {
        let [(name, first), more @ ..] = twins else { continue };
        growth.text(name);
        if more.is_empty() {
            add(growth, *first);
            continue;
        }
        let list = growth.begin();
        for (_, twin) in twins {
            add(growth, *twin);
        }
        growth.end(list, Entry::List);
    }
    growth.end(structure, Entry::Fields);
}
