//! Tasks: the steps of a job, whatever its action.

use std::pin::Pin;
use std::time::Duration;

use aliyun_rpc_client::wire::{Entries, Jobs, Request};
use aliyun_rpc_client::{Checkpoint, Connection, Job, Step, Steps};
use serde::Serialize;
use serde_json::Value;

use crate::code::{Code, Error};
use crate::shown;

/// Begins a job over entries, or goes on with it from a checkpoint.
pub type Begin = fn(&Connection, Request, Entries, From) -> Box<dyn Tasks>;

/// Where a job begins, and how long it waits for each of its tasks.
#[derive(Clone, Debug, Default)]
pub struct From {
    /// The checkpoint that it goes on from.
    pub checkpoint: Option<Checkpoint>,
    /// The most to wait for a task, where it is not the documented limit.
    pub limit: Option<Duration>,
}

/// The tasks of a job, step by step.
pub trait Tasks {
    /// The next step; none after the last one.
    fn next(&mut self) -> Next<'_>;
    /// How far the job has come; none before it has begun.
    fn checkpoint(&self) -> Option<&Checkpoint>;
}

/// A step on its way.
pub type Next<'a> = Pin<Box<dyn Future<Output = Result<Option<Happened>, Error>> + 'a>>;

/// What has happened.
#[derive(Clone, Debug)]
pub enum Happened {
    /// The job has begun.
    Begun,
    /// A task was created, or taken up again.
    Submitted,
    /// A task was looked at.
    Seen {
        /// Its status.
        status: Option<String>,
        /// How long it was waited for.
        waited: Duration,
    },
    /// A task has finished.
    Finished(Value),
}

/// See [`Begin`]; generated tables name it with the action.
#[must_use]
pub fn begin<A: Jobs>(
    connection: &Connection,
    request: Request,
    entries: Entries,
    from: From,
) -> Box<dyn Tasks>
where
    A::Awaited: Serialize,
{
    let mut job: Job<A, Code> = connection.job(request, entries);
    if let Some(checkpoint) = from.checkpoint {
        job = job.resume(checkpoint);
    }
    if let Some(limit) = from.limit {
        job = job.limit(limit);
    }
    Box::new(Of(job.steps()))
}

struct Of<A: Jobs>(Steps<A, Code>);

impl<A: Jobs> Tasks for Of<A>
where
    A::Awaited: Serialize,
{
    fn next(&mut self) -> Next<'_> {
        Box::pin(async { Ok(self.0.try_next().await?.map(happened)) })
    }

    fn checkpoint(&self) -> Option<&Checkpoint> {
        self.0.checkpoint()
    }
}

fn happened<T: Serialize>(step: Step<T>) -> Happened {
    match step {
        Step::Submitted(_) => Happened::Submitted,
        Step::Seen(seen) => Happened::Seen { status: seen.status, waited: seen.waited },
        Step::Finished { task, .. } => Happened::Finished(shown::of(&task)),
        _ => Happened::Begun,
    }
}
