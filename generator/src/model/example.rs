//! The document's examples of an action.

use crate::place::{Place, Spanned};

/// A request and the answers to it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Example {
    /// The request's parameters, the action left out.
    pub(crate) request: Vec<(String, Spanned<String>)>,
    /// Where the request stands.
    pub(crate) place: Place,
    /// The answer in JSON, as text.
    pub(crate) json: Option<String>,
    /// The answer in XML.
    pub(crate) xml: Option<String>,
}
