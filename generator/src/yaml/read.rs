//! From nodes to the types of the raw stage, with every slip reported.

use serde_json::{Value, json};

use crate::finding::{Finding, Findings};
use crate::place::Spanned;
use crate::yaml::node::{Content, Key, Node};
use crate::yaml::schema::Schemas;

/// A type that can be read from a node.
pub(crate) trait Read: Sized {
    /// Reads the node; none where something was wrong with it, which then is among the findings.
    fn read(node: &Node, findings: &mut Findings) -> Option<Self>;

    /// The schema of what is read, for editors; any YAML where nothing more is said.
    fn schema(_: &mut Schemas) -> Value {
        json!({})
    }
}

/// A map with names of its own as keys, in its written order.
#[derive(Clone, Debug)]
pub(crate) struct Entries<T> {
    pub(crate) list: Vec<(Key, T)>,
}

impl<T> Default for Entries<T> {
    fn default() -> Self {
        Self { list: Vec::new() }
    }
}

impl<T> Entries<T> {
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&Key, &T)> {
        self.list.iter().map(|(key, value)| (key, value))
    }
}

impl<T: Read> Read for Entries<T> {
    fn read(node: &Node, findings: &mut Findings) -> Option<Self> {
        let Content::Map(entries) = &node.content else {
            return wrong_type(node, "a map", findings);
        };
        let read = |(key, node): &(Key, Node)| Some((key.clone(), T::read(node, findings)?));
        all(entries.iter().map(read)).map(|list| Self { list })
    }

    fn schema(schemas: &mut Schemas) -> Value {
        json!({"type": "object", "additionalProperties": T::schema(schemas)})
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(node: &Node, findings: &mut Findings) -> Option<Self> {
        let Content::List(items) = &node.content else {
            return wrong_type(node, "a list", findings);
        };
        all(items.iter().map(|item| T::read(item, findings)))
    }

    fn schema(schemas: &mut Schemas) -> Value {
        json!({"type": "array", "items": T::schema(schemas)})
    }
}

/// All of them, with none skipped, so that each can report what is wrong with it.
fn all<T>(items: impl Iterator<Item = Option<T>>) -> Option<Vec<T>> {
    let items: Vec<Option<T>> = items.collect();
    items.into_iter().collect()
}

impl<T: Read> Read for Spanned<T> {
    fn read(node: &Node, findings: &mut Findings) -> Option<Self> {
        T::read(node, findings).map(|value| Self::new(value, node.place))
    }

    fn schema(schemas: &mut Schemas) -> Value {
        T::schema(schemas)
    }
}

impl<T: Read> Read for Box<T> {
    fn read(node: &Node, findings: &mut Findings) -> Option<Self> {
        T::read(node, findings).map(Self::new)
    }

    fn schema(schemas: &mut Schemas) -> Value {
        T::schema(schemas)
    }
}

impl Read for Node {
    fn read(node: &Node, _: &mut Findings) -> Option<Self> {
        Some(node.clone())
    }
}

/// Reports that a node is not what is wanted there.
pub(crate) fn wrong_type<T>(node: &Node, wanted: &str, findings: &mut Findings) -> Option<T> {
    let found = match node.text() {
        Some(text) => format!("`{text}`"),
        None => node.description().to_owned(),
    };
    let message = format!("expected {wanted}, found {found}");
    let help = match wanted {
        "a map" => "write `key: value`, one a line and indented, or `{key: value, …}`",
        "a list" => "write `- item`, one a line, or `[item, …]`",
        "a text" | "a scalar" => {
            "write a text; quote it where YAML would take it for another thing"
        }
        "`true` or `false`" => "other words for these, such as `yes`, are texts here",
        _ => "spec/README.md says what stands here",
    };
    findings.push(Finding::new("wrong-type", node.place, message).help(help));
    None
}

/// The known name that comes closest to a misspelt one.
pub(crate) fn suggestion<'a>(
    name: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let close = |known: &'a str| (strsim::damerau_levenshtein(name, known), known);
    let (distance, known) = known.into_iter().map(close).min()?;
    (distance <= (name.chars().count().max(3)) / 3).then_some(known)
}
