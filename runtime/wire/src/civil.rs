//! Dates and times of day, without a zone, and how many seconds they are from 1970.

use std::fmt;

/// A date and a time of day in some zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Civil {
    date: [i64; 3],
    time: [i64; 3],
    nanoseconds: u32,
}

/// The days of 400 years, after which the calendar repeats itself.
const ERA: i64 = 146_097;

/// The days from the first of March of the year 0 to the first of January 1970.
const EPOCH: i64 = 719_468;

const DAY: i64 = 86_400;

impl Civil {
    /// A year, month and day with an hour, minute and second; none where the calendar or the
    /// clock has no such. A leap second counts as the one before it.
    #[must_use]
    pub fn new(date: [i64; 3], time: [i64; 3]) -> Option<Self> {
        let ([year, month, day], [hour, minute, second]) = (date, time);
        let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let days = match month {
            2 => 28 + i64::from(is_leap),
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        };
        let is_date = (0..=9999).contains(&year) && (1..=12).contains(&month);
        let is_day = (1..=days).contains(&day);
        let is_time = (0..24).contains(&hour) && (0..60).contains(&minute);
        let is_there = is_date && is_day && is_time && (0..=60).contains(&second);
        let time = [hour, minute, second.min(59)];
        is_there.then_some(Self { date, time, nanoseconds: 0 })
    }

    /// Reads `2017-05-26T12:00:00`, with a blank for the `T`, without seconds or without a time
    /// of day, or with a fraction of a second.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (date, time) = text.split_once(['T', 't', ' ']).unwrap_or((text, "00:00"));
        let (time, fraction) = match time.split_once(['.', ',']) {
            Some((time, fraction)) => (time, nanoseconds(fraction)?),
            None => (time, 0),
        };
        let mut date = date.split('-');
        let day = [number(date.next()?, 4)?, number(date.next()?, 2)?, number(date.next()?, 2)?];
        let mut time = time.split(':');
        let (hour, minute) = (number(time.next()?, 2)?, number(time.next()?, 2)?);
        let second = time.next().map_or(Some(0), |second| number(second, 2))?;
        if date.next().is_some() || time.next().is_some() {
            return None;
        }
        Some(Self { nanoseconds: fraction, ..Self::new(day, [hour, minute, second])? })
    }

    /// So many seconds after the beginning of 1970.
    #[must_use]
    pub fn at(seconds: i64) -> Self {
        let days = seconds.div_euclid(DAY).saturating_add(EPOCH);
        let (era, day) = (days.div_euclid(ERA), days.rem_euclid(ERA));
        let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
        // Months are counted from March, so that the leap day is the last of a year.
        let of_year = day - (365 * year + year / 4 - year / 100);
        let march = (5 * of_year + 2) / 153;
        let month = if march < 10 { march + 3 } else { march - 9 };
        let year = era * 400 + year + i64::from(month < 3);
        let second = seconds.rem_euclid(DAY);
        let date = [year, month, of_year - (153 * march + 2) / 5 + 1];
        Self { date, time: [second / 3_600, second / 60 % 60, second % 60], nanoseconds: 0 }
    }

    /// How many seconds it is after the beginning of 1970 in the same zone.
    #[must_use]
    pub fn seconds(self) -> i64 {
        let ([year, month, day], [hour, minute, second]) = (self.date, self.time);
        let year = year - i64::from(month < 3);
        let (era, of_era) = (year.div_euclid(400), year.rem_euclid(400));
        let march = if month < 3 { month + 9 } else { month - 3 };
        let of_year = (153 * march + 2) / 5 + day - 1;
        let days = era * ERA + of_era * 365 + of_era / 4 - of_era / 100 + of_year - EPOCH;
        days * DAY + hour * 3_600 + minute * 60 + second
    }

    /// The fraction of a second.
    #[must_use]
    pub fn nanoseconds(self) -> u32 {
        self.nanoseconds
    }
}

