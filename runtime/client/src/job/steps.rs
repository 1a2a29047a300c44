//! The steps of a job: each task from its creation to its end.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use aliyun_rpc_wire::{Jobs, OpenCode, Starts};
use futures_core::Stream;

use crate::error::Error;
use crate::job::Checkpoint;
use crate::job::run::Run;
use crate::wait::Observation;

/// What a job has come to.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Step<T> {
    /// The job begins, or goes on, from here. Keep the checkpoint: from it, no work is done twice.
    Begun(Checkpoint),
    /// A task was created, or taken up again.
    Submitted(Checkpoint),
    /// The task was looked at.
    Seen(Observation<T>),
    /// The task has finished.
    Finished {
        /// What it has come to.
        task: T,
        /// Where the job goes on.
        checkpoint: Checkpoint,
    },
}

/// The steps of a job. The stream ends after an error; [`checkpoint`](Self::checkpoint) then says
/// where to go on.
#[must_use = "streams do nothing before they are polled"]
pub struct Steps<A: Jobs, C> {
    run: Option<Run<A, C>>,
    stepping: Option<Stepping<A, C>>,
    checkpoint: Option<Checkpoint>,
}

type Stepping<A, C> = Pin<Box<dyn Future<Output = (Run<A, C>, Stepped<A, C>)> + Send>>;
type Stepped<A, C> = Result<Option<StepOf<A>>, Error<C>>;
type StepOf<A> = Step<<A as Starts>::Awaited>;

impl<A: Jobs, C: OpenCode + 'static> Steps<A, C> {
    pub(crate) fn new(run: Run<A, C>) -> Self {
        Self { checkpoint: run.checkpoint.clone(), run: Some(run), stepping: None }
    }

    /// How far the job has come; none before it has begun.
    #[must_use]
    pub fn checkpoint(&self) -> Option<&Checkpoint> {
        self.checkpoint.as_ref()
    }

    /// The next step; none after the last one.
    pub async fn try_next(&mut self) -> Stepped<A, C> {
        std::future::poll_fn(|context| self.poll_step(context)).await.transpose()
    }

    fn poll_step(
        &mut self,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<StepOf<A>, Error<C>>>> {
        if self.stepping.is_none() {
            let Some(mut run) = self.run.take() else { return Poll::Ready(None) };
            self.stepping = Some(Box::pin(async move {
                let stepped = run.step().await;
                (run, stepped)
            }));
        }
        let Some(stepping) = &mut self.stepping else { return Poll::Ready(None) };
        let (run, stepped) = ready!(stepping.as_mut().poll(context));
        self.stepping = None;
        self.checkpoint.clone_from(&run.checkpoint);
        self.run = matches!(stepped, Ok(Some(_))).then_some(run);
        Poll::Ready(stepped.transpose())
    }
}

impl<A: Jobs, C: OpenCode + 'static> Stream for Steps<A, C> {
    type Item = Result<StepOf<A>, Error<C>>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.get_mut().poll_step(context)
    }
}

impl<A: Jobs, C> fmt::Debug for Steps<A, C> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Steps").field("checkpoint", &self.checkpoint).finish_non_exhaustive()
    }
}
