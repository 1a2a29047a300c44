//! Ensuring that blocks.

use aliyun_rpc_wire::{Action, Caller, OpenCode, Request};

use crate::blocking::Blocking;
use crate::ensure::{self, Ensured};
use crate::error::Error;

/// A caller that makes what a call would make only where it is not there already; see
/// [`Ensure`](crate::Ensure).
#[derive(Clone, Debug)]
pub struct Ensure<C> {
    blocking: Blocking,
    inner: ensure::Ensure<C>,
}

impl<C> Ensure<C> {
    /// One that calls over the connection.
    #[must_use]
    pub fn new(blocking: &Blocking) -> Self {
        Self { blocking: blocking.clone(), inner: ensure::Ensure::new(&blocking.connection) }
    }
}

impl<C: OpenCode + 'static> Caller for Ensure<C> {
    type Reply<T> = Result<Ensured<T>, Error<C>>;

    fn call<A: Action>(self, request: Request) -> Self::Reply<A::Output> {
        self.blocking.wait(A::INFO.name, self.inner.call::<A>(request))
    }
}
