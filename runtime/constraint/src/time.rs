//! The formats of time that parameters are written in.

/// How a time is written in a parameter, always in UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum TimeFormat {
    /// `yyyy-MM-ddTHH:mmZ`.
    Minutes,
    /// `yyyy-MM-ddTHH:mm:ssZ`.
    Seconds,
}

impl TimeFormat {
    /// The format as the reference writes it.
    #[must_use]
    pub fn pattern(self) -> &'static str {
        match self {
            Self::Minutes => "yyyy-MM-ddTHH:mmZ",
            Self::Seconds => "yyyy-MM-ddTHH:mm:ssZ",
        }
    }

    /// The format that a spec names by its pattern.
    #[must_use]
    pub fn from_pattern(pattern: &str) -> Option<Self> {
        [Self::Minutes, Self::Seconds].into_iter().find(|format| format.pattern() == pattern)
    }

    /// Whether the text is a time of this format that a calendar knows.
    #[must_use]
    pub fn admits(self, text: &str) -> bool {
        self.fields(text).is_some_and(|fields| fields.is_possible())
    }

    fn fields(self, text: &str) -> Option<Fields> {
        let (date, time) = text.strip_suffix('Z')?.split_once('T')?;
        let [year, month, day] = numbers(date, '-', [4, 2, 2])?;
        let (hour, minute, second) = match self {
            Self::Minutes => {
                let [hour, minute] = numbers(time, ':', [2, 2])?;
                (hour, minute, 0)
            }
            Self::Seconds => {
                let [hour, minute, second] = numbers(time, ':', [2, 2, 2])?;
                (hour, minute, second)
            }
        };
        Some(Fields { year, month, day, hour, minute, second })
    }
}

struct Fields {
    year: u32,
    month: u32,
    day: u32,
    hour: u32,
    minute: u32,
    second: u32,
}

impl Fields {
    fn is_possible(&self) -> bool {
        (1..=self.days_of_month()).contains(&self.day)
            && self.hour < 24
            && self.minute < 60
            && self.second < 60
    }

    fn days_of_month(&self) -> u32 {
        let leap = self.year.is_multiple_of(4)
            && (!self.year.is_multiple_of(100) || self.year.is_multiple_of(400));
        match self.month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 if leap => 29,
            2 => 28,
            _ => 0,
        }
    }
}

/// The numbers between the separators, each with exactly so many digits.
fn numbers<const N: usize>(text: &str, separator: char, digits: [usize; N]) -> Option<[u32; N]> {
    let mut numbers = [0; N];
    let mut parts = text.split(separator);
    for (number, digits) in numbers.iter_mut().zip(digits) {
        let part = parts.next().filter(|part| part.len() == digits)?;
        *number = part.bytes().all(|byte| byte.is_ascii_digit()).then(|| part.parse().ok())??;
    }
    parts.next().is_none().then_some(numbers)
}
