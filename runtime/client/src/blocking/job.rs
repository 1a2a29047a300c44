//! Jobs that block.

use std::time::Duration;

use aliyun_rpc_wire::{Jobs, OpenCode};

use crate::blocking::Blocking;
use crate::error::Error;
use crate::job::{self, Checkpoint, Step};

/// Work on a list of entries, cut into tasks that run one after the other; see
/// [`Job`](crate::Job).
#[derive(Debug)]
#[must_use = "a job does nothing before `run()`"]
pub struct Job<A: Jobs, C> {
    blocking: Blocking,
    inner: job::Job<A, C>,
}

impl<A: Jobs, C: OpenCode + 'static> Job<A, C> {
    pub(crate) fn new(blocking: Blocking, inner: job::Job<A, C>) -> Self {
        Self { blocking, inner }
    }

    /// See [`Job::resume`](crate::Job::resume).
    pub fn resume(mut self, checkpoint: Checkpoint) -> Self {
        self.inner = self.inner.resume(checkpoint);
        self
    }

    /// See [`Job::limit`](crate::Job::limit).
    pub fn limit(mut self, limit: Duration) -> Self {
        self.inner = self.inner.limit(limit);
        self
    }

    /// Runs the job to its end, and gives its tasks.
    pub fn run(self) -> Result<Vec<A::Awaited>, Error<C>> {
        self.blocking.wait(A::INFO.name, self.inner.into_future())
    }

    /// The tasks of the job, step by step.
    pub fn steps(self) -> Steps<A, C> {
        Steps { blocking: self.blocking, inner: self.inner.steps(), failed: false }
    }
}

/// The steps of a job; see [`Steps`](crate::Steps).
#[derive(Debug)]
#[must_use = "iterators do nothing before they are asked"]
pub struct Steps<A: Jobs, C> {
    blocking: Blocking,
    inner: job::Steps<A, C>,
    failed: bool,
}

impl<A: Jobs, C: OpenCode + 'static> Steps<A, C> {
    /// How far the job has come; none before it has begun.
    #[must_use]
    pub fn checkpoint(&self) -> Option<&Checkpoint> {
        self.inner.checkpoint()
    }
}

impl<A: Jobs, C: OpenCode + 'static> Iterator for Steps<A, C> {
    type Item = Result<Step<A::Awaited>, Error<C>>;

    fn next(&mut self) -> Option<Self::Item> {
        self.blocking.next(&mut self.failed, A::INFO.name, self.inner.try_next())
    }
}
