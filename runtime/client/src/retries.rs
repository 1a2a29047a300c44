//! Retries: how often, how fast, and out of which budget a call is tried again.

use std::time::Duration;

/// When a call is tried again by itself.
///
/// What may be tried again at all is not a setting: it follows from what the reference says of
/// the action and of the failure. An action that only reads, that does nothing more when it is
/// repeated, or that has a client token is tried again after every passing failure; any other
/// only where the service is certain not to have acted.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Retries {
    pub(crate) on: bool,
    pub(crate) attempts: u32,
    pub(crate) first_pause: Duration,
    pub(crate) longest_pause: Duration,
    pub(crate) budget: u32,
}

impl Default for Retries {
    fn default() -> Self {
        Self {
            on: true,
            attempts: 4,
            first_pause: Duration::from_millis(500),
            longest_pause: Duration::from_secs(20),
            budget: 20,
        }
    }
}

impl Retries {
    /// The defaults: up to 4 attempts, pauses of up to 0.5 seconds that double up to 20 seconds,
    /// a budget of 20 retries.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// None: every call is sent once and at once, whatever comes of it.
    #[must_use]
    pub fn off() -> Self {
        Self { on: false, ..Self::default() }
    }

    /// How often a call is sent at most, the first time included; 0 counts as 1. Asking again
    /// for the outcome of a request that was accepted does not count, and a request whose signature
    /// or credentials were refused is signed anew once in addition. The default is 4.
    #[must_use]
    pub fn attempts(mut self, attempts: u32) -> Self {
        self.attempts = attempts.max(1);
        self
    }

    /// How long the pause after the first attempt is at most; each further one is up to twice as
    /// long. The length is random between nothing and that, unless the service says how long to
    /// wait (`x-acs-retry-after`). The default is 0.5 seconds.
    #[must_use]
    pub fn first_pause(mut self, pause: Duration) -> Self {
        self.first_pause = pause;
        self
    }

    /// How long a pause gets at most, unless the service says how long to wait. Where the service
    /// has refused because of a state that takes its time to pass (retry class `slow`), every
    /// pause has at least half of that length. The default is 20 seconds.
    #[must_use]
    pub fn longest_pause(mut self, pause: Duration) -> Self {
        self.longest_pause = pause;
        self
    }

    /// How many retries all calls of the client have between them while nothing succeeds. A call
    /// that succeeds gives back the retries it took, or else a tenth of one. The default is 20.
    #[must_use]
    pub fn budget(mut self, retries: u32) -> Self {
        self.budget = retries;
        self
    }

    /// How long the pause after so many attempts is, with a random number to choose by.
    pub(crate) fn pause(&self, attempts: u32, chance: u32) -> Duration {
        let doubled = 2_u32.saturating_pow(attempts.saturating_sub(1));
        let longest = self.first_pause.saturating_mul(doubled).min(self.longest_pause);
        part(longest, chance)
    }

    /// How long the pause is where the service has refused because of a state that takes its time
    /// to pass: at least half of the longest.
    pub(crate) fn long_pause(&self, chance: u32) -> Duration {
        let half = self.longest_pause / 2;
        half.saturating_add(part(half, chance))
    }
}

/// The part of a time that a random number chooses, from nothing to all of it.
fn part(longest: Duration, chance: u32) -> Duration {
    let seconds = longest.as_secs_f64() * f64::from(chance) / f64::from(u32::MAX);
    Duration::try_from_secs_f64(seconds).map_or(longest, |pause| pause.min(longest))
}

#[cfg(test)]
mod tests {
    use super::Retries;
    use std::time::Duration;

    #[test]
    fn pauses_double_up_to_the_longest_and_are_random_below() {
        let retries = Retries::new().longest_pause(Duration::from_secs(3));
        let longest: Vec<_> =
            [1, 2, 3, 4, 99].map(|attempts| retries.pause(attempts, u32::MAX).as_millis()).into();
        assert_eq!(longest, [500, 1000, 2000, 3000, 3000]);
        assert_eq!(retries.pause(3, 0), Duration::ZERO);
        assert_eq!(retries.pause(3, u32::MAX / 2).as_millis() / 10, 100);
        let endless = Retries::new().first_pause(Duration::MAX).longest_pause(Duration::MAX);
        assert_eq!(endless.pause(9, u32::MAX), Duration::MAX);
        assert!(endless.long_pause(u32::MAX) > Duration::MAX / 2);
        assert_eq!(
            [0, u32::MAX].map(|chance| retries.long_pause(chance).as_millis()),
            [1500, 3000]
        );
    }
}
