//! The tree of an answer: its text, and a list of what stands in it and where.

use std::fmt;

use crate::growth::{Growth, grown};
use crate::node::Node;

/// The tree of an answer, made once and then only read.
///
/// `Debug` says what it is, but not its content, which may be secret.
#[derive(Clone)]
pub struct Tree {
    /// The answer, where its tree was made of JSON.
    pub(crate) source: String,
    /// Texts that do not stand in the answer as they are meant.
    pub(crate) meant: String,
    /// All values, each before what lies below it, a field's name before its value.
    pub(crate) entries: Vec<Entry>,
    /// The value that counts as the outermost.
    pub(crate) root: usize,
}

/// One value of a tree.
#[derive(Clone, Copy)]
pub(crate) enum Entry {
    Null,
    Bool(bool),
    Signed(i64),
    Unsigned(u64),
    /// A number that is not a whole one: its digits within the answer, where from and how many.
    Digits(usize, usize),
    /// A text within the answer: from where, and how many bytes.
    Source(usize, usize),
    /// The same, within the texts that the answer does not have as they are meant.
    Meant(usize, usize),
    /// A list, and where what lies below it ends.
    List(usize),
    /// A structure, and where what lies below it ends.
    Fields(usize),
}

impl Tree {
    /// The tree of a JSON text; none where it is not JSON.
    #[must_use]
    pub fn read(json: &str) -> Option<Self> {
        grown(json)
    }

    /// What stands at a place of a tree, as one of its own.
    #[must_use]
    pub fn of(node: Node<'_>) -> Self {
        let mut growth = Growth::default();
        growth.copy(node);
        growth.tree()
    }

    /// A structure of texts.
    pub fn of_texts<'t>(fields: impl IntoIterator<Item = (&'t str, &'t str)>) -> Self {
        let mut growth = Growth::default();
        let structure = growth.begin();
        for (name, text) in fields {
            growth.text(name);
            growth.text(text);
        }
        growth.end(structure, Entry::Fields);
        growth.tree()
    }

    /// The text of an entry that is one, digits included.
    pub(crate) fn text(&self, entry: Entry) -> Option<&str> {
        match entry {
            Entry::Source(start, length) | Entry::Digits(start, length) => {
                self.source.get(start..start.checked_add(length)?)
            }
            Entry::Meant(start, length) => self.meant.get(start..start.checked_add(length)?),
            _ => None,
        }
    }

    /// The place of the value behind a name, among names and values that stand from a place on
    /// to another.
    pub(crate) fn value_of(&self, name: &str, from: usize, end: usize) -> Option<usize> {
        let mut at = from;
        let mut rest = self.entries.get(from..end)?;
        while let [key, value, ..] = rest {
            if self.is_text(*key, name) {
                return Some(at.saturating_add(1));
            }
            let behind = match *value {
                Entry::List(end) | Entry::Fields(end) => end,
                _ => at.saturating_add(2),
            };
            rest = rest.get(behind.checked_sub(at)?..)?;
            at = behind;
        }
        None
    }

    fn is_text(&self, entry: Entry, text: &str) -> bool {
        let (within, start) = match entry {
            Entry::Source(start, length) if length == text.len() => (&self.source, start),
            Entry::Meant(start, length) if length == text.len() => (&self.meant, start),
            _ => return false,
        };
        let end = start.saturating_add(text.len());
        within.as_bytes().get(start..end) == Some(text.as_bytes())
    }

    /// What stands at a place; nothing where the tree has no such place.
    pub(crate) fn entry(&self, at: usize) -> Entry {
        self.entries.get(at).copied().unwrap_or(Entry::Null)
    }

    /// The place behind the value at a place, and all that lies below it.
    pub(crate) fn behind(&self, at: usize) -> usize {
        match self.entry(at) {
            Entry::List(end) | Entry::Fields(end) => end,
            _ => at.saturating_add(1),
        }
    }
}

impl fmt::Debug for Tree {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        Node::new(self).fmt(out)
    }
}

impl PartialEq for Tree {
    fn eq(&self, other: &Self) -> bool {
        Node::new(self).is_like(Node::new(other))
    }
}
