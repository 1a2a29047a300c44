//! The service's time: how it passes beside that of the door, and how it is written.

use std::time::{Duration, SystemTime};

use jiff::{SignedDuration, Timestamp, tz};

use crate::state::fields::TimeStyle;

/// The service's time.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Time {
    /// The door's time and the service's at the first request.
    begun: Option<(Timestamp, Timestamp)>,
    /// How many seconds pass in one of the door's.
    speed: u32,
    /// What was added by hand.
    added: SignedDuration,
    latest: Timestamp,
}

impl Time {
    pub(crate) fn new(speed: u32) -> Self {
        let (added, latest) = (SignedDuration::ZERO, Timestamp::UNIX_EPOCH);
        Self { begun: None, speed, added, latest }
    }

    /// The same, but it was this time already.
    pub(crate) fn since(self, latest: Timestamp) -> Self {
        Self { begun: None, latest, ..self }
    }

    /// It is the time of the door that passes. The service's never goes back; where it begins
    /// anew, it is not behind the door's.
    pub(crate) fn at(&mut self, door: SystemTime) {
        let door = Timestamp::try_from(door).unwrap_or(self.latest);
        let (begun, then) = *self.begun.get_or_insert((door, self.latest.max(door)));
        let passed = begun.duration_until(door).saturating_mul(self.speed.cast_signed());
        self.latest = self.latest.max(shifted(then, passed.saturating_add(self.added)));
    }

    /// Lets time pass by hand.
    pub(crate) fn advance(&mut self, time: Duration) {
        let time = SignedDuration::try_from(time).unwrap_or(SignedDuration::MAX);
        self.added = self.added.saturating_add(time);
        if self.begun.is_some() {
            self.latest = shifted(self.latest, time);
        }
    }

    pub(crate) fn latest(&self) -> Timestamp {
        self.latest
    }
}

/// The time so much later; the last that there is where there is no such time.
pub(crate) fn later(time: Timestamp, by: Duration) -> Timestamp {
    shifted(time, SignedDuration::try_from(by).unwrap_or(SignedDuration::MAX))
}

fn shifted(time: Timestamp, by: SignedDuration) -> Timestamp {
    time.saturating_add(by).unwrap_or(time)
}

/// The time as a text.
pub(crate) fn written(time: Timestamp, style: TimeStyle) -> String {
    let hours = if style == TimeStyle::Utc { 0 } else { 8 };
    let zoned = tz::TimeZone::fixed(tz::offset(hours)).to_datetime(time);
    let pattern = match style {
        TimeStyle::Utc => "%Y-%m-%dT%H:%M:%SZ",
        TimeStyle::Cst => "%Y-%m-%dT%H:%M:%SCST",
        TimeStyle::Plain => "%Y-%m-%d %H:%M:%S",
    };
    zoned.strftime(pattern).to_string()
}
