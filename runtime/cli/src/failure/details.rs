//! Details: what is known of a failed call, for programs.

use std::time::Duration;

use aliyun_rpc_client::wire::OpenCode;
use aliyun_rpc_client::{Error, Lookup, Violation, WaitEnd, WaitFailure};
use serde_json::{Map, Value, json};

use crate::exit::Exit;

/// The fields of an error, without those that it does not have.
pub(super) fn of<C: OpenCode>(error: &Error<C>, exit: Exit) -> Map<String, Value> {
    let was_sent = error.attempts() > 0;
    let is_open = matches!(exit, Exit::MayHaveExecuted | Exit::Executed);
    let violations: Vec<Value> = error.violations().iter().map(violation).collect();
    let fields = [
        ("action", error.action().map(Value::from)),
        ("code", error.code().map(|code| code.to_string().into())),
        ("message", error.message().map(Value::from)),
        ("category", error.category().map(|category| category.name().into())),
        ("status", error.status().map(Value::from)),
        ("request_id", error.request_id().map(Value::from)),
        ("attempts", was_sent.then(|| error.attempts().into())),
        ("elapsed_seconds", was_sent.then(|| seconds(error.elapsed()))),
        ("client_token", error.client_token().filter(|_| is_open).map(Value::from)),
        ("lookup", error.lookup().filter(|_| is_open).map(lookup)),
        ("violations", (!violations.is_empty()).then_some(violations.into())),
        ("wait", error.wait().map(wait)),
    ];
    fields.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))).collect()
}

/// To the thousandth.
fn seconds(duration: Duration) -> Value {
    ((duration.as_secs_f64() * 1000.0).round() / 1000.0).into()
}

fn violation(violation: &Violation) -> Value {
    json!({
        "parameter": violation.parameter,
        "rule": violation.rule,
        "demand": violation.demand,
        "value": violation.value,
        "chapter": violation.chapter.to_string(),
        "level": violation.stability.name(),
    })
}

fn lookup(lookup: &Lookup) -> Value {
    let object = |pairs: &mut dyn Iterator<Item = (&str, &str)>| {
        pairs.map(|(name, value)| (name.to_owned(), value.into())).collect::<Map<_, _>>()
    };
    json!({
        "action": lookup.action(),
        "parameters": object(&mut lookup.parameters()),
        "fields": object(&mut lookup.fields()),
        "id": lookup.id(),
    })
}

fn wait(failure: &WaitFailure) -> Value {
    let reasons = failure.reasons().map(|(name, value)| (name.to_owned(), value.into()));
    json!({
        "resource": failure.resource(),
        "until": failure.until(),
        "id": failure.id(),
        "owners": failure.owners(),
        "end": end(failure.end()),
        "status": failure.status(),
        "reasons": reasons.collect::<Map<_, _>>(),
        "waited_seconds": seconds(failure.waited()),
    })
}

fn end(end: WaitEnd) -> &'static str {
    match end {
        WaitEnd::Failed => "failed",
        WaitEnd::Gone => "gone",
        WaitEnd::NoStatus => "no_status",
        WaitEnd::TimedOut => "timed_out",
        WaitEnd::Unseen => "unseen",
        _ => "other",
    }
}
