//! Tolerant decoding: from the JSON tree of an answer to typed results.

use std::fmt;

use serde_json::{Map, Value};

/// A type that an answer's tree can be decoded into.
pub trait Decode: Sized {
    /// Reads the value; the error says where in the answer and what was expected.
    fn decode(node: Node<'_>) -> Result<Self, DecodeError>;
}

/// A place in the tree of an answer. `Debug` says what stands there, but not its content, which
/// may be secret.
#[derive(Clone, Copy)]
pub struct Node<'a>(&'a Value);

/// Why an answer could not be decoded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecodeError {
    /// The steps to the place, innermost first.
    path: Vec<String>,
    expected: &'static str,
    found: String,
}

impl<'a> Node<'a> {
    /// The top of an answer.
    #[must_use]
    pub fn new(value: &'a Value) -> Self {
        Self(value)
    }

    /// The text of a scalar: numbers and booleans give theirs.
    #[must_use]
    pub fn text(self) -> Option<String> {
        match self.0 {
            Value::String(text) => Some(text.clone()),
            Value::Number(number) => Some(number.to_string()),
            Value::Bool(flag) => Some(flag.to_string()),
            _ => None,
        }
    }

    /// The error that something else was expected here.
    #[must_use]
    pub fn expected(self, expected: &'static str) -> DecodeError {
        DecodeError { path: Vec::new(), expected, found: self.description() }
    }

    /// The fields of the structure that stands here.
    pub fn fields(self) -> Result<Fields<'a>, DecodeError> {
        match self.0 {
            Value::Object(map) => Ok(Fields(map)),
            _ => Err(self.expected("a structure")),
        }
    }

    /// What stands here, without its content, which may be secret.
    fn description(self) -> String {
        match self.0 {
            Value::Null => "null".to_owned(),
            Value::Bool(_) => "a boolean".to_owned(),
            Value::Number(_) => "a number".to_owned(),
            Value::String(text) => format!("a text of {} characters", text.chars().count()),
            Value::Array(items) => format!("a list of {}", items.len()),
            Value::Object(map) => format!("a structure of {} fields", map.len()),
        }
    }

    fn is_blank(self) -> bool {
        matches!(self.0, Value::String(text) if text.is_empty())
    }
}

impl fmt::Debug for Node<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.description())
    }
}

impl fmt::Debug for Fields<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_set().entries(self.0.keys()).finish()
    }
}

impl DecodeError {
    fn inside(mut self, step: impl Into<String>) -> Self {
        self.path.push(step.into());
        self
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let steps: Vec<&str> = self.path.iter().rev().map(String::as_str).collect();
        let path = if steps.is_empty() { "the answer".to_owned() } else { steps.join(".") };
        // An index belongs to the step before it.
        let path = path.replace(".[", "[");
        write!(out, "{path}: expected {}, found {}", self.expected, self.found)
    }
}

impl std::error::Error for DecodeError {}

/// The fields of a structure in an answer.
#[derive(Clone, Copy)]
pub struct Fields<'a>(&'a Map<String, Value>);

