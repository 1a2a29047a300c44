//! From the text of a YAML file to its tree.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_yaml::{Location, Spanned};

use crate::finding::Finding;
use crate::place::{Place, offset_of};
use crate::yaml::node::{Content, Key, Node};

/// How many nodes any file may have.
const LEAST: usize = 250_000;

/// The tree of the file's text.
pub(crate) fn parse(file: usize, text: &str) -> Result<Node, Box<Finding>> {
    // A long file may hold as much as there is text; what aliases make of it stays limited.
    let most = text.len().max(LEAST);
    let budget = serde_yaml::budget! { max_nodes: most, max_events: 4 * most };
    let options =
        serde_yaml::options! { strict_booleans: true, with_snippet: false, budget: budget };
    match serde_yaml::from_str_with_options::<Tree>(text, options) {
        Ok(tree) => Ok(tree.placed(file, text)),
        Err(error) => {
            let (line, column) = error.location().map_or((1, 1), |at| (at.line(), at.column()));
            let start = offset_of(text, count(line), count(column));
            let place = Place { file, start, end: start + 1 };
            let message = error.without_snippet().to_string();
            let message = message.split(" at line ").next().unwrap_or_default();
            let message = message.split(", set ").next().unwrap_or_default();
            Err(Box::new(Finding::new("yaml-syntax", place, message).help(advice(message))))
        }
    }
}

/// What to do about an error of the parser.
fn advice(message: &str) -> &'static str {
    if message.contains("duplicate") {
        "a key stands only once in a map; remove one of them"
    } else if message.contains("not allowed") {
        "quote a text that holds `: `, or that begins with a sign"
    } else if ["flow", "bracket"].iter().any(|word| message.contains(word)) {
        "close the `{` or `[` above, and put commas between what stands in it"
    } else {
        "quote a text that holds `: ` or ` #`, or that begins with a sign; check the indentation"
    }
}

fn count(number: u64) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

/// A node as the parser gives it: with the parser's own locations.
struct Tree(Spanned<Shape>);

enum Shape {
    Null,
    /// A text; numbers and booleans are re-read from the source, as they are written there.
    Text(String),
    Plain,
    List(Vec<Tree>),
    Map(Vec<(Spanned<String>, Tree)>),
}

impl Tree {
    fn placed(self, file: usize, text: &str) -> Node {
        let place = place(file, text, &self.0.referenced);
        let content = match self.0.value {
            Shape::Null => Content::Null,
            Shape::Text(text) => Content::Scalar(text),
            Shape::Plain => {
                let written = text.get(place.start..place.end).unwrap_or_default();
                Content::Scalar(written.trim().to_owned())
            }
            Shape::List(items) => {
                Content::List(items.into_iter().map(|item| item.placed(file, text)).collect())
            }
            Shape::Map(entries) => {
                let entry = |(key, node): (Spanned<String>, Tree)| {
                    let place = self::place(file, text, &key.referenced);
                    (Key { place, name: key.value }, node.placed(file, text))
                };
                Content::Map(entries.into_iter().map(entry).collect())
            }
        };
        Node { place: Place { end: end(place, &content, text), ..place }, content }
    }
}

/// Where a node ends: a list or a map behind its last item and the bracket that closes it.
fn end(place: Place, content: &Content, text: &str) -> usize {
    let last = match content {
        Content::Null | Content::Scalar(_) => return place.end,
        Content::List(items) => items.last().map(|item| item.place.end),
        Content::Map(entries) => {
            entries.last().map(|(key, node)| node.place.end.max(key.place.end))
        }
    };
    let last = last.map_or(place.end, |last| last.max(place.end));
    let close = match text.as_bytes().get(place.start) {
        Some(b'{') => '}',
        Some(b'[') => ']',
        _ => return last,
    };
    let rest = text.get(last..).unwrap_or_default();
    let behind = rest.trim_start_matches([' ', ',']);
    if behind.starts_with(close) { last + rest.len() - behind.len() + 1 } else { last }
}

fn place(file: usize, text: &str, location: &Location) -> Place {
    let span = location.span();
    let start = match span.byte_offset() {
        Some(offset) => count(offset),
        None => offset_of(text, count(location.line()), count(location.column())),
    };
    Place { file, start, end: start + count(span.byte_len().unwrap_or(1)).max(1) }
}

impl<'de> Deserialize<'de> for Tree {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Spanned::deserialize(deserializer).map(Self)
    }
}

impl<'de> Deserialize<'de> for Shape {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ShapeVisitor)
    }
}

struct ShapeVisitor;

impl<'de> Visitor<'de> for ShapeVisitor {
    type Value = Shape;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a scalar, a list or a map")
    }

    fn visit_unit<E>(self) -> Result<Shape, E> {
        Ok(Shape::Null)
    }

    fn visit_str<E>(self, text: &str) -> Result<Shape, E> {
        Ok(Shape::Text(text.to_owned()))
    }

    fn visit_bool<E>(self, _: bool) -> Result<Shape, E> {
        Ok(Shape::Plain)
    }

    fn visit_i64<E>(self, _: i64) -> Result<Shape, E> {
        Ok(Shape::Plain)
    }

    fn visit_u64<E>(self, _: u64) -> Result<Shape, E> {
        Ok(Shape::Plain)
    }

    fn visit_i128<E>(self, _: i128) -> Result<Shape, E> {
        Ok(Shape::Plain)
    }

    fn visit_u128<E>(self, _: u128) -> Result<Shape, E> {
        Ok(Shape::Plain)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Shape, E> {
        Ok(Shape::Plain)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Shape, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = access.next_element()? {
            items.push(item);
        }
        Ok(Shape::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Shape, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = access.next_entry()? {
            entries.push(entry);
        }
        Ok(Shape::Map(entries))
    }
}
