//! What is known of an action.

use crate::code::{Category, CodeFacts, Retry};
use crate::constraint::Schema;
use crate::decode::Decode;
use crate::natural_key::NaturalKey;
use crate::service::Service;

/// An action of a service, as a type.
pub trait Action: 'static {
    /// What the service answers.
    type Output: Decode + Send + 'static;
    /// The action's static table.
    const INFO: &'static ActionInfo;
}

/// An action as a table.
#[derive(Debug)]
pub struct ActionInfo {
    /// The name on the wire.
    pub name: &'static str,
    /// The service that it belongs to.
    pub service: &'static Service,
    /// The HTTP method that the reference documents, corrected where the service takes another.
    pub documented_method: Method,
    /// The HTTP method that clients send it with.
    pub method: Method,
    /// What repeating it does.
    pub safety: Safety,
    /// The parameter that holds the token which makes repeating safe.
    pub client_token: Option<&'static str>,
    /// The parameter that makes the service check the request and not carry it out.
    pub dry_run: Option<&'static str>,
    /// The field of the result that has the id of what it makes; none where it makes nothing.
    pub made: Option<&'static str>,
    /// How what it made is found again, where nothing makes repeating it safe.
    pub natural_key: Option<&'static NaturalKey>,
    /// The codes that say that what it deletes is gone; none where it deletes nothing.
    pub gone: &'static [&'static str],
    /// Its parameters and their constraints.
    pub schema: Schema,
    /// The errors that its table lists.
    pub errors: &'static [ErrorRow],
}

impl ActionInfo {
    /// What is known of a code that this action answered with.
    #[must_use]
    pub fn code(&self, status: u16, code: &str) -> Option<CodeFacts> {
        let plain = code.trim_end_matches('.');
        let rows = || self.errors.iter().filter(|row| row.code.trim_end_matches('.') == plain);
        let row = rows().find(|row| row.status == status).or_else(|| rows().next());
        let known = self.service.code(code)?;
        Some(CodeFacts {
            meaning: row.and_then(|row| row.meaning).unwrap_or(known.meaning),
            category: row.and_then(|row| row.category).unwrap_or(known.category),
            retry: row.and_then(|row| row.retry).unwrap_or(known.retry),
            remedy: row.and_then(|row| row.remedy).unwrap_or(known.remedy),
        })
    }

    /// Whether the code says that what this action deletes is gone.
    #[must_use]
    pub fn is_gone(&self, code: &str) -> bool {
        let plain = |code: &str| code.trim_end_matches('.').to_ascii_lowercase();
        self.gone.iter().any(|gone| plain(gone) == plain(code))
    }
}

/// One row of an action's error table.
#[derive(Debug, PartialEq, Eq)]
pub struct ErrorRow {
    /// The HTTP status.
    pub status: u16,
    /// The code.
    pub code: &'static str,
    /// The message, letter for letter.
    pub message: &'static str,
    /// What the code means in this action, where that differs.
    pub meaning: Option<&'static str>,
    /// The kind of failure in this action, where that differs.
    pub category: Option<Category>,
    /// Whether a retry helps in this action, where that differs.
    pub retry: Option<Retry>,
    /// What to do in this action, where that differs.
    pub remedy: Option<&'static str>,
}

/// An HTTP method.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Method {
    /// Parameters go into the URL.
    Get,
    /// Parameters go into a form in the body.
    Post,
}

impl Method {
    /// The name on the wire.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
        }
    }
}

/// What it does to send an action a second time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Safety {
    /// Nothing: the action only reads.
    Read,
    /// Nothing, as long as both carry the same token.
    Token,
    /// Nothing more than the first did.
    Idempotent,
    /// Another one is made, but it can be found by what identifies it.
    NaturalKey,
    /// It acts again.
    Unsafe,
}
