//! Calls that start something, and the wait for its end.

use aliyun_rpc_wire::constraint::Values;
use aliyun_rpc_wire::{Awaited, Node, OpenCode, Request, Start, Starts, Tree};

use crate::connection::{Connection, Reply, decoded};
use crate::wait::Wait;
use crate::wait::judge::Change;

impl Connection {
    /// Sends the request, and waits for the end of what it starts.
    #[must_use]
    pub fn send_and_wait<A: Starts, C: OpenCode + 'static>(
        &self,
        request: Request,
    ) -> Reply<A::Awaited, C> {
        let connection = self.clone();
        Box::pin(async move {
            let (name, values) = (request.action().name, request.values().clone());
            let (answer, trail) = connection.answer::<C>(request).await?;
            let wait: Wait<A::Awaited, C> = connection.wait_after(A::START, &values, &answer.tree);
            // An answer that is not understood is an error that has it.
            decoded::<A::Output, C>(name, answer, trail)?;
            wait.await
        })
    }

    /// The wait for the end of what a request with these parameters and that answer has started.
    pub fn wait_after<T: Awaited, C: OpenCode + 'static>(
        &self,
        start: &'static Start,
        values: &Values,
        answer: &Tree,
    ) -> Wait<T, C> {
        let id = id(start, values, answer);
        let owners = start.wait.resource.owners_in(values);
        let mut wait = Wait::new(self, start.wait, owners, id);
        if !start.creates {
            let changes = start.changes.iter();
            let fields =
                changes.filter_map(|(name, field)| Some((*field, values.get(name)?.to_owned())));
            wait.change = Some(Change::new(start.from, fields.collect()));
        }
        wait
    }
}

/// The id of what a request has started: of the answer where it was made, else of the request.
pub(crate) fn id(start: &Start, values: &Values, answer: &Tree) -> String {
    let made = || Node::new(answer).fields().ok()?.get(start.id)?.text();
    let id = if start.creates { made() } else { values.get(start.id).map(str::to_owned) };
    id.unwrap_or_default()
}
