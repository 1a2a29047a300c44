//! Error codes.

pub(crate) use crate::raw::{Category, Retry};

use crate::model::Origin;
use crate::place::Spanned;

/// An error code, or a family of codes that ends in `.*`.
#[derive(Clone, Debug)]
pub(crate) struct Code {
    pub(crate) code: Spanned<String>,
    pub(crate) meaning: String,
    /// None where the spec does not say, which is a finding.
    pub(crate) category: Option<Category>,
    pub(crate) retry: Retry,
    pub(crate) remedy: String,
    /// The statuses of a code of the gateway.
    pub(crate) statuses: Vec<u16>,
    /// Whether the gateway answers with it rather than the service.
    pub(crate) gateway: bool,
    pub(crate) origin: Option<Origin>,
}

/// A row of an action's error table.
#[derive(Clone, Debug)]
pub(crate) struct ErrorRow {
    pub(crate) status: u16,
    pub(crate) code: Spanned<String>,
    pub(crate) message: String,
    pub(crate) meaning: Option<String>,
    pub(crate) category: Option<Category>,
    pub(crate) retry: Option<Retry>,
    pub(crate) remedy: Option<String>,
    pub(crate) origin: Origin,
}

impl Code {
    /// Whether it stands for every code that begins so, and has no name of its own.
    pub(crate) fn is_family(&self) -> bool {
        self.code.value.ends_with(".*")
    }
}

/// The name of a category in specs.
pub(crate) fn category_name(category: Category) -> &'static str {
    Category::NAMES.get(category as usize).copied().unwrap_or_default()
}

/// The name of a retry class in specs.
pub(crate) fn retry_name(retry: Retry) -> &'static str {
    Retry::NAMES.get(retry as usize).copied().unwrap_or_default()
}
