//! The loop of a wait: pauses, looks, and judges what it sees.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use aliyun_rpc_wire::{Awaited, Node, OpenCode, Tree};

use crate::error::Error;
use crate::failure::{Failure, Misfit};
use crate::race::race;
use crate::trail::Trail;
use crate::wait::judge::{Judge, Verdict};
use crate::wait::look::{Sight, field, is_passing, look};
use crate::wait::{Observation, Wait, WaitEnd, WaitFailure};

/// A wait under way.
pub(crate) struct Watch<T, C> {
    wait: Wait<T, C>,
    judge: Judge,
    /// When it began, by the steady clock.
    begun: Option<Duration>,
    /// What it was like when it was last seen.
    item: Option<Tree>,
    /// Why the last look failed.
    failed: Option<String>,
}

impl<T: Awaited, C: OpenCode + 'static> Watch<T, C> {
    pub(crate) fn new(mut wait: Wait<T, C>) -> Self {
        let judge = Judge::new(wait.info, wait.grace, wait.change.take());
        Self { wait, judge, begun: None, item: None, failed: None }
    }

    /// Looks until the end, and gives what the wait gives.
    pub(crate) async fn finish(mut self) -> Result<T, Error<C>> {
        while !self.look().await?.is_end {}
        self.read()
    }

    /// Pauses unless it is the first time, and looks until there is something to see.
    pub(crate) async fn look(&mut self) -> Result<Observation<T>, Error<C>> {
        loop {
            self.pause().await?;
            let clock = self.wait.connection.clock();
            // A look may take what is left, and a moment where nothing is.
            let limit = self.left().max(Duration::from_secs(1));
            let Wait { connection, info, owners, id, .. } = &self.wait;
            let look = look(connection, info.resource, owners, id);
            match race(&*clock, limit, look).await {
                Some(Ok(sight)) => return self.see(sight),
                Some(Err(error)) if is_passing(&error) => self.failed = Some(error.to_string()),
                Some(Err(error)) => return Err(self.unseen(error)),
                None => self.failed = Some("there was no answer in time".to_owned()),
            }
        }
    }

    /// Pauses between two looks; an error when the time is up.
    async fn pause(&mut self) -> Result<(), Error<C>> {
        let clock = self.wait.connection.clock();
        if self.begun.is_none() {
            self.begun = Some(clock.steady());
            return Ok(());
        }
        let left = self.left();
        if left.is_zero() {
            return Err(self.fail(WaitEnd::TimedOut));
        }
        let pause = self.wait.pace.next(self.wait.connection.chance());
        clock.sleep(pause.min(left)).await;
        Ok(())
    }

    fn see(&mut self, sight: Sight) -> Result<Observation<T>, Error<C>> {
        self.failed = None;
        let waited = self.waited();
        let resource = match &sight {
            Sight::There(item) => Some(self.decode(Some(item))?),
            Sight::Absent | Sight::Unknown => None,
        };
        let both = self.wait.wanted.as_ref().zip(resource.as_ref());
        let fits = both.map(|(wanted, resource)| wanted(resource));
        let verdict = self.judge.judge(&sight, fits, waited);
        let status = match sight {
            Sight::There(item) => {
                self.item = Some(item);
                self.status()
            }
            Sight::Absent | Sight::Unknown => None,
        };
        if let Verdict::InVain(end) = verdict {
            return Err(self.fail(end));
        }
        let state = status.as_deref().and_then(|status| self.wait.info.resource.state(status));
        Ok(Observation {
            standing: state.map(|state| state.standing),
            status,
            resource,
            waited,
            expected: self.wait.info.expected(),
            is_end: verdict == Verdict::Done,
        })
    }

    /// What the wait gives when it has ended.
    pub(crate) fn read(&self) -> Result<T, Error<C>> {
        self.decode(self.item.as_ref())
    }

    fn decode(&self, item: Option<&Tree>) -> Result<T, Error<C>> {
        T::read(item.map(Node::new)).map_err(|error| {
            let misfit = Misfit { status: 200, request_id: None, error, raw: String::new() };
            self.unseen(self.error(Failure::Decode(Box::new(misfit))))
        })
    }

    fn status(&self) -> Option<String> {
        field(self.item.as_ref()?, self.wait.info.resource.status)
    }

    fn fail(&self, end: WaitEnd) -> Error<C> {
        self.error(Failure::Wait(Box::new(self.failure(end).advised())))
    }

    /// The error that the resource cannot be looked at. It has the ids: what a call has just made
    /// must not be lost because it cannot be read.
    fn unseen(&self, error: Error<C>) -> Error<C> {
        let (cause, trail) = error.into_parts();
        let failure = WaitFailure { cause: Some(Arc::new(cause)), ..self.failure(WaitEnd::Unseen) };
        let action = self.wait.info.resource.read.name.into();
        Error::of_call(action, Failure::Wait(Box::new(failure.advised())), trail)
    }

    fn failure(&self, end: WaitEnd) -> WaitFailure {
        let (wait, item) = (&self.wait, self.item.as_ref());
        let tells = wait.info.resource.tells.iter();
        let reasons = tells.filter_map(|tell| Some((tell, field(item?, tell.field)?)));
        let late = item.filter(|_| end == WaitEnd::TimedOut);
        WaitFailure {
            info: wait.info,
            owners: wait.owners.clone(),
            id: wait.id.clone(),
            end,
            status: self.status(),
            reasons: reasons.collect(),
            unchanged: late.map(|item| self.judge.unchanged(item)).unwrap_or_default(),
            waited: self.waited(),
            look: self.failed.clone(),
            cause: None,
            remedy: None,
        }
    }

    fn error(&self, failure: Failure) -> Error<C> {
        Error::of_call(self.wait.info.resource.read.name.into(), failure, Trail::default())
    }

    fn waited(&self) -> Duration {
        let now = self.wait.connection.clock().steady();
        self.begun.map_or(Duration::ZERO, |begun| now.saturating_sub(begun))
    }

    fn left(&self) -> Duration {
        self.wait.limit.saturating_sub(self.waited())
    }
}

impl<T, C> fmt::Debug for Watch<T, C> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Watch")
            .field("wait", &self.wait)
            .field("item", &self.item)
            .field("failed", &self.failed)
            .finish_non_exhaustive()
    }
}
