//! Times in answers: the text as it came, and a lenient reading of it.

use std::fmt;
use std::time::{Duration, SystemTime};

use serde_core::{Serialize, Serializer};

use crate::civil::Civil;
use crate::decode::{Decode, DecodeError};
use crate::node::Node;

/// A time as the service wrote it.
///
/// The service writes times in several ways: `2020-01-05T16:00:00Z`, `2017-05-27T15:43:06CST`
/// (China Standard Time, +08:00), `2021-08-04 18:27:35` without a zone, and numbers of seconds,
/// milliseconds or microseconds since 1970. The text is always kept.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Time(String);

/// China Standard Time, in seconds east of UTC.
const CHINA: i64 = 8 * 3600;

impl Time {
    /// The text as it came.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether the text says in which zone it is; a bare number counts from 1970 in UTC.
    #[must_use]
    pub fn has_zone(&self) -> bool {
        self.parts().is_some_and(|(_, zone)| zone.is_some()) || self.epoch().is_some()
    }

    /// The moment that is meant; none where the text is not a time.
    ///
    /// A text without a zone is read as China Standard Time (+08:00), in which the service has
    /// been seen to write such texts; [`Time::has_zone`] tells them.
    #[must_use]
    pub fn moment(&self) -> Option<SystemTime> {
        if let Some(since) = self.epoch() {
            return SystemTime::UNIX_EPOCH.checked_add(since);
        }
        let (civil, zone) = self.parts()?;
        let seconds = civil.seconds() - zone.unwrap_or(CHINA);
        let after = Duration::from_secs(seconds.unsigned_abs());
        let moment = match seconds {
            0.. => SystemTime::UNIX_EPOCH.checked_add(after),
            _ => SystemTime::UNIX_EPOCH.checked_sub(after),
        };
        moment?.checked_add(Duration::from_nanos(civil.nanoseconds().into()))
    }

    /// The time of day, and the seconds east of UTC where the text says them.
    fn parts(&self) -> Option<(Civil, Option<i64>)> {
        let text = self.0.trim();
        let zones = [("CST", CHINA), ("UTC", 0), ("GMT", 0), ("Z", 0), ("z", 0)];
        let named = zones.iter().find_map(|(name, zone)| Some((text.strip_suffix(name)?, *zone)));
        let (civil, zone) = match named {
            Some((civil, zone)) => (civil, Some(zone)),
            None => offset(text).unwrap_or((text, None)),
        };
        Some((Civil::parse(civil.trim_end())?, zone))
    }

    /// A number since 1970, its unit told by its size.
    fn epoch(&self) -> Option<Duration> {
        let text = self.0.trim();
        let number =
            text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok())??;
        match text.len() {
            9..=10 => Some(Duration::from_secs(number)),
            12..=13 => Some(Duration::from_millis(number)),
            15..=16 => Some(Duration::from_micros(number)),
            _ => None,
        }
    }
}

/// A text that ends in an offset such as `+08:00`, cut before it.
fn offset(text: &str) -> Option<(&str, Option<i64>)> {
    let at = text.rfind(['+', '-']).filter(|at| *at > "2017-05-27".len())?;
    let (civil, offset) = text.split_at_checked(at)?;
    let digits: String = offset.chars().filter(char::is_ascii_digit).collect();
    let number: i64 = digits.parse().ok().filter(|_| digits.len() == 4)?;
    let seconds = number / 100 * 3600 + number % 100 * 60;
    Some((civil, Some(if offset.starts_with('-') { -seconds } else { seconds })))
}

impl From<String> for Time {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl From<&str> for Time {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl fmt::Display for Time {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl Decode for Time {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        String::decode(node).map(Self)
    }
}

impl Serialize for Time {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::Time;
    use std::time::{Duration, SystemTime};

    fn seconds(text: &str) -> Option<u64> {
        let since = Time::from(text).moment()?.duration_since(SystemTime::UNIX_EPOCH).ok()?;
        Some(since.as_secs())
    }

    #[test]
    fn every_way_the_service_writes_times_is_read() {
        let moment = Some(1_495_871_786);
        for text in [
            "2017-05-27T15:56:26CST",
            "2017-05-27T07:56:26Z",
            "2017-05-27 15:56:26",
            "2017-05-27T15:56:26",
            "2017-05-27T15:56:26+08:00",
            "2017-05-27T02:56:26-0500",
            "1495871786",
            "1495871786000",
            "1495871786000000",
        ] {
            assert_eq!(seconds(text), moment, "{text}");
        }
        assert_eq!(seconds("2017-05-27T07:56Z"), Some(1_495_871_760));
    }

    #[test]
    fn what_is_no_time_is_kept_and_not_read() {
        for text in ["", "soon", "2017-13-01T00:00:00Z", "99", "2017-05-27T25:00:00CST", "Z"] {
            assert_eq!(Time::from(text).moment(), None, "{text}");
            assert_eq!(Time::from(text).as_str(), text);
        }
    }

    #[test]
    fn a_zone_is_told_from_none() {
        assert!(Time::from("2017-05-27T07:56:26Z").has_zone());
        assert!(Time::from("1495871786").has_zone());
        assert!(!Time::from("2017-05-27 15:56:26").has_zone());
        assert_eq!(
            Time::from("1495871786123").moment(),
            SystemTime::UNIX_EPOCH.checked_add(Duration::from_millis(1_495_871_786_123))
        );
    }
}
