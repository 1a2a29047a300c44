//! Durations, as people write them.

use std::time::Duration;

/// A duration such as `90s`, `45m` or `2h`.
pub(crate) fn parse(text: &str) -> Result<Duration, String> {
    let digits = text.trim_end_matches(|sign: char| !sign.is_ascii_digit());
    let unit = text.strip_prefix(digits).unwrap_or_default();
    let seconds: u64 = match unit {
        "s" => 1,
        "m" | "min" => 60,
        "h" => 3600,
        _ => return Err("write a number with `s`, `m` or `h`, such as `45m`".to_owned()),
    };
    let count: u64 = digits.parse().map_err(|_| "that is no number".to_owned())?;
    count.checked_mul(seconds).map(Duration::from_secs).ok_or_else(|| "that is too long".to_owned())
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn durations_have_a_unit() {
        let seconds = |text| parse(text).ok().map(|it| it.as_secs());
        assert_eq!(
            ["90s", "45m", "45min", "2h", "0s"].map(seconds),
            [Some(90), Some(2700), Some(2700), Some(7200), Some(0)]
        );
        for wrong in ["", "90", "s", "-1s", "1.5h", "1 h", "1d", "99999999999999999999s"] {
            assert_eq!(seconds(wrong), None, "{wrong}");
        }
        assert_eq!(seconds("18446744073709551615h"), None);
    }
}
