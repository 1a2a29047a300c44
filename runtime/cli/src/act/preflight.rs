//! `preflight`: what is in the way of a command.

use aliyun_rpc_client::wire::Request;
use aliyun_rpc_client::{CheckedNeed, NeedState, Preflight};
use clap::ArgMatches;
use serde_json::{Value, json};

use crate::act::dry_run;
use crate::act::session::{Session, interrupted};
use crate::code::Code;
use crate::exit::Exit;
use crate::failure::{Failure, Names};
use crate::output::Column;
use crate::parse::values;
use crate::speech;
use crate::table::Command;

const COLUMNS: &[Column] = &[
    Column { header: "State", path: "State" },
    Column { header: "Need", path: "Need" },
    Column { header: "Found", path: "Found" },
    Column { header: "What to do", path: "Remedy" },
];

/// Shows each need, and whether it is met.
pub(crate) async fn command(
    session: &mut Session<'_, '_>,
    command: &'static Command,
    matches: &ArgMatches,
) -> Result<Exit, Failure> {
    let request = Request::with(command.action, values::values(command, matches)?);
    session.warn(command, &request);
    let reply = session.connection.preflight_of::<Code>(request, command.needs);
    let seen = session.unless_interrupted(reply).await;
    let seen = seen.ok_or_else(|| interrupted(command))?;
    let seen = seen.map_err(|error| session.failure(command, &error))?;
    let rows = rows(&seen, &|name| session.called(command, name));
    session.show(COLUMNS, &rows)?;
    Ok(if seen.is_clear() { Exit::Done } else { Exit::Refused })
}

fn rows(seen: &Preflight<Code>, names: &Names<'_>) -> Value {
    let mut rows: Vec<Value> = seen.needs.iter().map(|need| row(need, names)).collect();
    if let Some(told) = &seen.dry_run {
        let (word, error) = dry_run::said(told);
        rows.push(json!({
            "Id": "dry-run",
            "State": word,
            "Need": "The service's own check of the request passes.",
            "Found": error.and_then(|error| error.message().map(str::to_owned)),
            "Code": error.and_then(|error| error.code().map(ToString::to_string)),
            "Remedy": error.and_then(|error| error.remedy().map(|it| speech::advice(it, names))),
        }));
    }
    Value::Array(rows)
}

fn row(need: &CheckedNeed, names: &Names<'_>) -> Value {
    let (state, found) = match &need.state {
        NeedState::Met => ("met", None),
        NeedState::Missing(found) => ("missing", Some(found)),
        NeedState::Unchecked(why) => ("unchecked", Some(why)),
        _ => ("unknown", None),
    };
    let remedy = need.remedy.filter(|_| state != "met").map(|it| speech::advice(it, names));
    json!({
        "Id": need.id,
        "State": state,
        "Need": need.text,
        "Found": found,
        "Code": need.code,
        "Remedy": remedy,
    })
}
