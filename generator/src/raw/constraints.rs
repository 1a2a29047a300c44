//! The constraints of a parameter.

use crate::place::Spanned;
use crate::yaml::{Entries, choice, record};

record! {
    /// Constraints, one key a kind.
    Constraints {
        "one_of" one_of ? Spanned<Vec<Spanned<String>>>,
        "range" range ? Spanned<Range>,
        "length" length ? Spanned<Length>,
        "bytes" bytes ? Spanned<u64>,
        "first_char" first_char ? Spanned<Charset>,
        "prefix" prefix ? Spanned<String>,
        "suffix" suffix ? Spanned<String>,
        "forbidden_prefix" forbidden_prefix ? Spanned<Vec<String>>,
        "forbidden_text" forbidden_text ? Spanned<Vec<String>>,
        "charset" charset ? Spanned<Charset>,
        "ascii" ascii ? Spanned<bool>,
        "bucket" bucket ? Spanned<Vec<String>>,
        "depth" depth ? Spanned<u64>,
        "time" time ? Spanned<String>,
        "comma_list" comma_list ? Spanned<CommaList>,
        "max_items" max_items ? Spanned<u64>,
        "distinct" distinct ? Spanned<bool>,
        "required_when" required_when ? Spanned<When>,
        "valid_when" valid_when ? Spanned<When>,
        "cases" cases * Vec<Case>,
        "families" families * Entries<Vec<String>>,
        "levels" levels * Entries<Level>,
    }
}

record! {
    /// Bounds of a number.
    Range {
        "min" min ? i64,
        "max" max ? i64,
    }
}

record! {
    /// Bounds of a length in characters.
    Length {
        "of" of ? LengthOf,
        "min" min ? u64,
        "max" max ? u64,
    }
}

choice! {
    /// The part of a text that a length bounds.
    LengthOf {
        Text = "text",
        Bucket = "bucket",
    }
}

record! {
    /// A set of characters.
    Charset {
        "classes" classes * Vec<Spanned<String>>,
        "signs" signs ? String,
    }
}

record! {
    /// A list with commas within a text.
    CommaList {
        "max" max ? u64,
        "of" of ? Vec<String>,
    }
}

record! {
    /// Constraints under a condition.
    Case {
        "when" when ! Spanned<When>,
        "then" then ! Constraints,
    }
}

/// A condition: other parameters, and what each must be.
pub(crate) type When = Entries<Test>;

record! {
    /// What another parameter must be: exactly one of these.
    Test {
        "is" is ? Vec<String>,
        "is_not" is_not ? Vec<String>,
        "family" family ? Vec<Spanned<String>>,
        "given" given ? bool,
    }
}

choice! {
    /// Whether the provider is likely to move a constraint.
    Level {
        Stable = "stable",
        Grows = "grows",
    }
}
