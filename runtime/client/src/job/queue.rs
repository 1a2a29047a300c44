//! The queue of a job: whether another task is at work, after which the next one can begin.

use aliyun_rpc_wire::{Jobs, OpenCode, Request, Standing};

use crate::connection::Connection;
use crate::error::Error;
use crate::look::{field, list};

/// Whether a task is at work that has to end before the one that the request creates.
pub(crate) async fn at_work<A: Jobs, C: OpenCode>(
    connection: &Connection,
    request: &Request,
) -> Result<bool, Error<C>> {
    let (resource, values) = (A::START.wait.resource, request.values());
    let items = list::<C>(connection, resource, &resource.owners_in(values)).await?;
    Ok(items.iter().any(|item| {
        let state = field(item, resource.status).and_then(|status| resource.state(&status));
        state.is_some_and(|state| state.standing == Standing::Pending)
            && A::JOB
                .same
                .iter()
                .all(|(parameter, name)| field(item, name).as_deref() == values.get(parameter))
    }))
}
