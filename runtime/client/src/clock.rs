//! The clock: where time comes from, and the only place that waits.

use std::pin::Pin;
use std::sync::Arc;
use std::time::{Duration, Instant, SystemTime};

use crate::alarm::Alarm;

/// A wait that is over when its time has passed; one that is dropped leaves nothing behind.
pub type Sleep = Pin<Box<dyn Future<Output = ()> + Send + 'static>>;

/// Tells the time and waits. The default is the system's clock, which waits with the timer of the
/// Tokio runtime that it is used in, and outside of one with a thread.
pub trait Clock: Send + Sync + 'static {
    /// The time now; requests are signed with it.
    fn now(&self) -> SystemTime;

    /// Waits for this long.
    fn sleep(&self, time: Duration) -> Sleep;

    /// How long it is since some fixed moment; deadlines are measured with it. It should not jump
    /// when the clock is set. The default goes by [`now`](Self::now).
    fn steady(&self) -> Duration {
        self.now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default()
    }
}

impl<T: Clock + ?Sized> Clock for Arc<T> {
    fn now(&self) -> SystemTime {
        (**self).now()
    }

    fn sleep(&self, time: Duration) -> Sleep {
        (**self).sleep(time)
    }

    fn steady(&self) -> Duration {
        (**self).steady()
    }
}

/// The clock of the system.
pub(crate) struct SystemClock {
    origin: Instant,
}

impl SystemClock {
    #[expect(clippy::disallowed_methods, reason = "this is the clock that all else is given")]
    pub(crate) fn new() -> Self {
        Self { origin: Instant::now() }
    }
}

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "this is the clock that all else is given")]
    fn now(&self) -> SystemTime {
        SystemTime::now()
    }

    fn sleep(&self, time: Duration) -> Sleep {
        Box::pin(async move {
            match tokio::runtime::Handle::try_current() {
                Ok(_) => tokio::time::sleep(time).await,
                Err(_) => Alarm::set(time).await,
            }
        })
    }

    fn steady(&self) -> Duration {
        self.origin.elapsed()
    }
}

#[cfg(test)]
mod tests {
    use super::{Clock as _, SystemClock};
    use std::pin::pin;
    use std::sync::Arc;
    use std::task::{Context, Poll, Wake, Waker};
    use std::thread::{self, Thread};
    use std::time::Duration;

    struct Unpark(Thread);

    impl Wake for Unpark {
        fn wake(self: Arc<Self>) {
            self.0.unpark();
        }
    }

    #[test]
    fn the_system_clock_waits_without_a_runtime_too() {
        let clock = SystemClock::new();
        let waker = Waker::from(Arc::new(Unpark(thread::current())));
        let mut sleep = pin!(clock.sleep(Duration::from_millis(3)));
        let before = clock.steady();
        while sleep.as_mut().poll(&mut Context::from_waker(&waker)) == Poll::Pending {
            thread::park();
        }
        assert!(clock.steady() >= before + Duration::from_millis(3));
    }

    #[tokio::test]
    async fn the_system_clock_waits_in_a_runtime() {
        let clock = SystemClock::new();
        let before = clock.steady();
        clock.sleep(Duration::from_millis(3)).await;
        assert!(clock.steady() >= before + Duration::from_millis(3));
    }
}
