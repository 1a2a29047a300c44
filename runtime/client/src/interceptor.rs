//! Interceptors: who adds headers to requests, or watches what becomes of them.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use aliyun_rpc_wire::constraint::Values;
use http::HeaderMap;

use crate::transport::TransportError;

/// Sees every attempt before it is sent and after it has ended, and calls when they have ended.
///
/// What it adds is not signed. All methods do nothing by default. They are called in the task
/// that calls, so they should not block.
pub trait Interceptor: Send + Sync + 'static {
    /// Adds headers to a request that is about to be signed and sent. Those that the client sets
    /// itself (`Host`, `Authorization`, `x-acs-*` and so on) are left as they are.
    fn before_send(&self, attempt: &Attempt<'_>, headers: &mut HeaderMap) {
        let _ = (attempt, headers);
    }

    /// Watches how an attempt has ended. An attempt whose call is dropped does not get here.
    fn after_attempt(&self, attempt: &Attempt<'_>, outcome: &Outcome<'_>) {
        let _ = (attempt, outcome);
    }

    /// Watches how a call has ended: `last` is its last attempt, and the outcome that of the whole
    /// call, its time included. A call that is refused before anything is sent does not get here.
    fn after_call(&self, last: &Attempt<'_>, outcome: &Outcome<'_>) {
        let _ = (last, outcome);
    }
}

impl<T: Interceptor + ?Sized> Interceptor for Arc<T> {
    fn before_send(&self, attempt: &Attempt<'_>, headers: &mut HeaderMap) {
        (**self).before_send(attempt, headers);
    }

    fn after_attempt(&self, attempt: &Attempt<'_>, outcome: &Outcome<'_>) {
        (**self).after_attempt(attempt, outcome);
    }

    fn after_call(&self, last: &Attempt<'_>, outcome: &Outcome<'_>) {
        (**self).after_call(last, outcome);
    }
}

/// One attempt of a call. `Debug` shows no values.
#[derive(Clone, Copy)]
#[non_exhaustive]
pub struct Attempt<'a> {
    /// The action, by its name on the wire.
    pub action: &'a str,
    /// The HTTP method.
    pub method: &'static str,
    /// The server: its host, and the port where one was given.
    pub server: &'a str,
    /// The parameters that are sent, those aside that every request has.
    pub values: &'a Values,
    /// Which attempt of the call it is, counted from 1; 0 where none could be made.
    pub number: u32,
}

/// How an attempt has ended.
#[derive(Clone, Copy)]
#[non_exhaustive]
pub struct Outcome<'a> {
    /// The HTTP status of the answer; none where there was none.
    pub status: Option<u16>,
    /// The code of the error that the service answered with.
    pub code: Option<&'a str>,
    /// The id that the service gave the request.
    pub request_id: Option<&'a str>,
    /// The beginning of an answer that cannot be read, which may come from anywhere on the way.
    pub unreadable: Option<&'a str>,
    /// Why there is no answer.
    pub error: Option<&'a TransportError>,
    /// How long the attempt took, or the call.
    pub elapsed: Duration,
    /// Whether the answer could be read and reports no error.
    pub success: bool,
}

impl fmt::Debug for Attempt<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<&str> = self.values.iter().map(|(name, _)| name).collect();
        out.debug_struct("Attempt")
            .field("action", &self.action)
            .field("parameters", &names)
            .field("number", &self.number)
            .finish()
    }
}

impl fmt::Debug for Outcome<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Outcome")
            .field("success", &self.success)
            .field("status", &self.status)
            .field("code", &self.code)
            .field("request_id", &self.request_id)
            .field("error", &self.error.map(ToString::to_string))
            .field("elapsed", &self.elapsed)
            .finish()
    }
}
