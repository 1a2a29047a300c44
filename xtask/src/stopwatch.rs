//! How long something took, which is printed and decides nothing.

use std::time::{Duration, Instant};

/// It runs from the moment it is made.
pub(crate) struct Stopwatch(Instant);

impl Stopwatch {
    #[expect(clippy::disallowed_methods, reason = "the time that something takes is printed")]
    pub(crate) fn start() -> Self {
        Self(Instant::now())
    }

    pub(crate) fn elapsed(&self) -> Duration {
        self.0.elapsed()
    }

    /// Minutes and seconds.
    pub(crate) fn said(&self) -> String {
        let seconds = self.elapsed().as_secs();
        format!("{} min {} s", seconds / 60, seconds % 60)
    }
}
