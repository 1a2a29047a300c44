//! The progress of a wait: look by look, until its end.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use aliyun_rpc_wire::{Awaited, OpenCode, Standing};
use futures_core::Stream;

use crate::error::Error;
use crate::wait::Wait;
use crate::wait::watch::Watch;

/// What a wait sees at one look.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Observation<T> {
    /// The status, as it came; none where the resource is not there.
    pub status: Option<String>,
    /// What the status means; none where it is not documented.
    pub standing: Option<Standing>,
    /// The resource; none where it is not there.
    pub resource: Option<T>,
    /// How long the wait has lasted.
    pub waited: Duration,
    /// How long it takes as a rule at most, where that is documented.
    pub expected: Option<Duration>,
    /// Whether the wait has ended.
    pub is_end: bool,
}

/// What a wait sees, look by look. The last observation is that of the end; one that is in vain is
/// an error.
#[must_use = "streams do nothing before they are polled"]
pub struct Progress<T, C> {
    watch: Option<Watch<T, C>>,
    looking: Option<Looking<T, C>>,
}

type Looking<T, C> = Pin<Box<dyn Future<Output = (Watch<T, C>, Seen<T, C>)> + Send>>;
type Seen<T, C> = Result<Observation<T>, Error<C>>;

impl<T: Awaited, C: OpenCode + 'static> Progress<T, C> {
    pub(crate) fn new(wait: Wait<T, C>) -> Self {
        Self { watch: Some(Watch::new(wait)), looking: None }
    }

    /// The next observation; none after that of the end.
    pub async fn try_next(&mut self) -> Result<Option<Observation<T>>, Error<C>> {
        std::future::poll_fn(|context| self.poll_look(context)).await.transpose()
    }

    fn poll_look(&mut self, context: &mut Context<'_>) -> Poll<Option<Seen<T, C>>> {
        if self.looking.is_none() {
            let Some(mut watch) = self.watch.take() else { return Poll::Ready(None) };
            self.looking = Some(Box::pin(async move {
                let seen = watch.look().await;
                (watch, seen)
            }));
        }
        let Some(looking) = &mut self.looking else { return Poll::Ready(None) };
        let (watch, seen) = ready!(looking.as_mut().poll(context));
        self.looking = None;
        let goes_on = seen.as_ref().is_ok_and(|observation| !observation.is_end);
        self.watch = goes_on.then_some(watch);
        Poll::Ready(Some(seen))
    }
}

impl<T: Awaited, C: OpenCode + 'static> Stream for Progress<T, C> {
    type Item = Seen<T, C>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.get_mut().poll_look(context)
    }
}

impl<T, C> fmt::Debug for Progress<T, C> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Progress").field("watch", &self.watch).finish_non_exhaustive()
    }
}
