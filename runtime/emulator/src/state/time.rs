//! The service's time: how it passes beside that of the door, and how it is written.

use std::time::{Duration, SystemTime};

use jiff::{Timestamp, tz};

use crate::state::fields::TimeStyle;

/// The service's time.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Time {
    /// The door's time of the first request.
    begun: Option<SystemTime>,
    /// How many seconds pass in one of the door's.
    speed: u32,
    /// What was added by hand.
    added: Duration,
    latest: SystemTime,
}

impl Time {
    pub(crate) fn new(speed: u32) -> Self {
        Self { begun: None, speed, added: Duration::ZERO, latest: SystemTime::UNIX_EPOCH }
    }

    /// The service's time when it is that of the door; it never goes back.
    pub(crate) fn at(&mut self, door: SystemTime) -> SystemTime {
        let begun = *self.begun.get_or_insert(door);
        let passed = door.duration_since(begun).unwrap_or_default();
        let passed = passed.saturating_mul(self.speed).saturating_add(self.added);
        self.latest = self.latest.max(later(begun, passed));
        self.latest
    }

    /// Lets time pass by hand.
    pub(crate) fn advance(&mut self, time: Duration) {
        self.added = self.added.saturating_add(time);
        if self.begun.is_some() {
            self.latest = later(self.latest, time);
        }
    }

    pub(crate) fn latest(&self) -> SystemTime {
        self.latest
    }
}

/// The time so much later; the same where there is no such time.
pub(crate) fn later(time: SystemTime, by: Duration) -> SystemTime {
    time.checked_add(by).unwrap_or(time)
}

/// The time as a text.
pub(crate) fn written(time: SystemTime, style: TimeStyle) -> String {
    let stamp = Timestamp::try_from(time).unwrap_or(Timestamp::UNIX_EPOCH);
    let hours = if style == TimeStyle::Utc { 0 } else { 8 };
    let zoned = tz::TimeZone::fixed(tz::offset(hours)).to_datetime(stamp);
    let pattern = match style {
        TimeStyle::Utc => "%Y-%m-%dT%H:%M:%SZ",
        TimeStyle::Cst => "%Y-%m-%dT%H:%M:%SCST",
        TimeStyle::Plain => "%Y-%m-%d %H:%M:%S",
    };
    zoned.strftime(pattern).to_string()
}
