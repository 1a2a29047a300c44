//! The service as a whole.

use crate::model::{Member, Method, Origin};
use crate::place::Spanned;

/// The service.
#[derive(Clone, Debug)]
pub(crate) struct Service {
    pub(crate) product: String,
    pub(crate) version: String,
    pub(crate) title: String,
    pub(crate) summary: String,
    pub(crate) package: Spanned<String>,
    pub(crate) host: Spanned<String>,
    pub(crate) vpc_host: Option<String>,
    pub(crate) global_host: Option<String>,
    pub(crate) endpoints: Vec<(String, String)>,
    pub(crate) schemes: Vec<String>,
    pub(crate) method: Method,
    pub(crate) formats: Vec<String>,
    pub(crate) encoding: String,
    pub(crate) signature: String,
    pub(crate) common_parameters: Vec<Member>,
    pub(crate) common_result: Vec<Member>,
    pub(crate) token: Token,
    /// The document's advice on repeating, by class of status.
    pub(crate) retry: Vec<(String, String)>,
    pub(crate) origin: Origin,
}

/// A chapter's actions.
#[derive(Clone, Debug)]
pub(crate) struct Group {
    /// The name of the folder.
    pub(crate) name: String,
    pub(crate) title: String,
    pub(crate) chapter: String,
}

/// A text that the spec was transcribed from.
#[derive(Clone, Debug)]
pub(crate) struct Source {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) date: String,
}

/// What makes a repeated request safe.
#[derive(Clone, Debug)]
pub(crate) struct Token {
    pub(crate) parameter: String,
    pub(crate) max_length: u64,
    pub(crate) ascii: bool,
    pub(crate) case_sensitive: bool,
    pub(crate) valid_days: u64,
    pub(crate) text: String,
    pub(crate) origin: Origin,
}
