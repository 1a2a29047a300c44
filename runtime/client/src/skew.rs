//! The skew: how far the service's clock is ahead of this machine's, learnt from an answer.

use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, SystemTime};

/// A difference that is not worth correcting: the service takes 15 minutes.
const TOLERATED: Duration = Duration::from_secs(60);

/// How many seconds the service's clock is ahead.
#[derive(Debug, Default)]
pub(crate) struct Skew(AtomicI64);

impl Skew {
    /// The service's time, where this machine's is `now`.
    pub(crate) fn service_time(&self, now: SystemTime) -> SystemTime {
        let ahead = self.0.load(Ordering::Relaxed);
        let by = Duration::from_secs(ahead.unsigned_abs());
        let moved = if ahead < 0 { now.checked_sub(by) } else { now.checked_add(by) };
        moved.unwrap_or(now)
    }

    /// Learns from the time of an answer; a small difference changes nothing.
    pub(crate) fn learn(&self, now: SystemTime, service: SystemTime) {
        let believed = self.service_time(now);
        let off = service.duration_since(believed).unwrap_or_else(|error| error.duration());
        if off <= TOLERATED {
            return;
        }
        let ahead = match service.duration_since(now) {
            Ok(ahead) => i64::try_from(ahead.as_secs()).ok(),
            Err(behind) => i64::try_from(behind.duration().as_secs()).ok().map(|by| -by),
        };
        if let Some(ahead) = ahead {
            self.0.store(ahead, Ordering::Relaxed);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Skew;
    use std::time::{Duration, SystemTime};

    #[test]
    fn large_differences_are_learnt_in_both_directions() {
        let now = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000);
        let skew = Skew::default();
        skew.learn(now, now + Duration::from_secs(60));
        assert_eq!(skew.service_time(now), now);
        skew.learn(now, now + Duration::from_secs(3600));
        assert_eq!(skew.service_time(now), now + Duration::from_secs(3600));
        skew.learn(now, now - Duration::from_secs(900));
        assert_eq!(skew.service_time(now), now - Duration::from_secs(900));
        skew.learn(now, now + Duration::from_secs(10));
        assert_eq!(skew.service_time(now), now + Duration::from_secs(10));
    }
}
