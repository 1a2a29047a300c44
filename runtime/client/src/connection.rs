//! The connection: what every call of a client shares, behind one pointer.

use std::fmt;
use std::pin::Pin;
use std::sync::Arc;

use aliyun_rpc_wire::{Action, CheckLevel, Decode as _, Node, OpenCode, Request, Service};

use crate::call;
use crate::clock::Clock;
use crate::credentials::Held;
use crate::endpoint::Endpoint;
use crate::error::Error;
use crate::failure::{Failure, Misfit};
use crate::random::Random;
use crate::raw::RawCall;
use crate::transport::Transport;

/// What a call gives back: a future that owns all it needs, so that it can be spawned.
///
/// Nothing happens before it is polled. One that is dropped may have been sent.
pub type Reply<T, C> = Pin<Box<dyn Future<Output = Result<T, Error<C>>> + Send + 'static>>;

/// A service at an endpoint, with the credentials to call it. Clones share everything.
#[derive(Clone)]
pub struct Connection {
    parts: Arc<Parts>,
}

/// What a connection consists of.
pub(crate) struct Parts {
    pub(crate) service: &'static Service,
    pub(crate) endpoint: Endpoint,
    pub(crate) credentials: Held,
    pub(crate) level: CheckLevel,
    pub(crate) transport: Arc<dyn Transport>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) random: Arc<dyn Random>,
}

impl Connection {
    pub(crate) fn new(parts: Parts) -> Self {
        Self { parts: Arc::new(parts) }
    }

    pub(crate) fn parts(&self) -> &Parts {
        &self.parts
    }

    /// Checks the request, sends it once, and decodes what the service answers.
    #[must_use]
    pub fn call<A: Action, C: OpenCode + 'static>(&self, request: Request) -> Reply<A::Output, C> {
        let connection = self.clone();
        Box::pin(async move {
            let name = request.action().name;
            let failed = |failure| Error::of_call(name.into(), failure);
            let answer = call::checked(&connection.parts, &request).await.map_err(failed)?;
            A::Output::decode(Node::new(&answer.tree)).map_err(|error| {
                let (raw, status) = (answer.text(), answer.status);
                let request_id = answer.request_id.clone();
                failed(Failure::Decode(Box::new(Misfit { status, request_id, error, raw })))
            })
        })
    }

    /// A call to an action by its name, for what is newer than the SDK. Nothing is checked.
    pub fn raw<C>(&self, action: impl Into<String>) -> RawCall<C> {
        RawCall::new(self.clone(), action.into())
    }
}

impl fmt::Debug for Connection {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Connection")
            .field("endpoint", &self.parts.endpoint)
            .field("credentials", &self.parts.credentials)
            .field("check_level", &self.parts.level)
            .finish_non_exhaustive()
    }
}
