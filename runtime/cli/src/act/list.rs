//! Lists, all of their parts.

use aliyun_rpc_client::wire::{Paging, Request};
use serde_json::Value;

use crate::act::session::{Session, interrupted, read};
use crate::code::Code;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::table::Command;

/// The items of a list.
#[derive(Debug, Default)]
pub(crate) struct Listed {
    pub(crate) items: Vec<Value>,
    /// Whether there are more of them.
    pub(crate) is_cut: bool,
}

/// Collects the items of a list, so many at most.
pub(crate) async fn collect(
    session: &mut Session<'_, '_>,
    command: &'static Command,
    request: Request,
    paging: &'static Paging,
    most: Option<u64>,
) -> Result<Listed, Failure> {
    let most = most.and_then(|most| usize::try_from(most).ok()).unwrap_or(usize::MAX);
    let mut listing = session.connection.listing::<Code>(request, paging);
    let mut listed = Listed::default();
    while !listed.is_cut {
        let part = session.unless_interrupted(listing.try_next()).await;
        let part = part.ok_or_else(|| interrupted(command))?;
        let part = part.map_err(|error| session.failure(command, &error))?;
        let Some(part) = part else { break };
        let mut result = read(command, part.tree())?;
        let rows = result.get_mut(paging.items).map(Value::take);
        let rows = rows.and_then(|rows| rows.as_array().cloned()).unwrap_or_default();
        let new = rows.into_iter().enumerate().filter(|(place, _)| part.is_new(*place));
        for (_, row) in new {
            if listed.items.len() == most {
                listed.is_cut = true;
                break;
            }
            listed.items.push(row);
        }
        listed.is_cut |= listed.items.len() == most && !listing.position().is_end();
    }
    Ok(listed)
}

/// Writes a list.
pub(crate) fn show(
    session: &mut Session<'_, '_>,
    command: &Command,
    listed: Listed,
) -> Result<Exit, Failure> {
    let count = listed.items.len();
    session.show(command.columns, &Value::Array(listed.items))?;
    if listed.is_cut {
        session.note(&format!("note: there are more than these {count}"));
    }
    Ok(Exit::Done)
}
