//! `--all`: the lists of every owner, one after the other.

use aliyun_rpc_client::wire::constraint::Values;
use aliyun_rpc_client::wire::{Paging, Request, Tree};
use serde_json::Value;

use crate::act::list::{self, Listed};
use crate::act::session::{Session, interrupted, misfit};
use crate::code::Code;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::output::Column;
use crate::table::{Command, Every};

/// Lists what every owner has, so many items at most.
pub(crate) async fn command(
    session: &mut Session<'_, '_>,
    command: &'static Command,
    request: &Request,
    most: Option<u64>,
) -> Result<Exit, Failure> {
    let Some((every, paging, owner)) = parts(command) else {
        return Err(Failure::new(Exit::Usage, "not all of them can be listed"));
    };
    let mut all = Listed::default();
    for id in owners(session, command, every).await? {
        let left =
            most.map(|most| most.saturating_sub(u64::try_from(all.items.len()).unwrap_or(most)));
        if left == Some(0) {
            all.is_cut = true;
            break;
        }
        let mut request = request.clone();
        request.set(owner, id.as_str());
        let listed = list::collect(session, command, request, paging, left).await?;
        all.items.extend(listed.items.into_iter().map(|item| with_owner(item, owner, &id)));
        all.is_cut |= listed.is_cut;
        if all.is_cut {
            break;
        }
    }
    let has_owner = |column: &Column| column.path.eq_ignore_ascii_case(owner);
    let mut columns = command.columns.to_vec();
    if !columns.iter().any(has_owner) {
        columns.insert(0, Column { header: every.resource.title, path: owner });
    }
    let count = all.items.len();
    session.show(&columns, &Value::Array(all.items))?;
    if all.is_cut {
        session.note(&format!("note: these are the first {count}; there may be more"));
    }
    Ok(Exit::Done)
}

/// What such a command has: the owners, the paging, and the parameter with the owner's id.
fn parts(command: &'static Command) -> Option<(&'static Every, &'static Paging, &'static str)> {
    let owner = command.arguments.iter().find(|argument| argument.word.is_some())?;
    Some((command.every.as_ref()?, command.paging?, owner.parameter))
}

/// The ids of all owners.
async fn owners(
    session: &mut Session<'_, '_>,
    command: &'static Command,
    every: &Every,
) -> Result<Vec<String>, Failure> {
    let values: Values = every.with.iter().copied().collect();
    let request = Request::with(every.resource.read, values);
    let ids = |tree: &Tree| {
        let listed = every.resource.listed(tree);
        let listed =
            listed.map_err(|error| misfit(every.resource.read, &error, &serde_json::Map::new()))?;
        Ok::<_, Failure>(listed.into_iter().map(|(id, _)| id).collect::<Vec<_>>())
    };
    let Some(paging) = every.resource.paging else {
        return ids(&session.ask(command, request).await?);
    };
    let mut listing = session.connection.listing::<Code>(request, paging);
    let mut all: Vec<String> = Vec::new();
    loop {
        let part = session.unless_interrupted(listing.try_next()).await;
        let part = part.ok_or_else(|| interrupted(command))?;
        match part.map_err(|error| session.failure(command, &error))? {
            Some(part) => all.extend(ids(part.tree())?),
            None => break,
        }
    }
    let mut seen = std::collections::HashSet::new();
    all.retain(|id| seen.insert(id.clone()));
    Ok(all)
}

/// An item that says whose it is.
fn with_owner(mut item: Value, owner: &str, id: &str) -> Value {
    if let Some(fields) = item.as_object_mut()
        && !fields.keys().any(|name| name.eq_ignore_ascii_case(owner))
    {
        fields.insert(owner.to_owned(), id.into());
    }
    item
}
