//! Waits: a resource is looked at until it is in the state that is wanted.

mod failure;
mod judge;
#[cfg(test)]
mod judged;
mod pace;
mod progress;
pub(crate) mod start;
pub(crate) mod watch;

pub use failure::{WaitEnd, WaitFailure};
pub(crate) use pace::Pace;
pub use progress::{Observation, Progress};

use std::fmt;
use std::future::IntoFuture;
use std::time::Duration;

use aliyun_rpc_wire::{Awaited, OpenCode, WaitInfo};

use crate::connection::{Connection, Reply};
use crate::error::Error;
use crate::wait::judge::Change;
use crate::wait::watch::Watch;

/// How long the old state may stay after a change that was sent, where nothing is documented.
const GRACE: Duration = Duration::from_secs(60);

/// A wait for a resource, of the type `T`, to be in a state or to be gone.
///
/// Nothing is asked before it is awaited. Dropping it ends the wait and leaves the resource as it
/// is; a new wait with the same ids goes on where it was, also in another process.
///
/// Reads that fail because of the network, of throttling or of a service that is not available
/// are read again until the time is up; every other error ends the wait.
#[must_use = "a wait does nothing before it is awaited"]
pub struct Wait<T, C> {
    pub(crate) connection: Connection,
    pub(crate) info: &'static WaitInfo,
    pub(crate) owners: Vec<String>,
    pub(crate) id: String,
    pub(crate) limit: Duration,
    pub(crate) pace: Pace,
    pub(crate) grace: Duration,
    pub(crate) change: Option<Change>,
    pub(crate) wanted: Option<Wanted<T>>,
    pub(crate) code: std::marker::PhantomData<fn() -> C>,
}

/// What a resource has to be like when it is in the state that is wanted.
pub(crate) type Wanted<T> = Box<dyn Fn(&T) -> bool + Send + Sync>;

/// A wait of a generated client, within whatever owners there are, for the resource whose id comes
/// last.
#[doc(hidden)]
#[macro_export]
macro_rules! wait {
    ($wait:ident, $connection:expr, $info:expr, $($id:ident as $type:ty),+) => {{
        let mut ids = vec![$(Into::<$type>::into($id).to_string()),+];
        let id = ids.pop().unwrap_or_default();
        $wait::new(&$connection, &$info, ids, id)
    }};
}

impl<T: Awaited, C: OpenCode + 'static> Wait<T, C> {
    /// A wait of that kind for the resource with that id, within its owners, outermost first.
    pub fn new(
        connection: &Connection,
        info: &'static WaitInfo,
        owners: Vec<String>,
        id: String,
    ) -> Self {
        let least = info.takes.map(|(least, _)| Duration::from_secs(60 * u64::from(least)));
        Self {
            connection: connection.clone(),
            info,
            owners,
            id,
            limit: info.limit(),
            pace: Pace::of(info),
            grace: least.unwrap_or(GRACE),
            change: None,
            wanted: None,
            code: std::marker::PhantomData,
        }
    }

    /// Waits so long at most, in place of the limit that is documented.
    pub fn limit(mut self, limit: Duration) -> Self {
        self.limit = limit;
        self
    }

    /// Looks this often, in place of less and less often from some seconds to a minute.
    pub fn every(mut self, pause: Duration) -> Self {
        self.pace = Pace::steady(pause);
        self
    }

    /// Says that a change of the resource was sent just before, so that the state of before the
    /// change does not end the wait: a state on the way has to be seen first, or the old one to
    /// stay for the whole [`grace`](Self::grace).
    pub fn after_change(mut self) -> Self {
        self.change.get_or_insert_with(Change::default);
        self
    }

    /// How long the old state may stay after a change before it is taken for the new one. The
    /// default is the shortest time that a change is documented to take, else a minute.
    pub fn grace(mut self, grace: Duration) -> Self {
        self.grace = grace;
        self
    }

    /// Waits until the resource is like this besides, such as until it has its new capacity. After
    /// a change, this ends the wait as soon as the state is the wanted one.
    pub fn until(mut self, wanted: impl Fn(&T) -> bool + Send + Sync + 'static) -> Self {
        self.wanted = Some(Box::new(wanted));
        self
    }

    /// What the wait sees, look by look; the last one is of its end.
    pub fn states(self) -> Progress<T, C> {
        Progress::new(self)
    }
}

impl<T: Awaited, C: OpenCode + 'static> IntoFuture for Wait<T, C> {
    type Output = Result<T, Error<C>>;
    type IntoFuture = Reply<T, C>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(Watch::new(self).finish())
    }
}

impl<T, C> fmt::Debug for Wait<T, C> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Wait")
            .field("resource", &self.info.resource.name)
            .field("until", &self.info.name)
            .field("owners", &self.owners)
            .field("id", &self.id)
            .field("limit", &self.limit)
            .finish_non_exhaustive()
    }
}
