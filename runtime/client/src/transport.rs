//! Transports: one request out, one answer back.

use std::error::Error;
use std::fmt;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use crate::seconds::Seconds;
use crate::wording;

/// What a transport gives back: the answer, once it is there in full.
pub type Exchange =
    Pin<Box<dyn Future<Output = Result<http::Response<Vec<u8>>, TransportError>> + Send + 'static>>;

/// Carries a request to the server that its URI names, and the answer back.
///
/// It sends a request once and follows no redirects; any status is an answer and not an error.
/// The client drops the future of an exchange that takes too long; what it has in hand should
/// then be given up, and never be sent again.
/// A request holds a signature and may hold a security token: it should not be logged.
/// The default is HTTP/1.1 over TLS with the system's root certificates.
pub trait Transport: Send + Sync + 'static {
    /// Sends the request and waits for the whole answer.
    fn send(&self, request: http::Request<Vec<u8>>) -> Exchange;
}

impl<T: Transport + ?Sized> Transport for Arc<T> {
    fn send(&self, request: http::Request<Vec<u8>>) -> Exchange {
        (**self).send(request)
    }
}

/// Why there is no answer.
#[derive(Debug)]
pub struct TransportError {
    phase: Phase,
    source: Box<dyn Error + Send + Sync>,
}

/// How far an exchange had come when it failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Phase {
    /// There was no connection yet, so nothing of the request was sent.
    Connecting,
    /// The request may have been sent, in part or whole, so the service may have acted on it.
    Exchanging,
}

impl TransportError {
    /// The error that no connection came about.
    #[must_use]
    pub fn connecting(source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self { phase: Phase::Connecting, source: source.into() }
    }

    /// The error that an exchange broke off, or that nobody knows how far it had come.
    #[must_use]
    pub fn exchanging(source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self { phase: Phase::Exchanging, source: source.into() }
    }

    /// The error that an exchange did not end in time.
    pub(crate) fn timed_out(limit: Duration) -> Self {
        Self::exchanging(TimedOut(limit))
    }

    /// The answer that was too long, where that is what is wrong.
    pub(crate) fn too_long(self) -> Result<Box<TooLong>, Self> {
        let Self { phase, source } = self;
        source.downcast().map_err(|source| Self { phase, source })
    }

    /// Whether the client waited for as long as its time-outs allow.
    #[must_use]
    pub fn is_timeout(&self) -> bool {
        let mut cause: Option<&(dyn Error + 'static)> = Some(&*self.source);
        while let Some(error) = cause {
            if error.is::<TimedOut>() {
                return true;
            }
            cause = error.source();
        }
        false
    }

    /// How far the exchange had come.
    #[must_use]
    pub fn phase(&self) -> Phase {
        self.phase
    }
}

impl fmt::Display for TransportError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self.phase {
            Phase::Connecting => "no connection",
            Phase::Exchanging => "the exchange broke off",
        })?;
        let mut cause: Option<&(dyn Error + 'static)> = Some(&*self.source);
        while let Some(error) = cause {
            write!(out, ": {}", wording::line(&error.to_string()))?;
            cause = error.source();
        }
        Ok(())
    }
}

impl Error for TransportError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&*self.source)
    }
}

/// The time for a connection or an exchange was up.
#[derive(Debug)]
pub(crate) struct TimedOut(pub(crate) Duration);

impl fmt::Display for TimedOut {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "timed out after {} s", Seconds(self.0))
    }
}

impl Error for TimedOut {}

/// An answer has more bytes than it can have.
#[derive(Debug)]
pub(crate) struct TooLong {
    pub(crate) limit: usize,
    pub(crate) status: u16,
    /// The beginning of the body.
    pub(crate) start: String,
}

impl fmt::Display for TooLong {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "the answer has more than {} bytes", self.limit)
    }
}

impl Error for TooLong {}
