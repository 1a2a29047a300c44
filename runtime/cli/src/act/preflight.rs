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
    let tally = tally(&rows);
    let rows: Value = rows.into_iter().map(|row| row.shown).collect();
    session.show(COLUMNS, &rows)?;
    if !tally.is_empty() {
        session.world.err.say(&tally);
    }
    Ok(if seen.is_clear() { Exit::Done } else { Exit::Refused })
}

/// A row, and where it stands.
struct Row {
    state: State,
    shown: Value,
}

/// What has come of a need: those first that somebody has to do something about.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum State {
    Missing,
    Denied,
    Unchecked,
    Met,
}

/// How many are not known to be met, by state; nothing where all are.
fn tally(rows: &[Row]) -> String {
    let words = [
        (State::Missing, "missing"),
        (State::Denied, "denied by the service"),
        (State::Unchecked, "cannot be checked"),
    ];
    let count = |state| rows.iter().filter(|row| row.state == state).count();
    let counts = words.map(|(state, word)| (count(state), word)).into_iter();
    let parts =
        counts.filter(|(count, _)| *count > 0).map(|(count, word)| format!("{count} {word}"));
    parts.collect::<Vec<_>>().join(", ")
}

/// What is in the way first, then what may be, then what is met.
fn rows(seen: &Preflight<Code>, names: &Names<'_>) -> Vec<Row> {
    let mut rows: Vec<Row> = seen.needs.iter().map(|need| row(need, names)).collect();
    if let Some(told) = &seen.dry_run {
        let (word, error) = dry_run::said(told);
        let state = if error.is_some() { State::Denied } else { State::Met };
        let shown = json!({
            "Id": "dry-run",
            "State": word,
            "Need": "The service's own check of the request passes.",
            "Found": error.and_then(|error| error.message().map(str::to_owned)),
            "Code": error.and_then(|error| error.code().map(ToString::to_string)),
            "Remedy": error.and_then(|error| error.remedy().map(|it| speech::advice(it, names))),
        });
        rows.push(Row { state, shown });
    }
    rows.sort_by_key(|row| row.state);
    rows
}

/// What to do is told where something is known to be missing.
fn row(need: &CheckedNeed, names: &Names<'_>) -> Row {
    let (state, word, found) = match &need.state {
        NeedState::Met => (State::Met, "met", None),
        NeedState::Missing(found) => (State::Missing, "missing", Some(found.clone())),
        NeedState::Unchecked(why) => {
            (State::Unchecked, "unchecked", Some(speech::advice(why, names)))
        }
        _ => (State::Unchecked, "unknown", None),
    };
    let is_missing = state == State::Missing;
    let shown = json!({
        "Id": need.id,
        "State": word,
        "Need": speech::advice(need.text, names),
        "Found": found,
        "Code": need.code,
        "Remedy": need.remedy.filter(|_| is_missing).map(|it| speech::advice(it, names)),
    });
    Row { state, shown }
}
