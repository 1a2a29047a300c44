//! `errors.yaml`: every error code, once.

use crate::place::Spanned;
use crate::raw::SourceRef;
use crate::yaml::{Entries, choice, record};

record! {
    /// The error codes.
    Errors {
        "codes" codes ! Entries<Code>,
        "gateway" gateway * Entries<Code>,
    }
}

record! {
    /// An error code.
    Code {
        "meaning" meaning ! String,
        "category" category ? Spanned<Category>,
        "retry" retry ! Retry,
        "remedy" remedy ! String,
        "source" source ? SourceRef,
        "status" status * Vec<u16>,
        "since" since ? Spanned<String>,
    }
}

choice! {
    /// The kind of a failure.
    Category {
        NotFound = "not_found",
        AlreadyExists = "already_exists",
        InvalidParameter = "invalid_parameter",
        MissingParameter = "missing_parameter",
        State = "state",
        Conflict = "conflict",
        Quota = "quota",
        Stock = "stock",
        Permission = "permission",
        Authentication = "authentication",
        Billing = "billing",
        Unsupported = "unsupported",
        Throttled = "throttled",
        Unavailable = "unavailable",
        Internal = "internal",
        Accepted = "accepted",
        DryRunPassed = "dry_run_passed",
        IdempotencyMismatch = "idempotency_mismatch",
    }
}

choice! {
    /// Whether sending the request again can help.
    Retry {
        Never = "never",
        Backoff = "backoff",
        SameToken = "same_token",
        FreshSignature = "fresh_signature",
        NewCredentials = "new_credentials",
        Slow = "slow",
    }
}
