//! The pace of a wait: how long to pause between two looks.

use std::time::Duration;

use aliyun_rpc_wire::WaitInfo;

/// Pauses that grow from the first to the longest.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Pace {
    pause: Duration,
    longest: Duration,
    steady: bool,
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
            steady: false,
        }
    }

    /// Pauses that are all the same; at least a tenth of a second.
    pub(crate) fn steady(pause: Duration) -> Self {
        let pause = pause.max(Duration::from_millis(100));
        Self { pause, longest: pause, steady: true }
    }

    /// The next pause: half as long again as the one before, less up to a fifth by chance, so that
    /// those who began together do not look together; pauses that are told are kept.
    pub(crate) fn next(&mut self, chance: u8) -> Duration {
        let pause = self.pause;
        if self.steady {
            return pause;
        }
        self.pause = (pause.saturating_mul(3) / 2).min(self.longest);
        pause.saturating_sub(pause / 5 * u32::from(chance) / 255)
    }
}

#[cfg(test)]
mod tests {
    use super::Pace;
    use std::time::Duration;

    #[test]
    fn pauses_grow_to_the_longest() {
        let seconds = Duration::from_secs;
        let first = Pace { pause: seconds(4), longest: seconds(10), steady: false };
        for (chance, expected) in
            [(0, [4000, 6000, 9000, 10_000, 10_000]), (255, [3200, 4800, 7200, 8000, 8000])]
        {
            let mut pace = first;
            assert_eq!(expected.map(|_| pace.next(chance).as_millis()), expected);
        }
        let mut pace = Pace::steady(Duration::ZERO);
        assert_eq!([pace.next(0), pace.next(255)], [Duration::from_millis(100); 2]);
    }
}