impl fmt::Display for Civil {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ([year, month, day], [hour, minute, second]) = (self.date, self.time);
        let mut text = *b"0000-00-00T00:00:00";
        let places = [(year / 100, 0), (year % 100, 2), (month, 5), (day, 8)];
        let places = places.into_iter().chain([(hour, 11), (minute, 14), (second, 17)]);
        for (number, place) in places {
            if let Some([tens, ones, ..]) = text.get_mut(place..) {
                (*tens, *ones) = (digit(number / 10), digit(number % 10));
            }
        }
        match std::str::from_utf8(&text) {
            Ok(text) if (0..=9999).contains(&year) => out.write_str(text),
            _ => write!(out, "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}"),
        }
    }
}

/// The digit of a number below ten.
fn digit(number: i64) -> u8 {
    u8::try_from(number).map_or(b'0', |number| b'0'.wrapping_add(number))
}

/// A number of so many digits.
fn number(text: &str, digits: usize) -> Option<i64> {
    let is_one = text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| is_one)
}

/// The digits behind the point.
fn nanoseconds(digits: &str) -> Option<u32> {
    let missing = 9_usize.checked_sub(digits.len())?;
    let number: u32 = number(digits, digits.len())?.try_into().ok()?;
    Some(number * 10_u32.pow(u32::try_from(missing).ok()?))
}

#[cfg(test)]
mod tests {
    use super::Civil;

    #[test]
    fn every_day_of_four_centuries_is_found_again() {
        let mut last = String::new();
        for day in -62_091..84_006_i64 {
            let civil = Civil::at(day * 86_400 + 3_723);
            assert_eq!(civil.seconds(), day * 86_400 + 3_723);
            let text = civil.to_string();
            assert!(text > last, "{text} comes after {last}");
            assert_eq!(Civil::parse(&text), Some(civil), "{text}");
            last = text;
        }
        assert_eq!(last, "2199-12-31T01:02:03");
    }

    #[test]
    fn moments_that_are_known() {
        for (seconds, text) in [
            (-62_167_219_200, "0000-01-01T00:00:00"),
            (253_402_300_799, "9999-12-31T23:59:59"),
            (0, "1970-01-01T00:00:00"),
            (-1, "1969-12-31T23:59:59"),
            (951_782_400, "2000-02-29T00:00:00"),
            (1_709_618_828, "2024-03-05T06:07:08"),
            (4_107_542_400, "2100-03-01T00:00:00"),
        ] {
            assert_eq!(Civil::at(seconds).to_string(), text);
            assert_eq!(Civil::parse(text).map(Civil::seconds), Some(seconds));
        }
    }

    #[test]
    fn shorter_and_longer_forms_are_read() {
        let seconds = |text| Civil::parse(text).map(|it| (it.seconds(), it.nanoseconds()));
        assert_eq!(seconds("1970-01-02"), Some((86_400, 0)));
        assert_eq!(seconds("1970-01-02 00:01"), Some((86_460, 0)));
        assert_eq!(seconds("1970-01-02t00:00:60.25"), Some((86_459, 250_000_000)));
    }

    #[test]
    fn what_no_calendar_has_is_none() {
        for text in [
            "",
            "T",
            "1970",
            "1970-1-1",
            "1970-00-01",
            "1970-13-01",
            "1970-01-00",
            "1970-01-32",
            "1970-04-31",
            "1900-02-29",
            "2001-02-29",
            "1970-01-01T24:00",
            "1970-01-01T00:60",
            "1970-01-01T00:00:61",
            "1970-01-01T00",
            "1970-01-01T00:00:00:00",
            "1970-01-01-01",
            "1970-01-01T00:00:00.",
            "1970-01-01T00:00:00.1234567890",
            "+970-01-01",
            "1970-01-01T",
            "1970-01-01T00:00:00Z",
            "\u{661}970-01-01",
        ] {
            assert_eq!(Civil::parse(text), None, "{text}");
        }
    }
}
