//! Preflights: what is in the way of a request, as far as it can be seen from here.

use aliyun_rpc_wire::{OpenCode, Request};

use crate::connection::{Connection, Reply};
use crate::dry_run::DryRun;

/// What is in the way of a request.
#[derive(Debug)]
#[non_exhaustive]
pub struct Preflight<C> {
    /// What the service's own check says; none where the action has none.
    pub dry_run: Option<DryRun<C>>,
}

impl Connection {
    /// Looks at everything that the request needs, and nothing carried out.
    #[must_use]
    pub fn preflight<C: OpenCode + 'static>(&self, request: Request) -> Reply<Preflight<C>, C> {
        let connection = self.clone();
        Box::pin(async move {
            let dry_run = match request.action().dry_run {
                Some(_) => Some(connection.dry_run(request).await?),
                None => None,
            };
            Ok(Preflight { dry_run })
        })
    }
}
