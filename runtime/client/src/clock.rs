//! The clock: where the time of a request comes from.

use std::sync::Arc;
use std::time::SystemTime;

/// Tells the time. The default is the system's clock.
pub trait Clock: Send + Sync + 'static {
    /// The time now.
    fn now(&self) -> SystemTime;
}

impl<T: Clock + ?Sized> Clock for Arc<T> {
    fn now(&self) -> SystemTime {
        (**self).now()
    }
}

/// The clock of the system.
pub(crate) struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "this is the clock that all else is given")]
    fn now(&self) -> SystemTime {
        SystemTime::now()
    }
}
