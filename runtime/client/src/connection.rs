//! The connection: what every call of a client shares, behind one pointer.

use std::fmt;
use std::pin::Pin;
use std::sync::Arc;

use aliyun_rpc_wire::constraint::Violation;
use aliyun_rpc_wire::{
    Action, CheckLevel, Decode, DecodeError, Node, OpenCode, Paging, Request, Service, Tree,
};

use http::HeaderValue;

use crate::admission;
use crate::answer::Answer;
use crate::budget::Budget;
use crate::call;
use crate::clock::Clock;
use crate::credentials::{Credentials, Held};
use crate::endpoint::Endpoint;
use crate::error::Error;
use crate::failure::{Failure, Misfit};
use crate::gate::Gate;
use crate::interceptor::Interceptor;
use crate::pages::Listing;
use crate::random::Random;
use crate::raw::RawCall;
use crate::request::Address;
use crate::retries::Retries;
use crate::signature::Signature;
use crate::skew::Skew;
use crate::stamp::bits;
use crate::timeouts::Timeouts;
use crate::trail::Trail;
use crate::transport::Transport;

/// What a call gives back: a future that owns all it needs, so that it can be spawned.
///
/// Nothing happens before it is polled. Dropping it cancels the call: nothing is sent from then
/// on, and what was sent may have been executed.
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
    pub(crate) address: Address,
    pub(crate) credentials: Held,
    pub(crate) level: CheckLevel,
    pub(crate) signature: Signature,
    pub(crate) retries: Retries,
    pub(crate) timeouts: Timeouts,
    pub(crate) agent: HeaderValue,
    pub(crate) interceptors: Vec<Box<dyn Interceptor>>,
    pub(crate) transport: Arc<dyn Transport>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) random: Arc<dyn Random>,
    pub(crate) budget: Budget,
    pub(crate) gate: Gate,
    pub(crate) skew: Skew,
}

impl Connection {
    pub(crate) fn new(parts: Parts) -> Self {
        Self { parts: Arc::new(parts) }
    }

    /// The violations that refuse the request at its own level of checking, else the client's.
    pub(crate) fn refusing(&self, request: &Request) -> Vec<Violation> {
        let level = request.level().unwrap_or(self.parts.level);
        admission::refusing(request, level)
    }

    /// What tells the time, and waits.
    #[must_use]
    pub fn clock(&self) -> Arc<dyn Clock> {
        Arc::clone(&self.parts.clock)
    }

    /// A random number; zero where there is none.
    pub(crate) fn chance(&self) -> u8 {
        bits(&*self.parts.random).map_or(0, |bits| bits.to_be_bytes()[0])
    }

    pub(crate) fn parts(&self) -> &Parts {
        &self.parts
    }

    /// Checks the request, sends it, again where that is safe and helps, and decodes what the
    /// service answers.
    #[must_use]
    pub fn call<A: Action, C: OpenCode + 'static>(&self, request: Request) -> Reply<A::Output, C> {
        let connection = self.clone();
        Box::pin(async move {
            let action = request.action().name;
            let (answer, trail) = connection.answer(request).await?;
            decoded(action, answer, trail)
        })
    }

    /// The same for an action that is known as a table: gives the tree of the answer.
    #[must_use]
    pub fn ask<C: OpenCode + 'static>(&self, request: Request) -> Reply<Tree, C> {
        let connection = self.clone();
        Box::pin(async move { Ok(connection.answer(request).await?.0.tree) })
    }

    /// The answers of a list that comes in parts, of an action that is known as a table.
    pub fn listing<C: OpenCode + 'static>(
        &self,
        request: Request,
        paging: &'static Paging,
    ) -> Listing<C> {
        Listing::new(self.clone(), request, paging)
    }

    /// The URL of the server.
    #[must_use]
    pub fn endpoint(&self) -> String {
        self.parts.endpoint.to_string()
    }

    /// The credentials that a request is signed with now; they are fetched where they have to be.
    #[must_use]
    pub fn credentials<C: OpenCode + 'static>(&self) -> Reply<Arc<Credentials>, C> {
        let connection = self.clone();
        Box::pin(async move {
            let held = connection.parts.credentials.current().await;
            held.map_err(|error| Error::of_builder(Failure::Configuration(error.into_problem())))
        })
    }

    /// The same as [`call`](Self::call), with the answer as it came, and how it was had.
    pub(crate) async fn answer<C: OpenCode>(
        &self,
        request: Request,
    ) -> Result<(Answer, Trail), Error<C>> {
        let name = request.action().name.into();
        match call::checked(&self.parts, request).await {
            (Ok(answer), trail) => Ok((answer, trail)),
            (Err(failure), trail) => Err(Error::of_call(name, failure, trail)),
        }
    }

    /// A call to an action by its name, for what is newer than the SDK. Nothing is checked.
    pub fn raw<C>(&self, action: impl Into<String>) -> RawCall<C> {
        RawCall::new(self.clone(), action.into())
    }
}

/// What an answer says, as a type.
pub(crate) fn decoded<T: Decode, C: OpenCode>(
    action: &'static str,
    answer: Answer,
    trail: Trail,
) -> Result<T, Error<C>> {
    T::decode(Node::new(&answer.tree)).map_err(|error| misfit(action, answer, trail, error))
}

/// The error that an answer does not have the expected form.
pub(crate) fn misfit<C: OpenCode>(
    action: &'static str,
    answer: Answer,
    trail: Trail,
    error: DecodeError,
) -> Error<C> {
    let raw = answer.text();
    let (status, request_id) = (answer.status, answer.request_id);
    let failure = Failure::Decode(Box::new(Misfit { status, request_id, error, raw }));
    Error::of_call(action.into(), failure, trail)
}

impl fmt::Debug for Connection {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Connection")
            .field("endpoint", &self.parts.endpoint)
            .field("credentials", &self.parts.credentials)
            .field("check_level", &self.parts.level)
            .field("signature", &self.parts.signature)
            .field("retries", &self.parts.retries)
            .field("timeouts", &self.parts.timeouts)
            .finish_non_exhaustive()
    }
}
