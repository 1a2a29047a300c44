//! `raw`: an action by its name, unchecked.

use aliyun_rpc_client::RawCall;
use aliyun_rpc_client::wire::{Method, Safety};
use clap::ArgMatches;
use serde_json::Value;

use crate::act::session::Session;
use crate::code::Code;
use crate::exit::Exit;
use crate::failure::{self, Failure};
use crate::parse::{flag, values};
use crate::prompt::{self, Question};

/// Sends it, and shows the answer as it came.
pub(crate) async fn send(
    session: &mut Session<'_, '_>,
    matches: &ArgMatches,
) -> Result<Exit, Failure> {
    let action = values::one::<String>(matches, "action").unwrap_or_default();
    let mut call: RawCall<Code> = session.connection.raw(action.clone());
    for pair in values::many(matches, "values") {
        let (name, value) = pair.split_once('=').ok_or_else(|| {
            Failure::new(Exit::Usage, format!("`{pair}` is no parameter: write NAME=VALUE"))
        })?;
        call = call.set(name, value);
    }
    if values::is_set(matches, "get") {
        call = call.method(Method::Get);
    }
    let safety = if values::is_set(matches, "read") { Safety::Read } else { Safety::Unsafe };
    if safety == Safety::Read {
        call = call.safety(safety);
    } else {
        ask(session, &action, values::is_set(matches, flag::YES))?;
    }
    let answer = session.unless_interrupted(call.send()).await;
    let answer = answer.ok_or_else(|| {
        Failure::new(Exit::Interrupted, format!("{action}: interrupted; it may have been executed"))
            .hint(failure::look(None))
    })?;
    let answer = answer.map_err(|error| session.without_command(&error))?;
    let value: Value = serde_json::from_str(answer.text())
        .unwrap_or_else(|_| Value::String(answer.text().to_owned()));
    session.show_result((&action, safety), &[], &value)?;
    Ok(Exit::Done)
}

/// Nothing is known of it, so it may destroy or bill.
fn ask(session: &mut Session<'_, '_>, action: &str, yes: bool) -> Result<(), Failure> {
    let consequence =
        "Nothing is known here of what it does, destroys or costs; with --read, it only reads.";
    let question =
        Question { asks: format!("Send {action}?"), consequences: vec![consequence.to_owned()] };
    let can_ask = session.world.terminal.can_ask();
    let world = &mut *session.world;
    let decision = prompt::ask(&question, world.input, &mut world.err, can_ask, yes);
    decision.refusal(&question).map_or(Ok(()), Err)
}
