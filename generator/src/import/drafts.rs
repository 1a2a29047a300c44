//! What a spec lacks, as nodes in its own format: actions, parameters, fields, shapes.

use std::collections::BTreeMap;

use crate::document::Document;
use crate::finding::Findings;
use crate::import::described::{Described, Operation};
use crate::import::errors;
use crate::import::fits::encoding;
use crate::import::schema::{Field, Kind, Schema, Width};
use crate::import::unread::not_compared;
use crate::model::{Api, Method, Shape};
use crate::names;
use crate::place::Place;
use crate::yaml::{Content, Node};

/// What stands in a draft where a person has to write.
pub(crate) const TO_BE_WRITTEN: &str = "To be written.";

/// The group of drafts of which nobody knows where they belong.
const UNSORTED: &str = "unsorted";

/// What parameters of these names do in every action.
const ROLES: &[(&str, &str)] = &[
    ("ClientToken", "client_token"),
    ("DryRun", "dry_run"),
    ("MaxResults", "page_size"),
    ("NextToken", "next_token"),
    ("PageNumber", "page_number"),
    ("PageSize", "page_size"),
];

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
        let mut open: Vec<&str> = self.trees().map(|(path, _)| path).filter(|it| is_one(it)).collect();
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
        let first = self.api.sources.first().map_or("", |source| source.id.as_str());
        let id = ["metadata"].into_iter().find(known).unwrap_or(first);
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

    fn members(
        &mut self,
        fields: &[Field],
        owner: &str,
        is_sent: bool,
        notes: &mut Findings,
    ) -> Node {
        let place = fields.first().map(|field| field.name.place).unwrap_or_default();
        let mut node = Node::map(place);
        for field in fields {
            let member = self.member(field, owner, is_sent, notes);
            node.set(&field.name.value, field.name.place, member);
        }
        node
    }

    /// A parameter or field.
    pub(crate) fn member(
        &mut self,
        field: &Field,
        owner: &str,
        is_sent: bool,
        notes: &mut Findings,
    ) -> Node {
        let (schema, name) = (&field.schema, field.name.value.as_str());
        let mut node = self.value(schema, name, owner, is_sent, notes);
        if is_sent {
            let style = field.style.as_ref().and_then(|style| encoding(&style.value));
            if let Some((style, _)) = style.filter(|(style, _)| *style != "flat") {
                node = node.with("encoding", style);
            }
            if schema.required.as_ref().is_some_and(|required| required.value) {
                node = node.with("required", "true");
            }
            if let Some(default) = &schema.default {
                node = node.with("default", default.value.as_str());
            }
        }
        if let Some(example) = schema.example.as_ref().filter(|example| !example.is_empty()) {
            node = node.with("example", example.as_str());
        }
        if node.get("shape").is_none() {
            node = node.with("doc", TO_BE_WRITTEN);
            let role = ROLES.iter().find(|(known, _)| is_sent && *known == name);
            if let Some((_, role)) = role {
                node = node.with("role", *role);
            }
        }
        if is_sent {
            self.limits(schema, &mut node);
        }
        node
    }

    fn limits(&self, schema: &Schema, node: &mut Node) {
        let place = schema.place;
        let mut limits = Node::map(place);
        let numbers = |least: Option<String>, most: Option<String>| {
            let mut pair = Node::map(place);
            for (key, bound) in [("min", least), ("max", most)] {
                if let Some(bound) = bound {
                    pair = pair.with(key, bound);
                }
            }
            pair
        };
        let text = |bound: &crate::place::Spanned<i64>| bound.value.to_string();
        let size = |bound: &crate::place::Spanned<u64>| bound.value.to_string();
        if schema.least.is_some() || schema.most.is_some() {
            let pair = numbers(schema.least.as_ref().map(text), schema.most.as_ref().map(text));
            limits.set("range", place, pair);
        }
        if schema.shortest.is_some() || schema.longest.is_some() {
            let pair = numbers(schema.shortest.as_ref().map(size), schema.longest.as_ref().map(size));
            limits.set("length", place, pair);
        }
        if let Some(most) = &schema.max_items {
            limits = limits.with("max_items", most.value.to_string());
        }
        if matches!(&limits.content, Content::Map(entries) if !entries.is_empty()) {
            node.set("constraints", place, limits);
        }
    }

    /// What a value is: a shape that is known or drafted, or a type.
    fn value(
        &mut self,
        schema: &Schema,
        name: &str,
        owner: &str,
        is_sent: bool,
        notes: &mut Findings,
    ) -> Node {
        let node = Node::map(schema.place);
        if let Some((items, wrapped)) = schema.list() {
            let item_name = wrapped.map_or(name, |name| name.value.as_str());
            if items.list().is_some() {
                not_compared(notes, items.place, "a list of lists");
                return node.with("type", "String");
            }
            let item = self.value(items, item_name, owner, is_sent, notes);
            let mut node = node.with("type", "Array");
            node.set("items", items.place, item);
            if let Some(name) = wrapped {
                node = node.with("item_name", name.value.as_str());
            }
            return match (is_sent, wrapped) {
                (true, _) => node,
                (false, Some(_)) => node.with("nesting", "wrapped"),
                (false, None) => node.with("nesting", "bare"),
            };
        }
        if let Some(shape) = self.known(schema, name) {
            return node.with("shape", shape);
        }
        match &schema.kind {
            Kind::Structure(fields) => {
                let shape = self.structure(fields, schema, (name, owner), is_sent, notes);
                node.with("shape", shape)
            }
            Kind::Text | Kind::Whole(_) if schema.values.is_some() => {
                let set = self.dated(set(schema, self.source(owner, schema.place)));
                node.with("shape", self.shape(name, owner, set))
            }
            Kind::Text | Kind::List(_) => node.with("type", "String"),
            Kind::Truth => node.with("type", "Boolean"),
            Kind::Whole(width) => node.with("type", whole(*width)),
            Kind::Other(other) => {
                let what = format!("that `{name}` is of the type `{other}`");
                not_compared(notes, schema.place, &what);
                node.with("type", "String")
            }
        }
    }

    fn structure(
        &mut self,
        fields: &[Field],
        schema: &Schema,
        (name, owner): (&str, &str),
        is_sent: bool,
        notes: &mut Findings,
    ) -> String {
        let place = schema.place;
        let mut node = Node::map(place).with("kind", "structure").with("doc", TO_BE_WRITTEN);
        node.set("source", place, self.source(owner, place));
        let fields = self.members(fields, owner, is_sent, notes);
        node.set("fields", place, fields);
        self.shape(name, owner, self.dated(node))
    }

    /// Adds a shape under a name that is free, unless there is the same one already.
    fn shape(&mut self, name: &str, owner: &str, node: Node) -> String {
        let (short, long) = (names::type_name(name), names::type_name(&format!("{owner}{name}")));
        let more = (2..).map(|number| format!("{long}{number}"));
        for name in [short, long.clone()].into_iter().chain(more) {
            let path = format!("shapes/{name}.yaml");
            let same = |there: &Node| there.get("fields").zip(node.get("fields"))
                .is_some_and(|(there, new)| there.same(new))
                || there.get("values").zip(node.get("values"))
                    .is_some_and(|(there, new)| there.same(new));
            match self.trees.get(&path) {
                Some(there) if same(there) => return name,
                Some(_) => {}
                None if self.document.trees.contains_key(&path) => {}
                None => {
                    self.trees.insert(path, node);
                    return name;
                }
            }
        }
        long
    }

    /// The shape of the spec that has the name of a value and can be what it is.
    fn known(&self, schema: &Schema, name: &str) -> Option<String> {
        let name = names::type_name(name);
        let fits = match self.api.shapes.get(&name) {
            Some(Shape::Id(_)) => matches!(schema.kind, Kind::Text),
            Some(Shape::Enumeration(set)) => {
                let listed = schema.values.iter().flat_map(|values| &values.value);
                let is_whole = matches!(schema.kind, Kind::Whole(_));
                is_whole == set.numeric && listed.into_iter().all(|it| set.value(&it.value).is_some())
            }
            Some(Shape::Structure(structure)) => schema.fields().is_some_and(|fields| {
                let known = |field: &Field| {
                    structure.fields.iter().any(|it| it.name.value == field.name.value)
                };
                fields.iter().all(known)
            }),
            None => self.scalar(&name, schema, 0)?,
        };
        fits.then_some(name)
    }

    /// Whether a scalar shape is of the type.
    fn scalar(&self, name: &str, schema: &Schema, depth: usize) -> Option<bool> {
        let node = self.document.trees.get(&format!("shapes/{name}.yaml"))?;
        let ty = match node.get("shape").and_then(Node::text) {
            Some(next) if depth < self.document.trees.len() => {
                return match self.api.shapes.get(next) {
                    Some(_) => Some(matches!(schema.kind, Kind::Text)),
                    None => self.scalar(next, schema, depth + 1),
                };
            }
            _ => node.get("type").and_then(Node::text).unwrap_or("String"),
        };
        Some(match &schema.kind {
            Kind::Text => ty == "String",
            Kind::Truth => ty == "Boolean",
            Kind::Whole(width) => ty == whole(*width),
            _ => false,
        })
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

fn whole(width: Option<Width>) -> &'static str {
    if width == Some(Width::Bits64) { "Long" } else { "Integer" }
}

/// A value set.
fn set(schema: &Schema, source: Node) -> Node {
    let place = schema.place;
    let mut node = Node::map(place).with("kind", "enum").with("doc", TO_BE_WRITTEN);
    node.set("source", place, source);
    let is_whole = matches!(schema.kind, Kind::Whole(_));
    if let Kind::Whole(width) = schema.kind {
        node = node.with("type", whole(width));
    }
    let mut values = Node::map(place);
    for value in schema.values.iter().flat_map(|values| &values.value) {
        let mut entry = Node::map(value.place);
        if is_whole {
            entry = entry.with("name", format!("Value {}", value.value));
        }
        values.set(&value.value, value.place, entry.with("meaning", TO_BE_WRITTEN));
    }
    node.set("values", place, values);
    node
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
