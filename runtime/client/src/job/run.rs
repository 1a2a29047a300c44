//! The loop of a job: cuts, submits, and waits.

use std::fmt;
use std::iter::Peekable;
use std::time::Duration;

use aliyun_rpc_wire::{Entries, Jobs, OpenCode, Request};

use crate::connection::{Connection, decoded};
use crate::error::Error;
use crate::failure::Failure;
use crate::job::queue;
use crate::job::{Checkpoint, Step};
use crate::problem::Problem;
use crate::stamp::unique;
use crate::trail::Trail;
use crate::wait::start::id;
use crate::wait::watch::Watch;
use crate::wait::{Pace, Wait};

/// A job under way.
pub(crate) struct Run<A: Jobs, C> {
    connection: Connection,
    request: Request,
    entries: Peekable<Entries>,
    pub(crate) checkpoint: Option<Checkpoint>,
    pub(crate) limit: Duration,
    phase: Phase<A, C>,
}

/// What comes next.
enum Phase<A: Jobs, C> {
    /// The job begins.
    Begin,
    /// The next task is cut and submitted.
    Cut,
    /// The task, which works on so many entries, is looked at.
    Look(u64, Box<Watch<A::Awaited, C>>),
}

impl<A: Jobs, C: OpenCode + 'static> Run<A, C> {
    pub(crate) fn new(connection: Connection, request: Request, entries: Entries) -> Self {
        let (checkpoint, limit, phase) = (None, A::START.wait.limit(), Phase::Begin);
        Self { connection, request, entries: entries.peekable(), checkpoint, limit, phase }
    }

    /// The next step; none after the last one.
    pub(crate) async fn step(&mut self) -> Result<Option<Step<A::Awaited>>, Error<C>> {
        match &mut self.phase {
            Phase::Begin => {
                let checkpoint = self.begin()?;
                self.phase = Phase::Cut;
                Ok(Some(Step::Begun(checkpoint)))
            }
            Phase::Cut => self.cut().await,
            Phase::Look(entries, watch) => {
                let (entries, seen) = (*entries, watch.look().await?);
                if !seen.is_end {
                    return Ok(Some(Step::Seen(seen)));
                }
                let task = watch.read()?;
                self.phase = Phase::Cut;
                let checkpoint = self.checkpoint.as_mut();
                let checkpoint = checkpoint.map(|checkpoint| {
                    checkpoint.finish(entries);
                    checkpoint.clone()
                });
                Ok(checkpoint.map(|checkpoint| Step::Finished { task, checkpoint }))
            }
        }
    }

    /// Begins, or goes on from the checkpoint.
    fn begin(&mut self) -> Result<Checkpoint, Error<C>> {
        let checkpoint = match self.checkpoint.take() {
            Some(checkpoint) => checkpoint,
            None => {
                let job = unique(&*self.connection.parts().random);
                Checkpoint::new(job.map_err(|problem| self.fail(Failure::Configuration(problem)))?)
            }
        };
        for _ in 0..checkpoint.entries {
            self.entries.next();
        }
        self.checkpoint = Some(checkpoint.clone());
        Ok(checkpoint)
    }

    /// Cuts the next task, and submits it unless that was done already.
    async fn cut(&mut self) -> Result<Option<Step<A::Awaited>>, Error<C>> {
        let entries = A::JOB.cut(&mut self.entries);
        let (Some(first), Some(mut checkpoint)) = (entries.first(), self.checkpoint.clone()) else {
            return Ok(None);
        };
        let mut request = self.request.clone();
        request.set_json(A::JOB.entries, &entries);
        let text = request.values().get(A::JOB.entries).unwrap_or_default();
        if text.len() > A::JOB.bytes {
            return Err(self.fail(Failure::Unsendable(too_long(first, A::JOB.bytes))));
        }
        let task = match checkpoint.task.take() {
            Some(task) => task,
            None => self.submit(request, &checkpoint).await?,
        };
        let wait = self.wait(task.clone());
        checkpoint.task = Some(task);
        self.checkpoint = Some(checkpoint.clone());
        let entries = u64::try_from(entries.len()).unwrap_or(u64::MAX);
        self.phase = Phase::Look(entries, Box::new(Watch::new(wait)));
        Ok(Some(Step::Submitted(checkpoint)))
    }

    /// Creates a task; while another one is at work, after that. Gives its id.
    async fn submit(
        &mut self,
        mut request: Request,
        checkpoint: &Checkpoint,
    ) -> Result<String, Error<C>> {
        let action = request.action();
        if let Some(parameter) = action.client_token {
            request.set(parameter, &checkpoint.token());
        }
        let clock = self.connection.clock();
        let (begun, mut pace) = (clock.steady(), Pace::of(A::START.wait));
        loop {
            let error = match self.connection.answer(request.clone()).await {
                Ok((answer, trail)) => {
                    let id = id(A::START, request.values(), &answer.tree);
                    return decoded::<A::Output, C>(action.name, answer, trail).map(|_| id);
                }
                Err(error) => error,
            };
            let busy = error.failure().code().is_some_and(|code| A::JOB.is_busy(code));
            let left = self.limit.saturating_sub(clock.steady().saturating_sub(begun));
            if !busy
                || left.is_zero()
                || !queue::at_work::<A, C>(&self.connection, &request).await?
            {
                return Err(error);
            }
            clock.sleep(pace.next(self.connection.chance()).min(left)).await;
        }
    }

    fn wait(&self, task: String) -> Wait<A::Awaited, C> {
        let values = self.request.values();
        let owners = A::START.wait.resource.owners.iter();
        let owners = owners.map(|owner| values.get(owner).unwrap_or_default().to_owned());
        Wait::new(&self.connection, A::START.wait, owners.collect(), task).limit(self.limit)
    }

    fn fail(&self, failure: Failure) -> Error<C> {
        Error::of_call(self.request.action().name.into(), failure, Trail::default())
    }
}

/// An entry does not fit into any task.
fn too_long(entry: &str, bytes: usize) -> Problem {
    let begin: String = entry.chars().take(40).collect();
    Problem::new(
        format!("the entry that begins with `{begin}` does not fit into {bytes} bytes"),
        "leave it out of the list",
    )
}

impl<A: Jobs, C> fmt::Debug for Run<A, C> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Run")
            .field("action", &self.request.action().name)
            .field("checkpoint", &self.checkpoint)
            .field("limit", &self.limit)
            .finish_non_exhaustive()
    }
}
