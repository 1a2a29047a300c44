//! Places in the tree of an answer, and what stands there.

use std::borrow::Cow;
use std::fmt;

use crate::decode::DecodeError;
use crate::fields::Fields;
use crate::tree::{Entry, Tree};

/// A place in the tree of an answer. `Debug` says what stands there, but not its content, which
/// may be secret.
#[derive(Clone, Copy)]
pub struct Node<'a> {
    tree: &'a Tree,
    at: usize,
}

/// The values below a place, one after the other.
#[derive(Clone)]
pub(crate) struct Below<'a> {
    tree: &'a Tree,
    at: usize,
    end: usize,
}

impl<'a> Iterator for Below<'a> {
    type Item = Node<'a>;

    fn next(&mut self) -> Option<Node<'a>> {
        if self.at >= self.end {
            return None;
        }
        let node = Node { tree: self.tree, at: self.at };
        self.at = self.tree.behind(self.at);
        Some(node)
    }
}

impl<'a> Below<'a> {
    /// Where the first of them stands.
    pub(crate) fn start(&self) -> usize {
        self.at
    }

    /// The value that stands behind a name, looked for from a place on, and then before it.
    pub(crate) fn value_of(&self, name: &str, from: usize) -> Option<Node<'a>> {
        let tree = self.tree;
        let at = tree.value_of(name, from, self.end);
        let at = at.or_else(|| tree.value_of(name, self.at, from))?;
        Some(Node { tree, at })
    }
}

impl<'a> Node<'a> {
    /// The top of an answer.
    #[must_use]
    pub fn new(tree: &'a Tree) -> Self {
        Self { tree, at: tree.root }
    }

    /// A place with nothing in it.
    pub(crate) fn nothing(tree: &'a Tree) -> Self {
        Self { tree, at: usize::MAX }
    }

    /// The number of the place behind this one.
    pub(crate) fn behind(self) -> usize {
        self.tree.behind(self.at)
    }

    /// The number of this place within its tree.
    pub(crate) fn at(self) -> usize {
        self.at
    }

    pub(crate) fn entry(self) -> Entry {
        self.tree.entry(self.at)
    }

    /// The text that stands here, where it is one, or the digits of a number that is not whole.
    pub(crate) fn string(self) -> Option<&'a str> {
        self.tree.text(self.entry())
    }

    /// The text of a scalar: numbers and booleans give theirs.
    #[must_use]
    pub fn text(self) -> Option<String> {
        self.spelling().map(Cow::into_owned)
    }

    /// The same, borrowed from the answer where it stands there.
    #[must_use]
    pub fn spelling(self) -> Option<Cow<'a, str>> {
        match self.entry() {
            Entry::Bool(flag) => Some(if flag { "true" } else { "false" }.into()),
            Entry::Signed(number) => Some(number.to_string().into()),
            Entry::Unsigned(number) => Some(number.to_string().into()),
            entry => self.tree.text(entry).map(Cow::Borrowed),
        }
    }

    /// The error that something else was expected here.
    #[must_use]
    pub fn expected(self, expected: &'static str) -> DecodeError {
        DecodeError::new(expected, self.description())
    }

    /// The fields of the structure that stands here.
    pub fn fields(self) -> Result<Fields<'a>, DecodeError> {
        match self.entry() {
            Entry::Fields(_) => Ok(Fields::new(self.tree, self.below())),
            _ => Err(self.expected("a structure")),
        }
    }

    /// The items of the list that stands here; none where something else does.
    pub fn items(self) -> impl Iterator<Item = Node<'a>> {
        let is_list = matches!(self.entry(), Entry::List(_));
        is_list.then(|| self.below()).into_iter().flatten()
    }

    /// What lies directly below: the items of a list, the names and values of a structure.
    pub(crate) fn below(self) -> Below<'a> {
        let end = match self.entry() {
            Entry::List(end) | Entry::Fields(end) => end,
            _ => self.at,
        };
        Below { tree: self.tree, at: self.at.saturating_add(1), end }
    }

    /// The names and values of the structure that stands here.
    pub(crate) fn pairs(self) -> impl Iterator<Item = (&'a str, Node<'a>)> {
        Fields::new(self.tree, self.below()).pairs()
    }

    /// What stands here, without its content, which may be secret.
    fn description(self) -> String {
        match self.entry() {
            Entry::Null => "null".to_owned(),
            Entry::Bool(_) => "a boolean".to_owned(),
            Entry::Signed(_) | Entry::Unsigned(_) | Entry::Digits(..) => "a number".to_owned(),
            Entry::Source(..) | Entry::Meant(..) => {
                let text = self.string().unwrap_or_default();
                format!("a text of {} characters", text.chars().count())
            }
            Entry::List(_) => format!("a list of {}", self.below().count()),
            Entry::Fields(_) => format!("a structure of {} fields", self.pairs().count()),
        }
    }

    pub(crate) fn is_null(self) -> bool {
        matches!(self.entry(), Entry::Null)
    }

    /// Whether it is a text without characters.
    pub(crate) fn is_blank(self) -> bool {
        matches!(self.entry(), Entry::Source(_, 0) | Entry::Meant(_, 0))
    }

    /// Whether the same stands there, whatever the order of fields.
    pub(crate) fn is_like(self, other: Node<'_>) -> bool {
        match (self.entry(), other.entry()) {
            (Entry::Null, Entry::Null) => true,
            (Entry::Bool(one), Entry::Bool(two)) => one == two,
            (Entry::Signed(one), Entry::Signed(two)) => one == two,
            (Entry::Unsigned(one), Entry::Unsigned(two)) => one == two,
            (Entry::List(_), Entry::List(_)) => {
                let pairs = self.below().zip(other.below());
                self.below().count() == other.below().count()
                    && pairs.into_iter().all(|(one, two)| one.is_like(two))
            }
            (Entry::Fields(_), Entry::Fields(_)) => {
                let same = |(name, one): (&str, Node<'_>)| {
                    other.pairs().any(|(known, two)| known == name && one.is_like(two))
                };
                self.pairs().count() == other.pairs().count() && self.pairs().all(same)
            }
            _ => self.string().is_some_and(|text| other.string() == Some(text)),
        }
    }
}

impl fmt::Debug for Node<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.description())
    }
}
