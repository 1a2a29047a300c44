//! Seconds as messages show a time: with one digit behind the point, or none.

use std::fmt;
use std::time::Duration;

/// A time in seconds, rounded to tenths; `{:.0}` rounds it to whole ones.
pub(crate) struct Seconds(pub(crate) Duration);

impl fmt::Display for Seconds {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if out.precision() == Some(0) {
            let whole = self.0.saturating_add(Duration::from_millis(500)).as_secs();
            return write!(out, "{whole}");
        }
        let rounded = self.0.saturating_add(Duration::from_millis(50));
        write!(out, "{}.{}", rounded.as_secs(), rounded.subsec_millis() / 100)
    }
}

#[cfg(test)]
mod tests {
    use super::Seconds;
    use std::time::Duration;

    #[test]
    fn times_are_rounded() {
        for (milliseconds, tenths, whole) in [
            (0, "0.0", "0"),
            (49, "0.0", "0"),
            (50, "0.1", "0"),
            (949, "0.9", "1"),
            (950, "1.0", "1"),
            (1_499, "1.5", "1"),
            (1_500, "1.5", "2"),
            (3_600_049, "3600.0", "3600"),
        ] {
            let time = Seconds(Duration::from_millis(milliseconds));
            assert_eq!(time.to_string(), tenths);
            assert_eq!(format!("{time:.0}"), whole);
        }
        let most = u64::MAX.to_string();
        assert_eq!(Seconds(Duration::MAX).to_string(), format!("{most}.9"));
        assert_eq!(format!("{:.0}", Seconds(Duration::MAX)), most);
    }
}
