//! Error codes: what they mean, whether a retry helps, and what to do.

/// What is known of one error code.
#[derive(Debug, PartialEq, Eq)]
pub struct CodeInfo {
    /// The code, or the stem of a family of codes followed by `.*`.
    pub code: &'static str,
    /// What it means.
    pub meaning: &'static str,
    /// What kind of failure it is.
    pub category: Category,
    /// Whether sending the request again can help.
    pub retry: Retry,
    /// What to do about it.
    pub remedy: &'static str,
}

/// What is known of a code in the context of the action that answered with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct CodeFacts {
    /// What it means there.
    pub meaning: &'static str,
    /// What kind of failure it is there.
    pub category: Category,
    /// Whether sending the request again can help there.
    pub retry: Retry,
    /// What to do about it.
    pub remedy: &'static str,
}

impl From<&CodeInfo> for CodeFacts {
    fn from(info: &CodeInfo) -> Self {
        let CodeInfo { meaning, category, retry, remedy, .. } = *info;
        Self { meaning, category, retry, remedy }
    }
}

/// Whether two codes are the same: in any case, and with or without a dot at the end.
pub(crate) fn is_same_code(one: &str, other: &str) -> bool {
    let plain = |code: &str| code.trim_end_matches('.').len();
    let (first, second) = (one.get(..plain(one)), other.get(..plain(other)));
    first.zip(second).is_some_and(|(first, second)| first.eq_ignore_ascii_case(second))
}

/// The kind of a failure that the service reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Category {
    /// Something that the request names does not exist.
    NotFound,
    /// What was to be created is there already.
    AlreadyExists,
    /// A parameter has a value that the service does not take.
    InvalidParameter,
    /// A parameter that the service needs was not given.
    MissingParameter,
    /// A resource is in a state that does not allow the action.
    State,
    /// Another operation on the same resource is under way.
    Conflict,
    /// A limit on how many or how much is reached.
    Quota,
    /// The provider has no stock left.
    Stock,
    /// The caller may not do this.
    Permission,
    /// The caller could not be identified.
    Authentication,
    /// The account's balance or standing does not allow it.
    Billing,
    /// The resource or the service cannot do this.
    Unsupported,
    /// Too many requests.
    Throttled,
    /// The service is not available.
    Unavailable,
    /// The service failed.
    Internal,
    /// The request was accepted and goes on: not a failure.
    Accepted,
    /// A dry run passed: not a failure.
    DryRunPassed,
    /// The same token was sent before with other parameters.
    IdempotencyMismatch,
}

impl Category {
    /// The name in specs and exports.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::NotFound => "not_found",
            Self::AlreadyExists => "already_exists",
            Self::InvalidParameter => "invalid_parameter",
            Self::MissingParameter => "missing_parameter",
            Self::State => "state",
            Self::Conflict => "conflict",
            Self::Quota => "quota",
            Self::Stock => "stock",
            Self::Permission => "permission",
            Self::Authentication => "authentication",
            Self::Billing => "billing",
            Self::Unsupported => "unsupported",
            Self::Throttled => "throttled",
            Self::Unavailable => "unavailable",
            Self::Internal => "internal",
            Self::Accepted => "accepted",
            Self::DryRunPassed => "dry_run_passed",
            Self::IdempotencyMismatch => "idempotency_mismatch",
        }
    }
}

/// Whether sending a request again can help.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Retry {
    /// It cannot.
    Never,
    /// After a pause that grows.
    Backoff,
    /// With the same token, since the first request may still be at work.
    SameToken,
    /// At once, with a fresh time, nonce and signature.
    FreshSignature,
    /// With new credentials.
    NewCredentials,
    /// Much later, when the state that stands in the way has passed.
    Slow,
}

/// The open set of a service's error codes, made by the generator.
pub trait OpenCode:
    From<String> + Clone + std::fmt::Debug + std::fmt::Display + Send + Sync
{
}
