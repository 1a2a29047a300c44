//! The pace of a wait: how long to pause between two looks.

use std::time::Duration;

use aliyun_rpc_wire::WaitInfo;

/// Pauses that grow from the first to the longest.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Pace {
    pause: Duration,
    longest: Duration,
}

impl Pace {
    /// The pace for what takes as long as is documented, else a third of the limit: the first
    /// pause is a sixtieth of that, the longest a twentieth, within 2 s and a minute.
    pub(crate) fn of(info: &WaitInfo) -> Self {
        let scale = info.expected().unwrap_or(info.limit() / 3);
        let seconds = Duration::from_secs;
        Self {
            pause: (scale / 60).clamp(seconds(2), seconds(10)),
            longest: (scale / 20).clamp(seconds(5), seconds(60)),
        }
    }

    /// Pauses that are all the same; at least a tenth of a second.
    pub(crate) fn steady(pause: Duration) -> Self {
        let pause = pause.max(Duration::from_millis(100));
        Self { pause, longest: pause }
    }

    /// The next pause: half as long again as the one before.
    pub(crate) fn next(&mut self) -> Duration {
        let pause = self.pause;
        self.pause = (pause.saturating_mul(3) / 2).min(self.longest);
        pause
    }
}

#[cfg(test)]
mod tests {
    use super::Pace;
    use std::time::Duration;

    #[test]
    fn pauses_grow_to_the_longest() {
        let mut pace = Pace { pause: Duration::from_secs(4), longest: Duration::from_secs(10) };
        let pauses: Vec<u64> = (0..5).map(|_| pace.next().as_secs()).collect();
        assert_eq!(pauses, [4, 6, 9, 10, 10]);
        let mut pace = Pace::steady(Duration::ZERO);
        assert_eq!([pace.next(), pace.next()], [Duration::from_millis(100); 2]);
    }
}
