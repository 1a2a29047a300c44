//! The verdict on an attempt that did not succeed: what it left behind, and whether to try again.

use std::time::Duration;

use aliyun_rpc_wire::{Category, CodeFacts, Retry};

use crate::failure::Failure;
use crate::transport::Phase;

/// What is known of an attempt that did not succeed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Verdict {
    pub(crate) trace: Trace,
    pub(crate) advice: Advice,
    /// How long the service says to wait.
    pub(crate) hint: Option<Duration>,
}

/// What an attempt left behind at the service.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Trace {
    /// Nothing: it was not sent.
    NotSent,
    /// Nothing: it was one request too many.
    Throttled,
    /// Nothing: its signature had expired, or its credentials were not taken.
    Unsigned,
    /// Nothing: it was refused.
    Refused,
    /// It may have been executed.
    Unknown,
    /// It was accepted and goes on.
    Accepted,
}

/// Whether trying again can help.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Advice {
    /// It cannot.
    Never,
    /// After a pause.
    Backoff,
    /// After a long pause, once the state that stands in the way may have passed.
    Slow,
    /// Once, at once, with a fresh time, nonce and signature.
    Fresh,
    /// Once, as soon as there are other credentials.
    Renew,
    /// Asking for the outcome.
    Poll,
}

/// The code of a request whose nonce was seen before. A nonce here is used once, so a copy of
/// this very request has arrived before it and may have been executed.
const NONCE_USED: &str = "SignatureNonceUsed";

impl Verdict {
    /// The verdict on a failure, with the pause that the answer asks for.
    pub(crate) fn of(failure: &Failure, hint: Option<Duration>) -> Self {
        let (trace, advice) = match failure {
            Failure::Transport(error) => match error.phase() {
                Phase::Connecting => (Trace::NotSent, Advice::Backoff),
                Phase::Exchanging => (Trace::Unknown, Advice::Backoff),
            },
            Failure::Service(report) => {
                by_code(report.status, report.error.code.as_deref(), report.facts, hint)
            }
            Failure::Unreadable { status, .. } => by_code(*status, None, None, hint),
            Failure::TooLong(answer) => (left_by(answer.status), Advice::Never),
            Failure::UnaskedDryRun(_) => (Trace::Refused, Advice::Never),
            Failure::Configuration(_)
            | Failure::Violations(_)
            | Failure::Unsendable(_)
            | Failure::Held(_)
            | Failure::TooMany { .. }
            | Failure::Wait(_) => (Trace::NotSent, Advice::Never),
            Failure::CarriedOut(_) | Failure::Decode(_) => (Trace::Unknown, Advice::Never),
        };
        Self { trace, advice, hint }
    }
}

fn by_code(
    status: u16,
    code: Option<&str>,
    facts: Option<CodeFacts>,
    hint: Option<Duration>,
) -> (Trace, Advice) {
    let Some(facts) = facts else { return by_status(status, code, hint) };
    let refused = if status >= 500 { Trace::Unknown } else { Trace::Refused };
    match (facts.category, facts.retry) {
        (Category::Throttled, _) => (Trace::Throttled, Advice::Backoff),
        (Category::Accepted, _) => (Trace::Accepted, Advice::Poll),
        (_, Retry::FreshSignature) if code == Some(NONCE_USED) => (Trace::Unknown, Advice::Fresh),
        (_, Retry::FreshSignature) => (Trace::Unsigned, Advice::Fresh),
        (_, Retry::NewCredentials) => (Trace::Unsigned, Advice::Renew),
        (_, Retry::Slow) => (refused, Advice::Slow),
        (_, Retry::SameToken) => (Trace::Unknown, Advice::Backoff),
        (_, Retry::Backoff) => (refused, Advice::Backoff),
        _ => (refused, Advice::Never),
    }
}

/// What an answer of which nothing but the status is known has left behind.
fn left_by(status: u16) -> Trace {
    if (300..=499).contains(&status) { Trace::Refused } else { Trace::Unknown }
}

