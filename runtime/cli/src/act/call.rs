//! A command is carried out: checked, asked about, sent, shown, waited for.

use aliyun_rpc_client::wire::{Request, Tree};
use clap::ArgMatches;
use serde_json::Value;

use crate::act::session::{Session, read};
use crate::act::{dry_run, every, guard, list, wait};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::parse::flag;
use crate::parse::values;
use crate::table::Command;

/// Carries a command out.
pub(crate) async fn command(
    session: &mut Session<'_, '_>,
    command: &'static Command,
    matches: &ArgMatches,
) -> Result<Exit, Failure> {
    let request = Request::with(command.action, values::values(command, matches)?);
    session.given = request.values().clone();
    let most = values::one::<u64>(matches, flag::MAX_ITEMS);
    if values::is_set(matches, flag::ALL) {
        return every::command(session, command, &request, most).await;
    }
    let is_sent = session.warn(command, &request);
    if values::is_set(matches, flag::DRY_RUN) {
        return dry_run::command(session, command, request).await;
    }
    if is_sent {
        let yes = values::is_set(matches, flag::YES);
        guard::ask(session, command, request.values(), yes)?;
    }
    if let Some(paging) = command.paging {
        let listed = list::collect(session, command, request, paging, most).await?;
        return list::show(session, command, listed);
    }
    let answer = session.ask(command, request).await?;
    match command.start.filter(|_| values::is_set(matches, flag::WAIT)) {
        Some(start) => wait::after(session, command, start, &answer, matches).await,
        None => {
            session.show_result(command.outcome(), command.columns, &rows(command, &answer)?)?;
            Ok(Exit::Done)
        }
    }
}

/// The result, or the rows that it has.
pub(crate) fn rows(command: &Command, answer: &Tree) -> Result<Value, Failure> {
    let mut result = read(command, answer)?;
    Ok(match command.rows.and_then(|rows| result.get_mut(rows)) {
        Some(rows) => rows.take(),
        None => result,
    })
}
