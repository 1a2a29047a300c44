//! Shapes that drafts name: those of the spec that fit, and drafted ones.

use crate::import::drafts::{Drafts, TO_BE_WRITTEN};
use crate::import::schema::{Field, Kind, Schema, Width};
use crate::model::Shape;
use crate::names;
use crate::yaml::Node;

impl Drafts<'_> {
    /// Adds a shape under a name that is free, unless there is the same one already.
    pub(super) fn shape(&mut self, name: &str, owner: &str, node: Node) -> String {
        let (short, long) = (names::type_name(name), names::type_name(&format!("{owner}{name}")));
        let more = (2..).map(|number| format!("{long}{number}"));
        for name in [short, long.clone()].into_iter().chain(more) {
            let path = format!("shapes/{name}.yaml");
            let same = |there: &Node| {
                there
                    .get("fields")
                    .zip(node.get("fields"))
                    .is_some_and(|(there, new)| there.same(new))
                    || there
                        .get("values")
                        .zip(node.get("values"))
                        .is_some_and(|(there, new)| there.same(new))
            };
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
    pub(super) fn known(&self, schema: &Schema, name: &str) -> Option<String> {
        let name = names::type_name(name);
        let fits = match self.api.shapes.get(&name) {
            Some(Shape::Id(_)) => matches!(schema.kind, Kind::Text),
            Some(Shape::Enumeration(set)) => {
                let listed = schema.values.iter().flat_map(|values| &values.value);
                let is_whole = matches!(schema.kind, Kind::Whole(_));
                is_whole == set.numeric
                    && listed.into_iter().all(|it| set.value(&it.value).is_some())
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

/// The type of a whole number.
pub(super) fn whole(width: Option<Width>) -> &'static str {
    if width == Some(Width::Bits64) { "Long" } else { "Integer" }
}

/// A value set.
pub(super) fn set(schema: &Schema, source: Node) -> Node {
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
