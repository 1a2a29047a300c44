//! Times in requests: to the minute, in UTC.

use std::fmt;
use std::time::{Duration, SystemTime};

use crate::civil::Civil;
use crate::constraint::{Text, Values};
use crate::flatten::Flatten;

/// A time to the minute, as requests write it: `2024-02-29T09:05Z`.
///
/// From a [`SystemTime`] the seconds are cut off, so that the time is never later than the moment
/// it was made from. That is right for the beginning of a span. For its end, add a minute less a
/// nanosecond first, where the moment itself should lie within the span.
///
/// A text is kept as it is; whether it is such a time is for the check of the request to say.
///
/// ```
/// use std::time::{Duration, SystemTime};
///
/// use aliyun_rpc_wire::MinuteTime;
///
/// let moment = SystemTime::UNIX_EPOCH + Duration::from_secs(1_709_197_559);
/// assert_eq!(MinuteTime::from(moment).as_str(), "2024-02-29T09:05Z");
/// assert_eq!(MinuteTime::from("2024-02-29T09:05Z"), MinuteTime::from(moment));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct MinuteTime(String);

impl MinuteTime {
    /// The text that is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The first and the last second of the calendar.
const CALENDAR: (i64, i64) = (-62_167_219_200, 253_402_300_799);

/// A moment beyond the calendar becomes its first or its last minute.
impl From<SystemTime> for MinuteTime {
    fn from(moment: SystemTime) -> Self {
        let whole = |time: Duration| i64::try_from(time.as_secs()).unwrap_or(i64::MAX);
        let seconds = match moment.duration_since(SystemTime::UNIX_EPOCH) {
            Ok(since) => whole(since),
            // A part of a second before a minute lies in the minute before it.
            Err(before) => {
                let part = i64::from(before.duration().subsec_nanos() > 0);
                whole(before.duration()).saturating_add(part).saturating_neg()
            }
        };
        let text = Civil::at(seconds.clamp(CALENDAR.0, CALENDAR.1)).to_string();
        let minute = text.get(..text.len().saturating_sub(3)).unwrap_or_default();
        Self(format!("{minute}Z"))
    }
}

impl From<&str> for MinuteTime {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl From<String> for MinuteTime {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl fmt::Display for MinuteTime {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl Flatten for MinuteTime {
    fn flatten(&self, name: Text, values: &mut Values) {
        values.set(name, self.as_str());
    }
}

#[cfg(test)]
mod tests {
    use super::MinuteTime;
    use crate::constraint::TimeFormat;
    use std::time::{Duration, SystemTime};

    fn at(seconds: i64) -> String {
        let distance = Duration::from_secs(seconds.unsigned_abs());
        let moment = if seconds < 0 {
            SystemTime::UNIX_EPOCH.checked_sub(distance)
        } else {
            SystemTime::UNIX_EPOCH.checked_add(distance)
        };
        MinuteTime::from(moment.unwrap_or(SystemTime::UNIX_EPOCH)).to_string()
    }

    #[test]
    fn seconds_are_cut_off_on_both_sides_of_1970() {
        for (seconds, text) in [
            (0, "1970-01-01T00:00Z"),
            (59, "1970-01-01T00:00Z"),
            (60, "1970-01-01T00:01Z"),
            (-1, "1969-12-31T23:59Z"),
            (-60, "1969-12-31T23:59Z"),
            (-61, "1969-12-31T23:58Z"),
            (1_709_164_800, "2024-02-29T00:00Z"),
            (-62_135_596_800, "0001-01-01T00:00Z"),
        ] {
            assert_eq!(at(seconds), text);
            assert!(TimeFormat::Minutes.admits(&at(seconds)), "{text}");
        }
    }

    #[test]
    fn no_moment_is_too_far() {
        assert!(at(i64::MAX / 4).starts_with("9999-12-"));
        assert!(!at(i64::MIN / 4).is_empty());
    }

    #[test]
    fn a_text_is_kept_as_it_is() {
        for text in ["2024-02-29T09:05Z", "soon", ""] {
            assert_eq!(MinuteTime::from(text).as_str(), text);
            assert_eq!(MinuteTime::from(text.to_owned()).to_string(), text);
        }
    }
}
