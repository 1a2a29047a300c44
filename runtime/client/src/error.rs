//! Errors: the one type that calls and builders fail with, and its accessors.

use std::borrow::Cow;
use std::fmt;
use std::time::Duration;

use aliyun_rpc_wire::constraint::Violation;
use aliyun_rpc_wire::{Category, OpenCode};

use crate::failure::Failure;
use crate::lookup::Lookup;
use crate::pages::Position;
use crate::trail::{Fate, Trail};
use crate::wait::WaitFailure;
use crate::wording;

/// Why a call failed, or why a client could not be made.
///
/// `Display` is one line: the action, the service's code and message, the status, the id of the
/// request, attempts, time, what may have come of it, and what to do. A request that the checks refuse has a line for each violation.
/// Neither `Display` nor `Debug` shows a secret or the body of an answer.
pub struct Error<C> {
    inner: Box<Inner<C>>,
}

struct Inner<C> {
    action: Option<Cow<'static, str>>,
    code: Option<C>,
    failure: Failure,
    trail: Trail,
}

/// What kind of failure an error is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The client cannot be made or cannot work: a region, an endpoint, credentials, root
    /// certificates, the clock or random bytes are missing or wrong. Nothing was sent.
    Configuration,
    /// The request was refused on this side. Nothing was sent.
    Refused,
    /// There is no answer, and nothing was executed: the action only reads, or there was no
    /// connection. The source is the [`TransportError`](crate::TransportError).
    Transport,
    /// The service answered with an error.
    Service,
    /// The answer is neither JSON nor XML with fields, so that it may be none of the service, or
    /// it is longer than the client reads.
    Unreadable,
    /// The service answered with a result that does not have the expected form.
    Decode,
    /// There are more items in a list than were to be collected.
    TooManyItems,
    /// A wait has ended in vain: [`Error::wait`] says how. What was waited for stays as it is.
    Wait,
    /// The service answered that a dry run passed, and none was asked for: nothing was carried
    /// out.
    UnaskedDryRun,
    /// The request may have been executed: an attempt has got no answer, or one that leaves it
    /// open, and it must not or did not help to send it again. [`Error::client_token`] and
    /// [`Error::lookup`] are the ways to find out; code, status and source are those of the last
    /// attempt. So it is where the service answered a dry run with the id of something made.
    MayHaveExecuted,
    /// The service accepted the request, and had not carried it out when the time for the call
    /// was up. [`Error::client_token`] and [`Error::lookup`] are the ways to ask again.
    Accepted,
}

impl<C: OpenCode> Error<C> {
    /// The error of a call to an action.
    pub(crate) fn of_call(action: Cow<'static, str>, failure: Failure, trail: Trail) -> Self {
        let code = failure.code().map(|code| C::from(code.to_owned()));
        Self { inner: Box::new(Inner { action: Some(action), code, failure, trail }) }
    }

    /// The error of a builder.
    pub(crate) fn of_builder(failure: Failure) -> Self {
        let trail = Trail::default();
        Self { inner: Box::new(Inner { action: None, code: None, failure, trail }) }
    }
}

impl<C> Error<C> {
    /// The failure and what the call left behind, for an error that has more to say.
    pub(crate) fn into_parts(self) -> (Failure, Trail) {
        (self.inner.failure, self.inner.trail)
    }

    /// The failure, for whoever goes on after it.
    pub(crate) fn failure(&self) -> &Failure {
        &self.inner.failure
    }

