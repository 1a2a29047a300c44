//! A clock that is moved by hand, or by those who wait for it.

use std::collections::BTreeMap;
use std::fmt;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker};
use std::time::{Duration, SystemTime};

use crate::clock::{Clock, Sleep};

/// When a test clock begins: 2024-01-01T00:00:00Z, in seconds since 1970.
const BEGIN: u64 = 1_704_067_200;

/// A clock for tests, on which nothing waits for real. Clones share the time. It begins at
/// 2024-01-01T00:00:00Z unless it is told otherwise.
#[derive(Clone)]
pub struct TestClock {
    state: Arc<Mutex<State>>,
    /// Waits up to this long move the clock themselves.
    leap: Duration,
    begin: SystemTime,
}

#[derive(Default)]
struct State {
    /// Since the clock began.
    passed: Duration,
    sleepers: BTreeMap<u64, (Duration, Option<Waker>)>,
    next: u64,
}

impl TestClock {
    /// A clock on which every wait is over at once, and moves the clock by its length.
    #[must_use]
    pub fn leaping() -> Self {
        Self::leaping_up_to(Duration::MAX)
    }

    /// A clock on which waits up to that long are over at once, and longer ones end when
    /// [`advance`](Self::advance) has moved the clock so far. With a limit between the longest
    /// pause and the shortest time-out, pauses pass by themselves and time-outs do not.
    #[must_use]
    pub fn leaping_up_to(limit: Duration) -> Self {
        let begin = SystemTime::UNIX_EPOCH + Duration::from_secs(BEGIN);
        Self { state: Arc::default(), leap: limit, begin }
    }

    /// A clock that nothing but [`advance`](Self::advance) moves.
    #[must_use]
    pub fn by_hand() -> Self {
        Self::leaping_up_to(Duration::ZERO)
    }

    /// The clock with another time of day to begin at. Clones that were made before keep theirs.
    #[must_use]
    pub fn beginning_at(mut self, begin: SystemTime) -> Self {
        self.begin = begin;
        self
    }

    /// Moves the clock, and wakes whose time has come.
    pub fn advance(&self, time: Duration) {
        let mut state = self.state();
        state.passed = state.passed.saturating_add(time);
        let passed = state.passed;
        let due = state.sleepers.values_mut().filter(|(until, _)| *until <= passed);
        let wakers: Vec<Waker> = due.filter_map(|(_, waker)| waker.take()).collect();
        drop(state);
        wakers.into_iter().for_each(Waker::wake);
    }

    /// How much time has passed since the clock began.
    #[must_use]
    pub fn passed(&self) -> Duration {
        self.state().passed
    }

    /// How many wait for the clock.
    #[must_use]
    pub fn waiting(&self) -> usize {
        self.state().sleepers.len()
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Clock for TestClock {
    fn now(&self) -> SystemTime {
        self.begin.checked_add(self.passed()).unwrap_or(self.begin)
    }

    fn sleep(&self, time: Duration) -> Sleep {
        let mut state = self.state();
        let until = state.passed.saturating_add(time);
        if time <= self.leap {
            drop(state);
            let clock = self.clone();
            return Box::pin(async move { clock.advance(until.saturating_sub(clock.passed())) });
        }
        let number = state.next;
        state.next += 1;
        state.sleepers.insert(number, (until, None));
        Box::pin(Nap { clock: self.clone(), number })
    }
}

/// A wait for the clock to be moved.
struct Nap {
    clock: TestClock,
    number: u64,
}

impl Future for Nap {
    type Output = ();

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        let mut state = self.clock.state();
        let passed = state.passed;
        match state.sleepers.get_mut(&self.number) {
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
        self.clock.state().sleepers.remove(&self.number);
    }
}

impl fmt::Debug for TestClock {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("TestClock").field("passed", &self.passed()).finish_non_exhaustive()
    }
}
