//! Waits that block.

use std::time::Duration;

use aliyun_rpc_wire::{Awaited, OpenCode, WaitInfo};

use crate::blocking::Blocking;
use crate::error::Error;
use crate::wait::{self, Observation};

/// A wait for a resource, of the type `T`, to be in a state or to be gone; see
/// [`Wait`](crate::Wait).
#[derive(Debug)]
#[must_use = "a wait does nothing before `wait()`"]
pub struct Wait<T, C> {
    blocking: Blocking,
    inner: wait::Wait<T, C>,
}

impl<T: Awaited, C: OpenCode + 'static> Wait<T, C> {
    /// A wait of that kind for the resource with that id, within its owners, outermost first.
    pub fn new(
        blocking: &Blocking,
        info: &'static WaitInfo,
        owners: Vec<String>,
        id: String,
    ) -> Self {
        let inner = wait::Wait::new(&blocking.connection, info, owners, id);
        Self { blocking: blocking.clone(), inner }
    }

    /// See [`Wait::limit`](crate::Wait::limit).
    pub fn limit(mut self, limit: Duration) -> Self {
        self.inner = self.inner.limit(limit);
        self
    }

    /// See [`Wait::every`](crate::Wait::every).
    pub fn every(mut self, pause: Duration) -> Self {
        self.inner = self.inner.every(pause);
        self
    }

    /// See [`Wait::after_change`](crate::Wait::after_change).
    pub fn after_change(mut self) -> Self {
        self.inner = self.inner.after_change();
        self
    }

    /// See [`Wait::grace`](crate::Wait::grace).
    pub fn grace(mut self, grace: Duration) -> Self {
        self.inner = self.inner.grace(grace);
        self
    }

    /// See [`Wait::until`](crate::Wait::until).
    pub fn until(mut self, wanted: impl Fn(&T) -> bool + Send + Sync + 'static) -> Self {
        self.inner = self.inner.until(wanted);
        self
    }

    /// Waits until the end.
    pub fn wait(self) -> Result<T, Error<C>> {
        let action = self.inner.info.resource.read.name;
        self.blocking.wait(action, self.inner.into_future())
    }

    /// What the wait sees, look by look; the last one is of its end.
    pub fn states(self) -> Progress<T, C> {
        let action = self.inner.info.resource.read.name;
        Progress { blocking: self.blocking, action, inner: self.inner.states(), failed: false }
    }
}

/// What a wait sees, look by look; see [`Progress`](crate::Progress).
#[derive(Debug)]
#[must_use = "iterators do nothing before they are asked"]
pub struct Progress<T, C> {
    blocking: Blocking,
    action: &'static str,
    inner: wait::Progress<T, C>,
    failed: bool,
}

impl<T: Awaited, C: OpenCode + 'static> Iterator for Progress<T, C> {
    type Item = Result<Observation<T>, Error<C>>;

    fn next(&mut self) -> Option<Self::Item> {
        self.blocking.next(&mut self.failed, self.action, self.inner.try_next())
    }
}
