//! The trail of a call: how often it was sent, with which token, and what may have come of it.

use std::time::Duration;

use crate::decision::Reason;
use crate::lookup::Lookup;

/// What a call leaves behind, whether it succeeds or not.
#[derive(Debug, Default)]
pub(crate) struct Trail {
    /// How often the request was sent.
    pub(crate) attempts: u32,
    /// How long the call took.
    pub(crate) elapsed: Duration,
    /// What may have come of it.
    pub(crate) fate: Fate,
    /// Why it was not tried again.
    pub(crate) reason: Option<Reason>,
    /// The token that it was sent with.
    pub(crate) token: Option<Token>,
    /// The id of the last request that may have been executed, where it is known.
    pub(crate) request_id: Option<String>,
    /// How what it makes can be looked for.
    pub(crate) lookup: Option<Lookup>,
    /// Whether no connection came about in any attempt.
    pub(crate) unsent: bool,
    /// Whether sending it again does nothing more.
    pub(crate) idempotent: bool,
}

/// The client token of a call.
#[derive(Debug)]
pub(crate) struct Token {
    pub(crate) text: String,
    /// For how many days the service remembers it.
    pub(crate) days: u32,
}

/// What may have come of a call that failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Fate {
    /// Nothing.
    #[default]
    Settled,
    /// It may have been executed.
    MayHaveExecuted,
    /// It was accepted and may still be carried out.
    Accepted,
}
