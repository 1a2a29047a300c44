//! Places of a document that are changed to what a description says.

use crate::document::Document;
use crate::place::Place;
use crate::yaml::Node;

/// A map in a document: its file, and the keys that lead to it.
#[derive(Clone, Debug)]
pub(crate) struct Spot {
    file: String,
    steps: Vec<String>,
}

impl Spot {
    /// The map that a file is.
    pub(crate) fn file(file: impl Into<String>) -> Self {
        Self { file: file.into(), steps: Vec::new() }
    }

    /// The map below a key.
    pub(crate) fn below(&self, step: &str) -> Self {
        let mut below = self.clone();
        below.steps.push(step.to_owned());
        below
    }

    /// The map, to be changed.
    pub(crate) fn node<'a>(&self, document: &'a mut Document) -> Option<&'a mut Node> {
        let root = document.trees.get_mut(&self.file)?;
        self.steps.iter().try_fold(root, |node, step| node.entry_mut(step).map(|(_, node)| node))
    }

    /// Puts a value below a key.
    pub(crate) fn set(&self, document: &mut Document, key: &str, value: Node) {
        if let Some(node) = self.node(document) {
            node.set(key, value.place, value);
        }
    }

    /// Puts a value below a key of the map below another key, which is made where there is none.
    pub(crate) fn set_within(&self, document: &mut Document, map: &str, key: &str, value: Node) {
        let Some(node) = self.node(document) else { return };
        if node.entry_mut(map).is_none() {
            node.set(map, value.place, Node::map(value.place));
        }
        self.below(map).set(document, key, value);
    }

    /// Takes an entry out.
    pub(crate) fn remove(&self, document: &mut Document, key: &str) {
        if let Some(node) = self.node(document) {
            node.remove(key);
        }
    }

    /// Has an entry stand where the description has it.
    pub(crate) fn moved(&self, document: &mut Document, key: &str, place: Place) {
        if let Some((key, _)) = self.node(document).and_then(|node| node.entry_mut(key)) {
            key.place = place;
        }
    }
}
