//! The one wording of every rule: what a parameter must satisfy, as a sentence without its subject.

use crate::charset::Charset;
use crate::condition::{Condition, Test, When};
use crate::constraint::Constraint;
use crate::parameter::{Encoding, Item, Kind};
use crate::relation::Relation;
use crate::rule::{Part, Rule};
use crate::text::Texts;

/// What a parameter that always has to be given must satisfy.
pub(crate) const REQUIRED: &str = "must be given";

/// What the items of a list must satisfy that is sent as one text with commas.
pub(crate) const ITEMS: &str = "must have at least one item, and none that is empty or has a comma";

impl Constraint {
    /// What the constraint demands, as in "must be from 1 to 100".
    #[must_use]
    pub fn wording(&self) -> String {
        match &self.when {
            Some(when) => format!("{} when {}", self.rule.wording(), when.wording()),
            None => self.rule.wording(),
        }
    }
}

impl Rule {
    /// What the rule demands, as in "must be from 1 to 100".
    #[must_use]
    pub fn wording(&self) -> String {
        match self {
            Self::OneOf(values) => format!("must be {}", listed(values, "or")),
            Self::Range { min, max } => format!("must be {}", bounds(*min, *max, "from")),
            Self::Length { of: Part::Bucket, min, max } => {
                format!("must have a bucket's name of {}", characters(*min, *max))
            }
            Self::Length { of: Part::Whole, min, max } => {
                format!("must be {} long", characters(*min, *max))
            }
            Self::Bytes { max } => format!("must be at most {} as UTF-8", counted(*max, "byte")),
            Self::FirstChar(set) => format!("must begin with one of {}", set.wording()),
            Self::Prefix(prefix) => format!("must begin with `{prefix}`"),
            Self::Suffix(suffix) => format!("must end with `{suffix}`"),
            Self::ForbiddenPrefix(texts) => format!("must not begin with {}", listed(texts, "or")),
            Self::ForbiddenText(texts) => format!("must not contain {}", listed(texts, "or")),
            Self::Charset(set) => format!("must consist of {}", set.wording()),
            Self::Ascii => "must consist of ASCII characters".to_owned(),
            Self::Bucket { schemes } => format!(
                "must be {} followed by `://` and a bucket's name of lower-case letters, digits \
                 and hyphens with a letter or digit at both ends",
                listed(schemes, "or")
            ),
            Self::Depth { max } => {
                format!("must have at most {} below the root", counted(*max, "level"))
            }
            Self::Time(format) => {
                format!("must be a time in UTC written as `{}`", format.pattern())
            }
            Self::CommaList { max, of } => comma_list(*max, of.as_ref()),
            Self::MaxItems(max) => format!("must have at most {}", counted(*max, "item")),
            Self::Distinct => "must not list anything twice".to_owned(),
            Self::RequiredWhen(when) => format!("must be given when {}", when.wording()),
            Self::ValidWhen(when) => format!("may only be given when {}", when.wording()),
        }
    }
}

impl Relation {
    /// What the relation demands of its parameters.
    #[must_use]
    pub fn wording(&self) -> String {
        match self {
            Self::ExactlyOneOf(_) => "exclude each other, and one of them must be given".to_owned(),
        }
    }
}

impl When {
    /// The condition, as in "`FileSystemType` is `cpfs`".
    #[must_use]
    pub fn wording(&self) -> String {
        self.all.iter().map(Condition::wording).collect::<Vec<_>>().join(" and ")
    }
}

impl Condition {
    fn wording(&self) -> String {
        let name = &self.parameter;
        match &self.test {
            Test::Is(values) => format!("`{name}` is {}", listed(values, "or")),
            Test::Family { names, .. } => {
                format!("`{name}` is the id of a file system of type {}", listed(names, "or"))
            }
            Test::IsNot(values) => format!("`{name}` is not {}", listed(values, "or")),
            Test::Given(true) => format!("`{name}` is given"),
            Test::Given(false) => format!("`{name}` is not given"),
        }
    }
}

impl Charset {
    /// The members of the set, as a sentence lists them.
    #[must_use]
    pub fn wording(&self) -> String {
        let classes = self.classes.iter().map(|class| class.wording().to_owned());
        let signs = self.signs.chars().map(|sign| format!("`{sign}`"));
        join(&classes.chain(signs).collect::<Vec<_>>(), "and")
    }
}

/// What a value of the type must be.
#[must_use]
pub fn type_wording(kind: &Kind) -> String {
    match kind {
        Kind::String => "must be text".to_owned(),
        Kind::Integer => "must be a whole number of 32 bits".to_owned(),
        Kind::Long => "must be a whole number of 64 bits".to_owned(),
        Kind::Boolean => "must be `true` or `false`".to_owned(),
        Kind::Object(_) => "must be a structure, sent as `Name.Member`".to_owned(),
        Kind::Json(_) | Kind::Array { encoding: Encoding::Json, .. } => {
            "must be one JSON text".to_owned()
        }
        Kind::Array { encoding: Encoding::CommaList, .. } => comma_list(None, None),
        Kind::Array { item: Item::Structure(_), .. } => {
            "must be a list, sent as `Name.1.Member`, `Name.2.Member` and so on".to_owned()
        }
        Kind::Array { .. } => "must be a list, sent as `Name.1`, `Name.2` and so on".to_owned(),
    }
}

fn comma_list(max: Option<u64>, of: Option<&Texts>) -> String {
    let list = match max {
        None => "must be a list with commas between its items".to_owned(),
        Some(max) => {
            format!("must be a list of at most {} with commas between them", counted(max, "item"))
        }
    };
    match of {
        Some(values) => format!("{list}, each of them {}", listed(values, "or")),
        None => list,
    }
}

fn listed(texts: &Texts, last: &str) -> String {
    join(&texts.iter().map(|text| format!("`{text}`")).collect::<Vec<_>>(), last)
}

fn join(parts: &[String], last: &str) -> String {
    match parts {
        [] => "nothing".to_owned(),
        [only] => only.clone(),
        [first @ .., end] => format!("{} {last} {end}", first.join(", ")),
    }
}

fn counted(count: u64, what: &str) -> String {
    if count == 1 { format!("1 {what}") } else { format!("{count} {what}s") }
}

fn characters(min: Option<u64>, max: Option<u64>) -> String {
    format!("{} characters", bounds(min, max, ""))
}

fn bounds<T: std::fmt::Display + PartialEq>(min: Option<T>, max: Option<T>, from: &str) -> String {
    match (min, max) {
        (Some(min), Some(max)) if min == max => format!("exactly {min}"),
        (Some(min), Some(max)) => format!("{from} {min} to {max}").trim_start().to_owned(),
        (Some(min), None) => format!("at least {min}"),
        (None, Some(max)) => format!("at most {max}"),
        (None, None) => "of any size".to_owned(),
    }
}
