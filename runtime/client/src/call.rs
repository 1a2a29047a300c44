//! The call: a request is checked, signed, sent once, and its answer read.

use aliyun_rpc_wire::Request;
use aliyun_rpc_wire::constraint::Values;

use crate::admission;
use crate::answer::Answer;
use crate::connection::Parts;
use crate::failure::Failure;
use crate::parameters::{check_names, signed_form};
use crate::request::{check_action, http_request};
use crate::stamp::Stamp;
use crate::target::Target;

/// Checks the request at its own level, else at the client's, and sends it.
pub(crate) async fn checked(parts: &Parts, request: &Request) -> Result<Answer, Failure> {
    let level = request.level().unwrap_or(parts.level);
    let refusing = admission::refusing(request, level);
    if !refusing.is_empty() {
        return Err(Failure::Violations(refusing));
    }
    unchecked(parts, &Target::Known(request.action()), request.values()).await
}

/// Sends the parameters to the target as they are.
pub(crate) async fn unchecked(
    parts: &Parts,
    target: &Target,
    values: &Values,
) -> Result<Answer, Failure> {
    let request = signed(parts, target, values).await?;
    let response = parts.transport.send(request).await;
    let answer = response.map_err(Failure::Transport).and_then(|it| Answer::read(target, it));
    record(target, &answer);
    answer
}

async fn signed(
    parts: &Parts,
    target: &Target,
    values: &Values,
) -> Result<http::Request<Vec<u8>>, Failure> {
    check_action(target.name()).map_err(Failure::Unsendable)?;
    check_names(values).map_err(Failure::Unsendable)?;
    let stamp = Stamp::new(&*parts.clock, &*parts.random).map_err(Failure::Configuration)?;
    let credentials = parts.credentials.current().await;
    let credentials = credentials.map_err(|error| Failure::Configuration(error.into_problem()))?;
    let form = signed_form(target, values, &credentials, &stamp);
    http_request(&parts.endpoint, target, form).map_err(Failure::Unsendable)
}

/// One event for a call, without parameters and without what came back.
fn record(target: &Target, answer: &Result<Answer, Failure>) {
    let (status, request_id) = match answer {
        Ok(answer) => (Some(answer.status), answer.request_id.as_deref()),
        Err(failure) => (failure.status(), failure.request_id()),
    };
    let code = answer.as_ref().err().and_then(Failure::code);
    tracing::debug!(action = target.name(), status, request_id, code, "called");
}
