//! Answers: told apart into results and errors, in JSON or XML.

use std::fmt;

use crate::fields::Fields;
use crate::node::Node;
use crate::tree::{Entry, Tree};
use crate::xml::tree_of_xml;

/// An answer that could be read.
///
/// `Debug` shows none of a result's values, which may be secret.
#[derive(Clone, PartialEq)]
pub enum Reply {
    /// The tree of a result.
    Success(Tree),
    /// The service reports an error.
    Failure(Box<ErrorReply>),
}

/// An error as the service reports it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct ErrorReply {
    /// The code, where there is one.
    pub code: Option<String>,
    /// The message.
    pub message: Option<String>,
    /// The id of the request.
    pub request_id: Option<String>,
    /// The host that answered.
    pub host_id: Option<String>,
    /// A page of the provider about the error.
    pub recommend: Option<String>,
}

impl ErrorReply {
    /// An error of which no more than the id of the request is known.
    #[must_use]
    pub fn with_request_id(request_id: Option<String>) -> Self {
        Self { request_id, ..Self::default() }
    }
}

impl fmt::Debug for Reply {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Success(tree) => out.debug_tuple("Success").field(&Node::new(tree)).finish(),
            Self::Failure(error) => out.debug_tuple("Failure").field(error).finish(),
        }
    }
}

/// An answer that is neither JSON nor XML, or has no fields.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable;

impl Reply {
    /// Reads an answer to the action.
    ///
    /// It is an error when its status is 400 or more, or when it has a top-level `Code` other
    /// than `200`, `OK` or `Success`.
    pub fn read(action: &str, status: u16, body: &[u8]) -> Result<Self, Unreadable> {
        let read = tree(body).or_else(|| tree_of_error(status, body)).ok_or(Unreadable)?;
        let tree = unwrapped(action, read);
        let fields = Node::new(&tree).fields().map_err(|_| Unreadable)?;
        let code = text(&fields, "Code");
        let good =
            |code: &str| ["200", "OK", "Success"].iter().any(|ok| ok.eq_ignore_ascii_case(code));
        if status < 400 && code.as_deref().is_none_or(good) {
            return Ok(Self::Success(tree));
        }
        let error = ErrorReply {
            code,
            message: text(&fields, "Message"),
            request_id: text(&fields, "RequestId"),
            host_id: text(&fields, "HostId"),
            recommend: text(&fields, "Recommend"),
        };
        if status >= 400 && error == ErrorReply::default() {
            return Err(Unreadable);
        }
        Ok(Self::Failure(Box::new(error)))
    }
}

/// The tree of an answer, where it is a structure.
fn tree(body: &[u8]) -> Option<Tree> {
    let text = std::str::from_utf8(body).ok()?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let tree = Tree::read(text).or_else(|| tree_of_xml(text).filter(|tree| !is_page(tree)))?;
    Node::new(&tree).fields().is_ok().then_some(tree)
}

/// The tree of an error in another encoding than UTF-8: its code is worth more than a message
/// without replaced characters.
fn tree_of_error(status: u16, body: &[u8]) -> Option<Tree> {
    if status < 400 || std::str::from_utf8(body).is_ok() {
        return None;
    }
    tree(String::from_utf8_lossy(body).as_bytes())
}

/// Whether it is a page for people, which may be well-formed XML, too.
fn is_page(tree: &Tree) -> bool {
    Node::new(tree).pairs().any(|(name, _)| name.eq_ignore_ascii_case("html"))
}

/// The tree within the optional outermost element: `<Action>Response`, or `Error` in XML.
fn unwrapped(action: &str, mut tree: Tree) -> Tree {
    let root = |name: &str| name == "Error" || name.strip_suffix("Response") == Some(action);
    let only = |tree: &Tree| {
        let mut pairs = Node::new(tree).pairs();
        let (_, inner) = pairs.next().filter(|(name, _)| root(name))?;
        (pairs.next().is_none() && inner.fields().is_ok()).then_some(inner.at())
    };
    if let Some(inner) = only(&tree) {
        tree.root = inner;
    }
    tree
}

/// A top-level text, under its name or that name in lower case.
fn text(fields: &Fields<'_>, name: &str) -> Option<String> {
    let like = || fields.pairs().find(|(known, _)| known.eq_ignore_ascii_case(name));
    let node = fields.get(name).or_else(|| like().map(|(_, node)| node))?;
    match node.entry() {
        Entry::Bool(_) => None,
        _ => node.text(),
    }
}