/// The rule for a code that the reference does not have, or no code: 5xx may have been executed,
/// 4xx is final unless it throttles. What sends somewhere else (3xx) has not acted, and an error
/// with a good status may be anything.
fn by_status(status: u16, code: Option<&str>, hint: Option<Duration>) -> (Trace, Advice) {
    let named = code.is_some_and(|code| code.to_ascii_lowercase().contains("throttling"));
    match status {
        429 => (Trace::Throttled, Advice::Backoff),
        _ if named => (Trace::Throttled, Advice::Backoff),
        400..=499 if hint.is_some() => (Trace::Throttled, Advice::Backoff),
        300..=499 => (Trace::Refused, Advice::Never),
        202 => (Trace::Accepted, Advice::Poll),
        _ => (Trace::Unknown, Advice::Backoff),
    }
}

#[cfg(test)]
mod tests {
    use super::{Advice, Trace, by_code};
    use aliyun_rpc_wire::{Category, CodeFacts, CodeInfo, Retry};
    use std::time::Duration;

    fn known(category: Category, retry: Retry) -> CodeFacts {
        CodeFacts::from(&CodeInfo { code: "C", meaning: "", category, retry, remedy: "" })
    }

    #[test]
    fn a_known_code_goes_by_its_category_and_its_retry_class() {
        use {Advice as A, Category as C, Retry as R, Trace as T};
        for (status, code, category, retry, expected) in [
            (503, "C", C::Throttled, R::Never, (T::Throttled, A::Backoff)),
            (202, "C", C::Accepted, R::Never, (T::Accepted, A::Poll)),
            (400, "C", C::Authentication, R::FreshSignature, (T::Unsigned, A::Fresh)),
            (
                400,
                "SignatureNonceUsed",
                C::Authentication,
                R::FreshSignature,
                (T::Unknown, A::Fresh),
            ),
            (400, "C", C::Internal, R::SameToken, (T::Unknown, A::Backoff)),
            (503, "C", C::Unavailable, R::Backoff, (T::Unknown, A::Backoff)),
            (400, "C", C::InvalidParameter, R::Backoff, (T::Refused, A::Backoff)),
            (403, "C", C::State, R::Slow, (T::Refused, A::Slow)),
            (500, "C", C::State, R::Slow, (T::Unknown, A::Slow)),
            (400, "C", C::Authentication, R::NewCredentials, (T::Unsigned, A::Renew)),
            (200, "C", C::NotFound, R::Never, (T::Refused, A::Never)),
            (503, "C", C::Unavailable, R::Never, (T::Unknown, A::Never)),
        ] {
            let found = by_code(status, Some(code), Some(known(category, retry)), None);
            assert_eq!(found, expected, "{status} {code} {category:?} {retry:?}");
        }
    }

    #[test]
    fn an_unknown_code_goes_by_its_status_unless_it_throttles() {
        use {Advice as A, Trace as T};
        let hint = Some(Duration::from_secs(1));
        for (status, code, hint, expected) in [
            (500, Some("Mystery"), None, (T::Unknown, A::Backoff)),
            (503, None, None, (T::Unknown, A::Backoff)),
            (503, None, hint, (T::Unknown, A::Backoff)),
            (404, Some("Mystery"), None, (T::Refused, A::Never)),
            (404, Some("Mystery"), hint, (T::Throttled, A::Backoff)),
            (429, None, None, (T::Throttled, A::Backoff)),
            (400, Some("Api.throttlingNow"), None, (T::Throttled, A::Backoff)),
            (503, Some("X.Throttling"), None, (T::Throttled, A::Backoff)),
            (302, None, None, (T::Refused, A::Never)),
            (202, None, None, (T::Accepted, A::Poll)),
            (200, None, None, (T::Unknown, A::Backoff)),
            (200, Some("Mystery"), None, (T::Unknown, A::Backoff)),
        ] {
            assert_eq!(by_code(status, code, None, hint), expected, "{status} {code:?} {hint:?}");
        }
    }
}
