//! Tolerant decoding: from the tree of an answer to typed results.

use std::fmt;

use crate::node::Node;
use crate::tree::{Entry, Tree};

/// A type that an answer's tree can be decoded into.
pub trait Decode: Sized {
    /// Reads the value; the error says where in the answer and what was expected.
    fn decode(node: Node<'_>) -> Result<Self, DecodeError>;
}

/// Why an answer could not be decoded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecodeError(Box<Misfit>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Misfit {
    /// The steps to the place, innermost first.
    path: Vec<String>,
    expected: &'static str,
    found: String,
}

impl DecodeError {
    pub(crate) fn new(expected: &'static str, found: String) -> Self {
        Self(Box::new(Misfit { path: Vec::new(), expected, found }))
    }

    pub(crate) fn inside(mut self, step: impl Into<String>) -> Self {
        self.0.path.push(step.into());
        self
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Misfit { path, expected, found } = &*self.0;
        let steps: Vec<&str> = path.iter().rev().map(String::as_str).collect();
        let path = if steps.is_empty() { "the answer".to_owned() } else { steps.join(".") };
        // An index belongs to the step before it.
        let path = path.replace(".[", "[");
        write!(out, "{path}: expected {expected}, found {found}")
    }
}

impl std::error::Error for DecodeError {}

impl Decode for Tree {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        Ok(Self::of(node))
    }
}

impl Decode for String {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let text = node.string().map(str::to_owned).or_else(|| node.text());
        text.ok_or_else(|| node.expected("a text"))
    }
}

impl Decode for i64 {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let number = match node.entry() {
            Entry::Signed(number) => Some(number),
            _ => node.string().and_then(|text| text.trim().parse().ok()),
        };
        number.ok_or_else(|| node.expected("a whole number"))
    }
}

impl Decode for bool {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let flag = match (node.entry(), node.string()) {
            (Entry::Bool(flag), _) => Some(flag),
            (_, Some(text)) if text.eq_ignore_ascii_case("true") => Some(true),
            (_, Some(text)) if text.eq_ignore_ascii_case("false") => Some(false),
            _ => None,
        };
        flag.ok_or_else(|| node.expected("true or false"))
    }
}
