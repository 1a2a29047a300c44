//! Drafts of actions.

use crate::finding::Findings;
use crate::import::described::{Described, Operation};
use crate::import::drafts::{Drafts, TO_BE_WRITTEN};
use crate::import::errors;
use crate::import::schema::Field;
use crate::model::Method;
use crate::yaml::Node;

impl Drafts<'_> {
    /// An action that the spec lacks.
    pub(crate) fn action(
        &mut self,
        operation: &Operation,
        described: &Described,
        notes: &mut Findings,
    ) {
        let (name, place) = (operation.name.value.as_str(), operation.name.place);
        let service = &self.api.service;
        let portal = "https://api.aliyun.com/document";
        let page = format!("{portal}/{}/{}/{name}", service.product, service.version);
        let mut node = Node::map(place).with("summary", TO_BE_WRITTEN);
        node.set("source", place, self.source(name, place));
        node = node.with("page", page);
        for (key, method) in self.methods(operation) {
            node = node.with(key, method.name());
        }
        node = node.with("safety", safety(operation));
        if let Some(paging) = paging(operation) {
            node.set("paging", place, paging);
        }
        let parameters = self.members(&operation.parameters.value, name, true, notes);
        node.set("parameters", operation.parameters.place, parameters);
        let result = operation.result.as_ref().map(|result| result.value.as_slice());
        let result = self.members(result.unwrap_or_default(), name, false, notes);
        node.set("result", place, result);
        let rows = operation.errors.iter().flat_map(|rows| &rows.value).map(errors::item);
        node.set("errors", place, Node::list(rows.collect(), place));
        let node = self.dated(node);
        if let Some(group) = self.beside(name, described) {
            self.groups.insert(name.to_owned(), group);
        }
        // The comparison needs a group that there is.
        let first = self.api.groups.first().map_or("", |group| group.name.as_str());
        let group = self.groups.get(name).map_or(first, String::as_str);
        self.trees.insert(format!("actions/{group}/{name}.yaml"), node);
    }

    /// The group of the known actions that the description has in the same folder.
    fn beside(&self, name: &str, described: &Described) -> Option<String> {
        let is_in = |folder: &&Vec<String>| folder.iter().any(|known| known == name);
        let folder = described.folders.iter().find(is_in)?;
        folder.iter().find_map(|known| Some(self.api.action(known)?.group.clone()))
    }

    /// The methods that have to be said: the documented one and the one to send it with.
    fn methods(&self, operation: &Operation) -> Vec<(&'static str, Method)> {
        let Some(methods) = &operation.methods else { return Vec::new() };
        let listed = |name: &str| methods.value.iter().any(|known| known == name);
        let usual = self.document.trees.get("service.yaml").and_then(|node| node.get("method"));
        let usual = usual.and_then(Node::text).unwrap_or_default();
        match (listed("get"), listed("post")) {
            (false, true) if usual != "POST" => vec![("method", Method::Post)],
            (true, false) if usual != "GET" => {
                vec![("method", Method::Get), ("send", Method::Get)]
            }
            (true, false) => vec![("send", Method::Get)],
            _ => Vec::new(),
        }
    }
}

fn safety(operation: &Operation) -> &'static str {
    let is_token = |field: &Field| field.name.value == "ClientToken";
    match operation.reads {
        true => "read",
        false if operation.parameters.value.iter().any(is_token) => "token",
        false => "unsafe",
    }
}

/// How a long list is given, where the names of parameters and fields tell it.
fn paging(operation: &Operation) -> Option<Node> {
    let result = &operation.result.as_ref()?.value;
    let asks = |name: &str| operation.parameters.value.iter().any(|it| it.name.value == name);
    let tells = |name: &str| result.iter().any(|field| field.name.value == name);
    let mut lists = result.iter().filter(|field| field.schema.list().is_some());
    let (Some(items), None) = (lists.next(), lists.next()) else { return None };
    let node = Node::map(operation.name.place);
    if asks("NextToken") && tells("NextToken") {
        let node = node.with("style", "next_token").with("items", items.name.value.as_str());
        return Some(node.with("token", "NextToken"));
    }
    if !asks("PageNumber") {
        return None;
    }
    let node = node.with("style", "page_number").with("items", items.name.value.as_str());
    Some(if tells("TotalCount") { node.with("total", "TotalCount") } else { node })
}