impl<'a> Fields<'a> {
    /// The fields as a map.
    #[must_use]
    pub fn map(self) -> &'a Map<String, Value> {
        self.0
    }

    fn node(self, name: &str) -> Option<Node<'a>> {
        self.0.get(name).filter(|value| !value.is_null()).map(Node)
    }

    /// A field that is always there.
    pub fn required<T: Decode>(self, name: &str) -> Result<T, DecodeError> {
        let node = self.node(name).unwrap_or(Node(&Value::Null));
        T::decode(node).map_err(|error| error.inside(name))
    }

    /// A field that may be absent, null or, where it is no text, empty.
    pub fn optional<T: Decode>(self, name: &str) -> Result<Option<T>, DecodeError> {
        match self.node(name) {
            None => Ok(None),
            Some(node) if node.is_blank() => Ok(T::decode(node).ok()),
            Some(node) => T::decode(node).map(Some).map_err(|error| error.inside(name)),
        }
    }

    /// A structure that may be absent or refer to its own type.
    pub fn boxed<T: Decode>(self, name: &str) -> Result<Option<Box<T>>, DecodeError> {
        self.optional(name).map(|field: Option<T>| field.map(Box::new))
    }

    /// A list, in whichever form it comes: bare, wrapped in a map whose only key is the name of
    /// the item, a single item, or nothing at all.
    pub fn list<T: Decode>(self, name: &str, item: &str) -> Result<Vec<T>, DecodeError> {
        let Some(node) = self.node(name) else { return Ok(Vec::new()) };
        list(node, item).map_err(|error| error.inside(name))
    }

    /// The items of a list, in whichever form it comes; see [`list`](Self::list).
    #[must_use]
    pub fn nodes(self, name: &str, item: &str) -> Vec<Node<'a>> {
        let Some(node) = self.node(name) else { return Vec::new() };
        spread(node, item).items.into_iter().map(|(_, node)| node).collect()
    }

    /// The same field under the first of several names that is there.
    #[must_use]
    pub fn known_as(self, names: &[&'static str]) -> &'static str {
        let known = names.iter().find(|name| self.node(name).is_some());
        known.or(names.first()).copied().unwrap_or_default()
    }
}

/// A list in whichever form it comes; see [`Fields::list`].
pub fn list<T: Decode>(node: Node<'_>, item: &str) -> Result<Vec<T>, DecodeError> {
    let spread = spread(node, item);
    let decode = |(index, node): (Option<usize>, Node<'_>)| {
        T::decode(node).map_err(|error| match index {
            Some(index) => error.inside(format!("[{index}]")),
            None => error,
        })
    };
    let items: Result<Vec<T>, DecodeError> = spread.items.into_iter().map(decode).collect();
    items.map_err(|error| match spread.step {
        Some(step) => error.inside(step),
        None => error,
    })
}

/// The items of a list with the steps to them.
struct Spread<'a> {
    /// The name that wraps the list.
    step: Option<&'a str>,
    /// Each with its index, unless it stands alone.
    items: Vec<(Option<usize>, Node<'a>)>,
}

fn spread<'a>(node: Node<'a>, item: &str) -> Spread<'a> {
    let bare = |items| Spread { step: None, items };
    match node.0 {
        Value::Object(map) if map.len() == 1 => match map.iter().next() {
            Some((key, inner)) if key.eq_ignore_ascii_case(item) => {
                Spread { step: Some(key), items: all(inner) }
            }
            _ => bare(vec![(None, node)]),
        },
        other => bare(all(other)),
    }
}

/// The items of a list that is not wrapped: several, one alone, or none.
fn all(value: &Value) -> Vec<(Option<usize>, Node<'_>)> {
    match value {
        Value::Null => Vec::new(),
        Value::String(text) if text.is_empty() => Vec::new(),
        Value::Object(map) if map.is_empty() => Vec::new(),
        Value::Array(items) => {
            let there = items.iter().enumerate().filter(|(_, item)| !item.is_null());
            there.map(|(index, item)| (Some(index), Node(item))).collect()
        }
        only => vec![(None, Node(only))],
    }
}

impl Decode for String {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        node.text().ok_or_else(|| node.expected("a text"))
    }
}

impl Decode for i64 {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let number = match node.0 {
            Value::Number(number) => number.as_i64(),
            Value::String(text) => text.trim().parse().ok(),
            _ => None,
        };
        number.ok_or_else(|| node.expected("a whole number"))
    }
}

impl Decode for bool {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let flag = match node.0 {
            Value::Bool(flag) => Some(*flag),
            Value::String(text) if text.eq_ignore_ascii_case("true") => Some(true),
            Value::String(text) if text.eq_ignore_ascii_case("false") => Some(false),
            _ => None,
        };
        flag.ok_or_else(|| node.expected("true or false"))
    }
}
