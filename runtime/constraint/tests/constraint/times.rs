//! The formats of time: what they are called, and what a calendar knows.

use aliyun_rpc_constraint::TimeFormat;

const FORMATS: [TimeFormat; 2] = [TimeFormat::Minutes, TimeFormat::Seconds];

#[test]
fn a_format_is_known_by_its_pattern() {
    for format in FORMATS {
        assert_eq!(TimeFormat::from_pattern(format.pattern()), Some(format));
    }
    assert_eq!(TimeFormat::from_pattern("yyyy-MM-dd"), None);
}

#[test]
fn each_format_admits_its_own_times_alone() {
    let (minutes, seconds) = ("2024-02-29T23:59Z", "2024-02-29T23:59:59Z");
    assert!(TimeFormat::Minutes.admits(minutes) && !TimeFormat::Minutes.admits(seconds));
    assert!(TimeFormat::Seconds.admits(seconds) && !TimeFormat::Seconds.admits(minutes));
}

#[test]
fn the_last_day_of_each_month_is_one_and_the_next_is_none() {
    let days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    for (month, last) in (1..).zip(days) {
        let day = |day: u32| format!("2023-{month:02}-{day:02}T00:00Z");
        assert!(TimeFormat::Minutes.admits(&day(last)), "{}", day(last));
        assert!(!TimeFormat::Minutes.admits(&day(last + 1)), "{}", day(last + 1));
        assert!(!TimeFormat::Minutes.admits(&day(0)), "{}", day(0));
    }
}

#[test]
fn leap_years_are_those_of_the_calendar() {
    for (year, leap) in [(2024, true), (2023, false), (1900, false), (2000, true), (2100, false)] {
        assert_eq!(TimeFormat::Minutes.admits(&format!("{year}-02-29T00:00Z")), leap, "{year}");
    }
}

#[test]
fn what_is_no_time_in_utc_is_refused() {
    for text in [
        "",
        "Z",
        "T",
        "2024-01-01",
        "2024-01-01T00:00",
        "2024-01-01T00:00+00:00",
        "2024-01-01 00:00Z",
        "2024-01-01t00:00z",
        "2024-01-01T24:00Z",
        "2024-01-01T00:60Z",
        "2024-13-01T00:00Z",
        "2024-00-01T00:00Z",
        "2024-1-01T00:00Z",
        "02024-01-01T00:00Z",
        "-024-01-01T00:00Z",
        "2024-01-01T+0:00Z",
        "2024-01-01T00:00:00:00Z",
        "２０２４-01-01T00:00Z",
        "2024-01-01T00:00:60Z",
        "2024-01-01-01T00:00Z",
    ] {
        assert!(FORMATS.iter().all(|format| !format.admits(text)), "{text}");
    }
}
