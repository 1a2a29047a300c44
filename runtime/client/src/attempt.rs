//! One attempt: a request is signed, sent, and its answer read, all within a time.

use std::sync::Arc;
use std::time::{Duration, SystemTime};

use aliyun_rpc_wire::constraint::Values;
use http::HeaderMap;
use tracing::field::Empty;
use tracing::{Instrument as _, Span, debug_span};

use crate::answer::{self, Answer};
use crate::connection::Parts;
use crate::credentials::{Credentials, CredentialsError};
use crate::failure::Failure;
use crate::interceptor::{Attempt, Outcome};
use crate::problem::Problem;
use crate::race::race;
use crate::request::http_request;
use crate::seconds::Seconds;
use crate::signature::Unsigned;
use crate::stamp::Stamp;
use crate::target::Target;
use crate::transport::TransportError;

/// How an attempt has ended, and what the answer says besides.
pub(crate) struct Ended {
    pub(crate) result: Result<Answer, Failure>,
    /// How long an answer that is a failure says to wait.
    pub(crate) hint: Option<Duration>,
    /// When that answer was given.
    pub(crate) date: Option<SystemTime>,
    /// What the request was signed with.
    pub(crate) credentials: Option<Arc<Credentials>>,
}

impl Ended {
    /// An attempt that got no answer.
    fn failed(failure: impl Into<Failure>) -> Self {
        Self { result: Err(failure.into()), hint: None, date: None, credentials: None }
    }
}

/// Makes the attempt of that number, which may take so long.
pub(crate) async fn attempt(
    parts: &Parts,
    target: &Target,
    values: &Values,
    number: u32,
    limit: Duration,
) -> Ended {
    let span = debug_span!(
        "attempt",
        "http.request.method" = target.method().name(),
        "http.request.resend_count" = number.saturating_sub(1),
        "http.response.status_code" = Empty,
        "error.type" = Empty,
        "aliyun.request_id" = Empty,
    );
    let view = view(parts, target, values, number);
    let begun = parts.clock.steady();
    let ended = exchange(parts, target, values, &view, begun, limit).instrument(span.clone()).await;
    let elapsed = parts.clock.steady().saturating_sub(begun);
    let outcome = outcome(&ended.result, elapsed);
    record(&span, &outcome, &ended.result);
    for interceptor in &parts.interceptors {
        interceptor.after_attempt(&view, &outcome);
    }
    ended
}

async fn exchange(
    parts: &Parts,
    target: &Target,
    values: &Values,
    view: &Attempt<'_>,
    begun: Duration,
    limit: Duration,
) -> Ended {
    let credentials = match credentials(parts, limit).await {
        Ok(credentials) => credentials,
        Err(problem) => return Ended::failed(Failure::Configuration(problem)),
    };
    let request = match signed(parts, target, values, &credentials, view) {
        Ok(request) => request,
        Err(failure) => return Ended::failed(failure),
    };
    let left = limit.saturating_sub(parts.clock.steady().saturating_sub(begun));
    let sent = race(&*parts.clock, left, parts.transport.send(request)).await;
    match sent.unwrap_or_else(|| Err(TransportError::timed_out(limit))) {
        Err(error) => Ended::failed(error),
        Ok(response) => {
            let (head, body) = response.into_parts();
            let dry_run = target.is_dry_run(values);
            match Answer::read(target, dry_run, head.status.as_u16(), body) {
                Ok(answer) => Ended {
                    result: Ok(answer),
                    hint: None,
                    date: None,
                    credentials: Some(credentials),
                },
                Err(failure) => {
                    let (hint, date) = (answer::hint(&head.headers), answer::date(&head.headers));
                    Ended { result: Err(failure), hint, date, credentials: Some(credentials) }
                }
            }
        }
    }
}

/// The credentials to sign with, which may have to be fetched.
async fn credentials(parts: &Parts, limit: Duration) -> Result<Arc<Credentials>, Problem> {
    let fetched = race(&*parts.clock, limit, parts.credentials.current()).await;
    let fetched = fetched.ok_or_else(|| {
        let what = format!("there were no credentials after {} s", Seconds(limit));
        Problem::new(what, "see why their source takes so long, or give the call more time")
    });
    fetched?.map_err(CredentialsError::into_problem)
}

fn signed(
    parts: &Parts,
    target: &Target,
    values: &Values,
    credentials: &Credentials,
    view: &Attempt<'_>,
) -> Result<http::Request<Vec<u8>>, Failure> {
    let now = parts.skew.service_time(parts.clock.now());
    let stamp = Stamp::new(now, &*parts.random).map_err(Failure::Configuration)?;
    let mut further = HeaderMap::new();
    for interceptor in &parts.interceptors {
        interceptor.before_send(view, &mut further);
    }
    let signed = parts.signature.sign(&Unsigned {
        target,
        values,
        credentials,
        stamp: &stamp,
        authority: &parts.endpoint.authority,
    });
    http_request(&parts.address, target, signed, &parts.agent, further).map_err(Failure::Unsendable)
}

/// The attempt of that number as interceptors see it.
pub(crate) fn view<'a>(
    parts: &'a Parts,
    target: &'a Target,
    values: &'a Values,
    number: u32,
) -> Attempt<'a> {
    let (action, method) = (target.name(), target.method().name());
    let server = &parts.endpoint.authority;
    Attempt { action, method, server, values, number }
}

/// The outcome as interceptors see it.
pub(crate) fn outcome(result: &Result<Answer, Failure>, elapsed: Duration) -> Outcome<'_> {
    match result {
        Ok(answer) => Outcome {
            status: Some(answer.status),
            code: None,
            request_id: answer.request_id.as_deref(),
            unreadable: None,
            error: None,
            elapsed,
            success: true,
        },
        Err(failure) => Outcome {
            status: failure.status(),
            code: failure.code(),
            request_id: failure.request_id(),
            unreadable: failure.unreadable(),
            error: failure.transport(),
            elapsed,
            success: false,
        },
    }
}

/// What a span tells of an attempt: no parameter, no message.
fn record(span: &Span, outcome: &Outcome<'_>, result: &Result<Answer, Failure>) {
    if let Some(status) = outcome.status {
        span.record("http.response.status_code", status);
    }
    if let Some(id) = outcome.request_id {
        span.record("aliyun.request_id", id);
    }
    if let Err(failure) = result {
        span.record("error.type", failure.type_name());
    }
}
