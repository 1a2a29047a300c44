//! The kinds of rules that a value can be held to.

use crate::charset::Charset;
use crate::condition::When;
use crate::text::{Text, Texts};
use crate::time::TimeFormat;

/// What a constraint demands.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Rule {
    /// The value is one of these, whatever its case.
    OneOf(Texts),
    /// The number lies between these, both included.
    Range {
        /// The smallest number admitted.
        min: Option<i64>,
        /// The largest number admitted.
        max: Option<i64>,
    },
    /// The text, or a part of it, has so many characters (Unicode scalar values).
    Length {
        /// What is counted.
        of: Part,
        /// The smallest count admitted.
        min: Option<u64>,
        /// The largest count admitted.
        max: Option<u64>,
    },
    /// The text has at most so many bytes as UTF-8, as it is sent.
    Bytes {
        /// The largest count admitted.
        max: u64,
    },
    /// The first character belongs to this set.
    FirstChar(Charset),
    /// The text begins with this.
    Prefix(Text),
    /// The text ends with this.
    Suffix(Text),
    /// The text begins with none of these, letter for letter.
    ForbiddenPrefix(Texts),
    /// The text contains none of these, letter for letter.
    ForbiddenText(Texts),
    /// Every character belongs to this set.
    Charset(Charset),
    /// Every character is ASCII.
    Ascii,
    /// The text is `scheme://bucket` with one of these schemes and a well-formed bucket name.
    Bucket {
        /// The schemes admitted.
        schemes: Texts,
    },
    /// The path has at most so many levels below the root.
    Depth {
        /// The largest number of levels.
        max: u64,
    },
    /// The text is a time in this format.
    Time(TimeFormat),
    /// The text is a list with commas between non-empty items.
    CommaList {
        /// The largest number of items.
        max: Option<u64>,
        /// What each item has to be one of, whatever its case.
        of: Option<Texts>,
    },
    /// The list has at most so many items.
    MaxItems(u64),
    /// No two items of the list are the same.
    Distinct,
    /// The parameter has to be given under this condition.
    RequiredWhen(When),
    /// The parameter may only be given under this condition.
    ValidWhen(When),
}

/// The part of a text that a length bounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// All of it.
    Whole,
    /// What follows `://`.
    Bucket,
}

impl Rule {
    /// The kind of the rule, as rule ids and exports name it.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::OneOf(_) => "one_of",
            Self::Range { .. } => "range",
            Self::Length { .. } => "length",
            Self::Bytes { .. } => "bytes",
            Self::FirstChar(_) => "first_char",
            Self::Prefix(_) => "prefix",
            Self::Suffix(_) => "suffix",
            Self::ForbiddenPrefix(_) => "forbidden_prefix",
            Self::ForbiddenText(_) => "forbidden_text",
            Self::Charset(_) => "charset",
            Self::Ascii => "ascii",
            Self::Bucket { .. } => "bucket",
            Self::Depth { .. } => "depth",
            Self::Time(_) => "time",
            Self::CommaList { .. } => "comma_list",
            Self::MaxItems(_) => "max_items",
            Self::Distinct => "distinct",
            Self::RequiredWhen(_) => "required_when",
            Self::ValidWhen(_) => "valid_when",
        }
    }
}
