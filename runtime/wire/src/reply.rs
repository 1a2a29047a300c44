//! Answers: told apart into results and errors, in JSON or XML.

use std::fmt;

use serde_json::{Map, Value};

use crate::decode::Node;
use crate::xml::tree_of_xml;

/// An answer that could be read.
///
/// `Debug` shows none of a result's values, which may be secret.
#[derive(Clone, PartialEq)]
pub enum Reply {
    /// The tree of a result.
    Success(Value),
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
        let read = fields(body).or_else(|| fields_of_error(status, body));
        let fields = unwrapped(action, read.ok_or(Unreadable)?);
        let code = text(&fields, "Code");
        let good =
            |code: &str| ["200", "OK", "Success"].iter().any(|ok| ok.eq_ignore_ascii_case(code));
        if status < 400 && code.as_deref().is_none_or(good) {
            return Ok(Self::Success(Value::Object(fields)));
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

/// The outermost fields of an answer.
fn fields(body: &[u8]) -> Option<Map<String, Value>> {
    let body = body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body);
    let tree = match serde_json::from_slice(body) {
        Ok(tree) => tree,
        Err(_) => tree_of_xml(std::str::from_utf8(body).ok()?).filter(|tree| !is_page(tree))?,
    };
    match tree {
        Value::Object(fields) => Some(fields),
        _ => None,
    }
}

/// The fields of an error in another encoding than UTF-8: its code is worth more than a message
/// without replaced characters.
fn fields_of_error(status: u16, body: &[u8]) -> Option<Map<String, Value>> {
    if status < 400 || std::str::from_utf8(body).is_ok() {
        return None;
    }
    fields(String::from_utf8_lossy(body).as_bytes())
}

/// Whether it is a page for people, which may be well-formed XML, too.
fn is_page(tree: &Value) -> bool {
    tree.as_object().is_some_and(|root| root.keys().any(|name| name.eq_ignore_ascii_case("html")))
}

/// The fields within the optional outermost element: `<Action>Response`, or `Error` in XML.
fn unwrapped(action: &str, mut fields: Map<String, Value>) -> Map<String, Value> {
    let response = format!("{action}Response");
    let root = |name: &str| name == response || name == "Error";
    match fields.iter().next() {
        Some((name, Value::Object(_))) if fields.len() == 1 && root(name) => {
            let name = name.clone();
            match fields.remove(&name) {
                Some(Value::Object(inner)) => inner,
                _ => fields,
            }
        }
        _ => fields,
    }
}

/// A top-level text, under its name or that name in lower case.
fn text(fields: &Map<String, Value>, name: &str) -> Option<String> {
    let lower = |known: &&String| known.eq_ignore_ascii_case(name);
    let value = fields.get(name).or_else(|| fields.get(fields.keys().find(lower)?))?;
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}
