//! The call: a request is checked, given its token, sent by the loop, and its end recorded.

use std::pin::Pin;

use aliyun_rpc_wire::constraint::Values;
use aliyun_rpc_wire::{Request, Safety};
use tracing::field::Empty;
use tracing::{Instrument as _, Span, info_span};

use crate::admission;
use crate::answer::Answer;
use crate::attempt::{outcome, view};
use crate::connection::Parts;
use crate::course::Course;
use crate::failure::Failure;
use crate::parameters::check_names;
use crate::problem::Problem;
use crate::request::check_action;
use crate::stamp::unique;
use crate::target::Target;
use crate::trail::Trail;

/// How a call has ended, and what it leaves behind.
pub(crate) type Ended = (Result<Answer, Failure>, Trail);

/// A call under way. It is boxed, so that its code is compiled once, here, and not once more for
/// every action in the crates that call them.
pub(crate) type Calling<'a> = Pin<Box<dyn Future<Output = Ended> + Send + 'a>>;

/// Checks the request at its own level, else at the client's, and makes the call.
pub(crate) fn checked(parts: &Parts, request: Request) -> Calling<'_> {
    Box::pin(async move {
        let target = Target::Known(request.action());
        check(parts, request, &target).await
    })
}

/// The same, as a call of that kind.
pub(crate) fn checked_as<'a>(
    parts: &'a Parts,
    request: Request,
    target: &'a Target,
) -> Calling<'a> {
    Box::pin(check(parts, request, target))
}

/// Makes the call with the parameters as they are, and a token where it needs one.
pub(crate) fn unchecked<'a>(parts: &'a Parts, target: &'a Target, values: Values) -> Calling<'a> {
    Box::pin(make(parts, target, values))
}

async fn check(parts: &Parts, request: Request, target: &Target) -> Ended {
    let level = request.level().unwrap_or(parts.level);
    let refusing = admission::refusing(&request, level);
    if !refusing.is_empty() {
        return (Err(Failure::Violations(refusing)), Trail::default());
    }
    make(parts, target, request.into_values()).await
}

async fn make(parts: &Parts, target: &Target, mut values: Values) -> Ended {
    let sendable = check_action(target.name()).and_then(|()| check_names(&values));
    if let Err(problem) = sendable {
        return (Err(Failure::Unsendable(problem)), Trail::default());
    }
    if let Err(problem) = give_token(parts, target, &mut values) {
        return (Err(Failure::Configuration(problem)), Trail::default());
    }
    let span = info_span!(
        "call",
        "rpc.system" = "aliyun",
        "rpc.service" = target.service().product,
        "rpc.method" = target.name(),
        "server.address" = parts.endpoint.host(),
        "http.response.status_code" = Empty,
        "error.type" = Empty,
        "aliyun.request_id" = Empty,
        "aliyun.attempts" = Empty,
    );
    let course = Course::new(parts, target, &values);
    let ended = course.run().instrument(span.clone()).await;
    span.in_scope(|| record(&span, target, &ended));
    let last = view(parts, target, &values, ended.1.attempts);
    let outcome = outcome(&ended.0, ended.1.elapsed);
    for interceptor in &parts.interceptors {
        interceptor.after_call(&last, &outcome);
    }
    ended
}

/// A request that a token makes repeatable gets one, unless the caller gave it.
fn give_token(parts: &Parts, target: &Target, values: &mut Values) -> Result<(), Problem> {
    let Some(name) = target.client_token().filter(|_| target.safety() == Safety::Token) else {
        return Ok(());
    };
    if values.get(name).is_none_or(str::is_empty) {
        values.set(name, unique(&*parts.random)?);
    }
    Ok(())
}

/// One event for a call, and the fields of its span; without parameters and messages.
fn record(span: &Span, target: &Target, (result, trail): &Ended) {
    let (status, request_id) = match result {
        Ok(answer) => (Some(answer.status), answer.request_id.as_deref()),
        Err(failure) => (failure.status(), failure.request_id()),
    };
    span.record("aliyun.attempts", trail.attempts);
    if let Some(status) = status {
        span.record("http.response.status_code", status);
    }
    if let Some(id) = request_id {
        span.record("aliyun.request_id", id);
    }
    let failure = result.as_ref().err();
    if let Some(failure) = failure {
        span.record("error.type", failure.type_name());
    }
    let code = failure.and_then(Failure::code);
    let (action, attempts) = (target.name(), trail.attempts);
    tracing::debug!(action, status, request_id, code, attempts, "called");
}
