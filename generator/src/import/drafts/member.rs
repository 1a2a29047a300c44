//! Drafts of parameters and fields.

use crate::finding::Findings;
use crate::import::drafts::shape::{set, whole};
use crate::import::drafts::{Drafts, TO_BE_WRITTEN};
use crate::import::fits::encoding;
use crate::import::schema::{Field, Kind, Schema};
use crate::import::unread::{self, not_compared};
use crate::yaml::{Content, Node};

/// What parameters of these names do in every action.
const ROLES: &[(&str, &str)] = &[
    ("ClientToken", "client_token"),
    ("DryRun", "dry_run"),
    ("MaxResults", "page_size"),
    ("NextToken", "next_token"),
    ("PageNumber", "page_number"),
    ("PageSize", "page_size"),
];

impl Drafts<'_> {
    pub(super) fn members(
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
            let values = self.narrowed(schema, &node);
            limits(schema, values, &mut node);
        }
        node
    }

    /// The values that are listed, where they are fewer than those of the shape that is named.
    fn narrowed(&self, schema: &Schema, node: &Node) -> Option<Node> {
        let set = self.api.enumeration(node.get("shape").and_then(Node::text)?)?;
        let listed = schema.values.as_ref().filter(|list| list.value.len() < set.values.len())?;
        let values = listed.value.iter().map(|it| Node::scalar(it.value.as_str(), it.place));
        Some(Node::list(values.collect(), listed.place))
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
                not_compared(notes, items.place, format!("`{name}` is a list of lists"));
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
                unread::other(notes, name, other, schema.place);
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
}

/// Puts the limits of a parameter below it.
fn limits(schema: &Schema, values: Option<Node>, node: &mut Node) {
    let place = schema.place;
    let mut limits = Node::map(place);
    if let Some(values) = values {
        limits.set("one_of", values.place, values);
    }
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
