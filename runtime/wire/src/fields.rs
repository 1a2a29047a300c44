//! Structures and lists in an answer, read tolerantly.

use std::cell::Cell;
use std::fmt;

use crate::decode::{Decode, DecodeError};
use crate::node::{Below, Node};
use crate::tree::{Entry, Tree};

/// The fields of a structure in an answer, of which no two have the same name.
///
/// A field is looked for behind the one that was found last, since services write fields in the
/// order of their reference, and that is the order in which results read them. What was decoded
/// from the beginning on is not looked at again, so that fields which the answer does not have cost
/// nothing: each is decoded once.
#[derive(Clone)]
pub struct Fields<'a> {
    tree: &'a Tree,
    below: Below<'a>,
    /// Where the field that was found last ends.
    next: Cell<usize>,
    /// Where the fields end that were all decoded.
    decoded: Cell<usize>,
}

impl<'a> Fields<'a> {
    pub(crate) fn new(tree: &'a Tree, below: Below<'a>) -> Self {
        let start = below.start();
        Self { tree, below, next: Cell::new(start), decoded: Cell::new(start) }
    }

    /// The names and values, in the order of the answer.
    pub(crate) fn pairs(&self) -> impl Iterator<Item = (&'a str, Node<'a>)> + use<'a> {
        let mut below = self.below.clone();
        std::iter::from_fn(move || {
            let name = below.next()?.string().unwrap_or_default();
            Some((name, below.next()?))
        })
    }

    /// The names, in the order of the answer.
    pub fn names(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        self.pairs().map(|(name, _)| name)
    }

    /// What stands under a name, `null` included.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<Node<'a>> {
        let start = self.below.start();
        self.below.value_of(name, start, self.next.get())
    }

    /// The same where there is more than `null`.
    fn node(&self, name: &str) -> Option<Node<'a>> {
        self.get(name).filter(|value| !value.is_null())
    }

    /// The same, of a field that was not decoded yet.
    fn take(&self, name: &str) -> Option<Node<'a>> {
        let decoded = self.decoded.get();
        let node = self.below.value_of(name, decoded, self.next.get())?;
        let behind = node.behind();
        if node.at() == decoded.saturating_add(1) {
            self.decoded.set(behind);
        }
        self.next.set(behind);
        Some(node).filter(|value| !value.is_null())
    }

    /// A field that is always there.
    pub fn required<T: Decode>(&self, name: &str) -> Result<T, DecodeError> {
        let node = self.take(name).unwrap_or(Node::nothing(self.tree));
        T::decode(node).map_err(|error| error.inside(name))
    }

    /// A field that may be absent, null or, where it is no text, empty.
    pub fn optional<T: Decode>(&self, name: &str) -> Result<Option<T>, DecodeError> {
        match self.take(name) {
            None => Ok(None),
            Some(node) if node.is_blank() => Ok(T::decode(node).ok()),
            Some(node) => T::decode(node).map(Some).map_err(|error| error.inside(name)),
        }
    }

    /// A structure that may be absent or refer to its own type.
    pub fn boxed<T: Decode>(&self, name: &str) -> Result<Option<Box<T>>, DecodeError> {
        self.optional(name).map(|field: Option<T>| field.map(Box::new))
    }

    /// A list, in whichever form it comes: bare, wrapped in a map whose only key is the name of
    /// the item, a single item, or nothing at all.
    pub fn list<T: Decode>(&self, name: &str, item: &str) -> Result<Vec<T>, DecodeError> {
        let Some(node) = self.take(name) else { return Ok(Vec::new()) };
        list(node, item).map_err(|error| error.inside(name))
    }

    /// The items of a list, in whichever form it comes; see [`list`](Self::list).
    #[must_use]
    pub fn nodes(&self, name: &str, item: &str) -> Vec<Node<'a>> {
        let Some(node) = self.node(name) else { return Vec::new() };
        let mut pairs = node.pairs();
        match (pairs.next(), pairs.next()) {
            (Some((key, inner)), None) if key.eq_ignore_ascii_case(item) => nodes(inner),
            _ => nodes(node),
        }
    }

    /// The same field under the first of several names that is there.
    #[must_use]
    pub fn known_as(&self, names: &[&'static str]) -> &'static str {
        let known = names.iter().find(|name| self.node(name).is_some());
        known.or(names.first()).copied().unwrap_or_default()
    }
}

impl fmt::Debug for Fields<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_set().entries(self.names()).finish()
    }
}

/// A list in whichever form it comes; see [`Fields::list`].
pub fn list<T: Decode>(node: Node<'_>, item: &str) -> Result<Vec<T>, DecodeError> {
    match node.entry() {
        Entry::Null => Ok(Vec::new()),
        Entry::List(_) => all(node),
        Entry::Fields(_) => {
            let mut pairs = node.pairs();
            match (pairs.next(), pairs.next()) {
                (None, _) => Ok(Vec::new()),
                (Some((key, inner)), None) if key.eq_ignore_ascii_case(item) => wrapped(inner, key),
                _ => only(node),
            }
        }
        _ if node.is_blank() => Ok(Vec::new()),
        _ => only(node),
    }
}

/// The items of a list that is not wrapped: several, one alone, or none.
fn nodes(node: Node<'_>) -> Vec<Node<'_>> {
    match node.entry() {
        Entry::List(_) => node.below().filter(|item| !item.is_null()).collect(),
        Entry::Fields(_) if node.pairs().next().is_none() => Vec::new(),
        Entry::Null => Vec::new(),
        _ if node.is_blank() => Vec::new(),
        _ => vec![node],
    }
}

fn wrapped<T: Decode>(inner: Node<'_>, key: &str) -> Result<Vec<T>, DecodeError> {
    let items = match inner.entry() {
        Entry::Null => Ok(Vec::new()),
        Entry::List(_) => all(inner),
        Entry::Fields(_) if inner.pairs().next().is_none() => Ok(Vec::new()),
        _ if inner.is_blank() => Ok(Vec::new()),
        _ => only(inner),
    };
    items.map_err(|error| error.inside(key))
}

fn only<T: Decode>(node: Node<'_>) -> Result<Vec<T>, DecodeError> {
    T::decode(node).map(|only| vec![only])
}

fn all<T: Decode>(list: Node<'_>) -> Result<Vec<T>, DecodeError> {
    let mut items = Vec::with_capacity(list.below().count());
    for (index, item) in list.below().enumerate().filter(|(_, item)| !item.is_null()) {
        items.push(T::decode(item).map_err(|error| error.inside(format!("[{index}]")))?);
    }
    Ok(items)
}
