//! XML answers as the tree that their JSON form would have.

use roxmltree::{Document, Node};
use serde_json::{Map, Value};

/// The tree of an XML text, from its outermost elements on; none where it is not XML.
///
/// Repeated elements become lists, elements without children become texts. The text may have
/// more than one outermost element, as the reference's examples do.
#[must_use]
pub fn tree_of_xml(text: &str) -> Option<Value> {
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
    let tree = tree(root);
    tree.is_object().then_some(tree)
}

fn tree(element: Node<'_, '_>) -> Value {
    let mut fields = Map::new();
    for child in element.children().filter(Node::is_element) {
        let value = tree(child);
        match fields.get_mut(child.tag_name().name()) {
            None => {
                fields.insert(child.tag_name().name().to_owned(), value);
            }
            Some(Value::Array(items)) => items.push(value),
            Some(first) => *first = Value::Array(vec![first.take(), value]),
        }
    }
    if fields.is_empty() {
        return Value::String(element.text().unwrap_or_default().trim().to_owned());
    }
    Value::Object(fields)
}
