//! Jobs: more work than one task takes, cut into tasks that run one after the other.

mod checkpoint;
mod queue;
mod run;
mod steps;

pub use checkpoint::{Checkpoint, NoCheckpoint};
pub use steps::{Step, Steps};

use std::fmt;
use std::time::Duration;

use aliyun_rpc_wire::{Entries, Jobs, OpenCode, Request};

use crate::connection::{Connection, Reply};
use crate::error::Error;
use crate::job::run::Run;

/// Work on a list of entries, cut into tasks that run one after the other.
///
/// Nothing is sent before it is awaited; that gives the tasks, all of which have finished. A task
/// that fails ends the job with an error that names it and what it tells. [`steps`](Self::steps)
/// shows the tasks under way. Dropping the job leaves the task at hand as it is.
///
/// A job goes on in another process from any of its [checkpoints](Checkpoint), given the same
/// entries and the same call.
#[must_use = "a job does nothing before it is awaited"]
pub struct Job<A: Jobs, C> {
    run: Run<A, C>,
}

impl<A: Jobs, C: OpenCode + 'static> Job<A, C> {
    pub(crate) fn new(connection: &Connection, request: Request, entries: Entries) -> Self {
        Self { run: Run::new(connection.clone(), request, entries) }
    }

    /// Goes on from a checkpoint of this job, made by this or another process.
    pub fn resume(mut self, checkpoint: Checkpoint) -> Self {
        self.run.checkpoint = Some(checkpoint);
        self
    }

    /// Waits for each task so long at most, in place of the limit that is documented; that is also
    /// how long it is tried to begin a task while others are at work.
    pub fn limit(mut self, limit: Duration) -> Self {
        self.run.limit = limit;
        self
    }

    /// The tasks of the job, step by step.
    pub fn steps(self) -> Steps<A, C> {
        Steps::new(self.run)
    }
}

impl<A: Jobs, C: OpenCode + 'static> IntoFuture for Job<A, C> {
    type Output = Result<Vec<A::Awaited>, Error<C>>;
    type IntoFuture = Reply<Vec<A::Awaited>, C>;

    fn into_future(mut self) -> Self::IntoFuture {
        Box::pin(async move {
            let mut tasks = Vec::new();
            while let Some(step) = self.run.step().await? {
                if let Step::Finished { task, .. } = step {
                    tasks.push(task);
                }
            }
            Ok(tasks)
        })
    }
}

impl Connection {
    /// Cuts the entries into tasks like the request, to run one after the other.
    pub fn job<A: Jobs, C: OpenCode + 'static>(
        &self,
        request: Request,
        entries: Entries,
    ) -> Job<A, C> {
        Job::new(self, request, entries)
    }
}

impl<A: Jobs, C> fmt::Debug for Job<A, C> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Job").field("run", &self.run).finish()
    }
}
