//! What a spec lacks, as nodes in its own format: actions, parameters, fields, shapes.

mod action;
mod member;
mod shape;

use std::collections::BTreeMap;

use crate::document::Document;
use crate::import::described::Operation;
use crate::model::Api;
use crate::place::Place;
use crate::yaml::{Content, Node};

/// What stands in a draft where a person has to write.
pub(crate) const TO_BE_WRITTEN: &str = "To be written.";

/// The group of drafts of which nobody knows where they belong.
const UNSORTED: &str = "unsorted";

/// The files that have been drafted.
pub(crate) struct Drafts<'a> {
    api: &'a Api,
    document: &'a Document,
    trees: BTreeMap<String, Node>,
    /// New error codes with the message that they were seen with.
    codes: BTreeMap<String, (String, Node)>,
    /// The group that each drafted action belongs to.
    groups: BTreeMap<String, String>,
}

impl<'a> Drafts<'a> {
    pub(crate) fn new(api: &'a Api, document: &'a Document) -> Self {
        let (trees, codes, groups) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
        Self { api, document, trees, codes, groups }
    }

    /// The drafted files by path, as the comparison takes them.
    pub(crate) fn trees(&self) -> impl Iterator<Item = (&str, &Node)> {
        self.trees.iter().map(|(path, node)| (path.as_str(), node))
    }

    /// The new error codes: the code, a message that it was seen with, and its entry.
    pub(crate) fn codes(&self) -> impl Iterator<Item = (&str, &str, &Node)> {
        self.codes.iter().map(|(code, (message, node))| (code.as_str(), message.as_str(), node))
    }

    /// The files of these actions, and of the shapes that they name.
    pub(crate) fn of(&self, actions: &[&Operation]) -> BTreeMap<&str, &Node> {
        let mut files = BTreeMap::new();
        let is_one = |path: &str| {
            let name = path.rsplit('/').next().and_then(|file| file.strip_suffix(".yaml"));
            path.starts_with("actions/")
                && actions.iter().any(|action| Some(action.name.value.as_str()) == name)
        };
        let mut open: Vec<&str> =
            self.trees().map(|(path, _)| path).filter(|it| is_one(it)).collect();
        while let Some(path) = open.pop() {
            let Some((path, node)) = self.trees.get_key_value(path) else { continue };
            if files.insert(path.as_str(), node).is_none() {
                let shapes = shapes(node).into_iter().map(|name| format!("shapes/{name}.yaml"));
                let known = shapes.filter_map(|path| self.trees.get_key_value(&path));
                open.extend(known.map(|(path, _)| path.as_str()));
            }
        }
        files
    }

    /// The group that a drafted action belongs to.
    pub(crate) fn group(&self, action: &str) -> &str {
        self.groups.get(action).map_or(UNSORTED, String::as_str)
    }

    pub(crate) fn code(&mut self, code: &str, message: &str, entry: Node) {
        self.codes.insert(code.to_owned(), (message.to_owned(), entry));
    }

    /// Where a drafted entry comes from.
    pub(crate) fn source(&self, chapter: &str, place: Place) -> Node {
        let known = |id: &&str| self.api.sources.iter().any(|source| source.id == **id);
        let newest = self.api.sources.iter().max_by_key(|source| &source.date);
        let newest = newest.map_or("", |source| source.id.as_str());
        let id = ["metadata"].into_iter().find(known).unwrap_or(newest);
        Node::map(place).with("id", id).with("chapter", chapter)
    }

    /// Marks an entry as newer than the document: known from the day of its source.
    pub(crate) fn dated(&self, node: Node) -> Node {
        let id = node.get("source").and_then(|source| source.get("id")).and_then(Node::text);
        let date = self.api.sources.iter().find(|source| Some(source.id.as_str()) == id);
        match date {
            Some(source) => node.with("since", source.date.as_str()),
            None => node,
        }
    }
}

/// The shapes that are named within a node.
fn shapes(node: &Node) -> Vec<&str> {
    match &node.content {
        Content::Map(entries) => {
            let own = node.get("shape").and_then(Node::text);
            own.into_iter().chain(entries.iter().flat_map(|(_, node)| shapes(node))).collect()
        }
        Content::List(items) => items.iter().flat_map(shapes).collect(),
        Content::Null | Content::Scalar(_) => Vec::new(),
    }
}