    /// What kind of failure it is.
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        match self.inner.trail.fate {
            Fate::Settled => self.inner.failure.kind(),
            Fate::MayHaveExecuted => ErrorKind::MayHaveExecuted,
            Fate::Accepted => ErrorKind::Accepted,
        }
    }

    /// The action that was called; none where a client could not be made.
    #[must_use]
    pub fn action(&self) -> Option<&str> {
        self.inner.action.as_deref()
    }

    /// The code that the service answered with.
    #[must_use]
    pub fn code(&self) -> Option<&C> {
        self.inner.code.as_ref()
    }

    /// The message that the service answered with. Where the service goes on to quote the text
    /// that it signed, that part is left out; [`raw_answer`](Self::raw_answer) has it.
    #[must_use]
    pub fn message(&self) -> Option<&str> {
        self.inner.failure.message()
    }

    /// The HTTP status of the answer. It does not tell what went wrong: go by
    /// [`code`](Self::code) or [`category`](Self::category).
    #[must_use]
    pub fn status(&self) -> Option<u16> {
        self.inner.failure.status()
    }

    /// The id that the service gave the request; the provider's support asks for it. Where the last
    /// attempt got no answer, it is that of the last answered one that may have been executed.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        let earlier = self.inner.trail.request_id.as_deref();
        self.inner.failure.request_id().or(earlier)
    }

    /// What the service's code stands for in this action; none where the code is not known.
    #[must_use]
    pub fn category(&self) -> Option<Category> {
        self.inner.failure.category()
    }

    /// Whether something that the request names does not exist.
    #[must_use]
    pub fn is_not_found(&self) -> bool {
        self.category() == Some(Category::NotFound)
    }

    /// Whether what was to be created is there already.
    #[must_use]
    pub fn is_already_exists(&self) -> bool {
        self.category() == Some(Category::AlreadyExists)
    }

    /// Whether the caller is not allowed to do this.
    #[must_use]
    pub fn is_permission(&self) -> bool {
        self.category() == Some(Category::Permission)
    }

    /// Whether too many requests were sent.
    #[must_use]
    pub fn is_throttled(&self) -> bool {
        self.category() == Some(Category::Throttled)
    }

    /// How often the request was sent.
    #[must_use]
    pub fn attempts(&self) -> u32 {
        self.inner.trail.attempts
    }

    /// How long the call took, by the client's clock.
    #[must_use]
    pub fn elapsed(&self) -> Duration {
        self.inner.trail.elapsed
    }

    /// The client token that the request was sent with, given or made. The same call with this
    /// token is not carried out a second time, and gets the first one's answer, also from another
    /// process, for as long as the service remembers tokens.
    #[must_use]
    pub fn client_token(&self) -> Option<&str> {
        self.inner.trail.token.as_ref().map(|token| token.text.as_str())
    }

    /// How to look for what the request has made, where it has no token and can be found by what
    /// identifies it.
    #[must_use]
    pub fn lookup(&self) -> Option<&Lookup> {
        self.inner.trail.lookup.as_ref()
    }

    /// How a wait has ended in vain: for what, in which state, and why.
    #[must_use]
    pub fn wait(&self) -> Option<&WaitFailure> {
        match &self.inner.failure {
            Failure::Wait(failure) => Some(failure),
            _ => None,
        }
    }

    /// Where the first item is of those that were not to be collected: in the answer that begins
    /// there.
    #[must_use]
    pub fn position(&self) -> Option<&Position> {
        match &self.inner.failure {
            Failure::TooMany { position, .. } => Some(position),
            _ => None,
        }
    }

    /// What to do about it, where that is known.
    #[must_use]
    pub fn remedy(&self) -> Option<&str> {
        self.inner.failure.remedy()
    }

    /// The violations that refused the request, in the order of the parameters; empty where
    /// something else is wrong.
    #[must_use]
    pub fn violations(&self) -> &[Violation] {
        self.inner.failure.violations()
    }

    /// The body of the answer: whole where it could be read, else its first 2 KiB at most, and
    /// bytes that are not UTF-8 replaced. It may hold what should not be logged.
    #[must_use]
    pub fn raw_answer(&self) -> Option<&str> {
        self.inner.failure.raw_answer()
    }
}

impl<C> fmt::Display for Error<C> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        wording::say(out, self.action(), &self.inner.failure, &self.inner.trail)
    }
}

impl<C> fmt::Debug for Error<C> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Error")
            .field("kind", &self.kind())
            .field("text", &self.to_string())
            .field("category", &self.category())
            .field("attempts", &self.attempts())
            .field("elapsed", &self.elapsed())
            .field("source", &self.inner.failure.source())
            .finish_non_exhaustive()
    }
}

impl<C> std::error::Error for Error<C> {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.inner.failure.source()
    }
}
