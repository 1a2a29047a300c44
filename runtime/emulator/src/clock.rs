//! The clock: where the door's time comes from, and the only place that waits.

use std::collections::BTreeMap;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker};
use std::time::{Duration, SystemTime};

/// A wait that is over when its time has passed.
pub type Sleep = Pin<Box<dyn Future<Output = ()> + Send + 'static>>;

/// Tells the time and waits. The default is the system's clock.
pub trait Clock: Send + Sync + 'static {
    /// The time now.
    fn now(&self) -> SystemTime;

    /// Waits for this long.
    fn sleep(&self, time: Duration) -> Sleep;
}

impl<T: Clock + ?Sized> Clock for Arc<T> {
    fn now(&self) -> SystemTime {
        (**self).now()
    }

    fn sleep(&self, time: Duration) -> Sleep {
        (**self).sleep(time)
    }
}

/// The clock of the system.
pub(crate) struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "this is the clock that all else is given")]
    fn now(&self) -> SystemTime {
        SystemTime::now()
    }

    fn sleep(&self, time: Duration) -> Sleep {
        Box::pin(async move { tokio::time::sleep(time).await })
    }
}

/// A clock that stands still until it is moved by hand. Clones share the time.
#[derive(Clone, Debug)]
pub struct HandClock {
    begin: SystemTime,
    state: Arc<Mutex<Naps>>,
}

#[derive(Debug, Default)]
struct Naps {
    passed: Duration,
    sleepers: BTreeMap<u64, (Duration, Option<Waker>)>,
    next: u64,
}

impl HandClock {
    /// A clock that shows this time.
    #[must_use]
    pub fn at(begin: SystemTime) -> Self {
        Self { begin, state: Arc::default() }
    }

    /// Moves the clock, and wakes whose time has come.
    pub fn advance(&self, time: Duration) {
        let mut naps = self.naps();
        naps.passed = naps.passed.saturating_add(time);
        let passed = naps.passed;
        let due = naps.sleepers.values_mut().filter(|(until, _)| *until <= passed);
        let wakers: Vec<Waker> = due.filter_map(|(_, waker)| waker.take()).collect();
        drop(naps);
        wakers.into_iter().for_each(Waker::wake);
    }

    /// How many wait for the clock.
    #[must_use]
    pub fn waiting(&self) -> usize {
        self.naps().sleepers.len()
    }

    fn naps(&self) -> MutexGuard<'_, Naps> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Clock for HandClock {
    fn now(&self) -> SystemTime {
        self.begin.checked_add(self.naps().passed).unwrap_or(self.begin)
    }

    fn sleep(&self, time: Duration) -> Sleep {
        let mut naps = self.naps();
        let (until, number) = (naps.passed.saturating_add(time), naps.next);
        naps.next += 1;
        naps.sleepers.insert(number, (until, None));
        Box::pin(Nap { clock: self.clone(), number })
    }
}

/// A wait for the clock to be moved.
struct Nap {
    clock: HandClock,
    number: u64,
}

impl Future for Nap {
    type Output = ();

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        let mut naps = self.clock.naps();
        let passed = naps.passed;
        match naps.sleepers.get_mut(&self.number) {
            Some((until, waker)) if *until > passed => {
                *waker = Some(context.waker().clone());
                Poll::Pending
            }
            _ => Poll::Ready(()),
        }
    }
}

impl Drop for Nap {
    fn drop(&mut self) {
        self.clock.naps().sleepers.remove(&self.number);
    }
}
