//! Whether one value satisfies one rule.

use crate::rule::{Part, Rule};

impl Rule {
    /// Whether the rule admits the text.
    ///
    /// Rules about presence or about a list as a whole admit every text.
    #[must_use]
    pub fn admits(&self, text: &str) -> bool {
        match self {
            Self::OneOf(values) => values.contains_in_any_case(text),
            Self::Range { min, max } => {
                text.parse().is_ok_and(|number: i64| within(&number, min.as_ref(), max.as_ref()))
            }
            Self::Length { of, min, max } => {
                within(&(part(*of, text).chars().count() as u64), min.as_ref(), max.as_ref())
            }
            Self::Bytes { max } => text.len() as u64 <= *max,
            Self::FirstChar(set) => text.chars().next().is_none_or(|first| set.contains(first)),
            Self::Prefix(prefix) => text.starts_with(&**prefix),
            Self::Suffix(suffix) => text.ends_with(&**suffix),
            Self::ForbiddenPrefix(texts) => !texts.iter().any(|prefix| text.starts_with(prefix)),
            Self::ForbiddenText(texts) => !texts.iter().any(|part| text.contains(part)),
            Self::Charset(set) => text.chars().all(|character| set.contains(character)),
            Self::Ascii => text.is_ascii(),
            Self::Bucket { schemes } => text
                .split_once("://")
                .is_some_and(|(scheme, bucket)| schemes.contains(scheme) && is_bucket(bucket)),
            Self::Depth { max } => levels(text) <= *max,
            Self::Time(format) => format.admits(text),
            Self::CommaList { max, of } => {
                let count = text.split(',').count() as u64;
                let good = |item: &str| match of {
                    Some(values) => values.contains_in_any_case(item),
                    None => !item.is_empty(),
                };
                text.split(',').all(good) && max.is_none_or(|max| count <= max)
            }
            Self::MaxItems(_) | Self::Distinct | Self::RequiredWhen(_) | Self::ValidWhen(_) => true,
        }
    }
}

fn within<T: PartialOrd>(value: &T, min: Option<&T>, max: Option<&T>) -> bool {
    min.is_none_or(|min| min <= value) && max.is_none_or(|max| value <= max)
}

/// The part of the text that a length bounds.
fn part(of: Part, text: &str) -> &str {
    match of {
        Part::Whole => text,
        Part::Bucket => text.split_once("://").map_or(text, |(_, bucket)| bucket),
    }
}

/// Lower-case letters, digits and hyphens, with a letter or digit at both ends.
fn is_bucket(name: &str) -> bool {
    let inner = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    name.bytes().all(|byte| inner(byte) || byte == b'-')
        && name.bytes().next().is_some_and(inner)
        && name.bytes().next_back().is_some_and(inner)
}

/// How many levels a path has below the root.
fn levels(path: &str) -> u64 {
    path.split('/').filter(|level| !level.is_empty()).count() as u64
}
