//! `--dry-run`: the service checks, and nothing is carried out.

use aliyun_rpc_client::DryRun;
use aliyun_rpc_client::wire::Request;
use serde_json::json;

use crate::act::session::{Session, interrupted};
use crate::code::{Code, Error};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::output::Column;
use crate::table::Command;

const COLUMNS: &[Column] = &[Column { header: "Dry run", path: "DryRun" }];

/// Says whether the command would be carried out.
pub(crate) async fn command(
    session: &mut Session<'_, '_>,
    command: &'static Command,
    request: Request,
) -> Result<Exit, Failure> {
    let reply = session.connection.dry_run::<Code>(request);
    let told = session.unless_interrupted(reply).await;
    let told = told.ok_or_else(|| interrupted(command))?;
    let told = told.map_err(|error| session.failure(command, &error))?;
    let (word, error) = said(&told);
    session.show(COLUMNS, &json!({ "DryRun": word }))?;
    match error {
        None => Ok(Exit::Done),
        Some(error) => Err(session.failure(command, error)),
    }
}

/// The outcome in a word, and why it is none that passes.
pub(crate) fn said(told: &DryRun<Code>) -> (&'static str, Option<&Error>) {
    match told {
        DryRun::Passed => ("passed", None),
        DryRun::OutOfStock(error) => ("out of stock", Some(error)),
        other => ("denied", other.error()),
    }
}
