//! Closed classes of characters, in place of regular expressions.

use crate::han;
use crate::text::{List, Text};

/// A class of characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum CharClass {
    /// `A` to `Z` and `a` to `z`.
    AsciiLetter,
    /// `a` to `z`.
    AsciiLower,
    /// `A` to `Z`.
    AsciiUpper,
    /// `0` to `9`.
    Digit,
    /// A character of the Unicode script Han.
    Han,
}

impl CharClass {
    /// Every class with the name that a spec gives it.
    pub const ALL: &'static [(&'static str, Self)] = &[
        ("ascii_letter", Self::AsciiLetter),
        ("ascii_lower", Self::AsciiLower),
        ("ascii_upper", Self::AsciiUpper),
        ("digit", Self::Digit),
        ("han", Self::Han),
    ];

    /// The class of that name in a spec.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(known, _)| *known == name).map(|(_, class)| *class)
    }

    /// Whether the character belongs to the class.
    #[must_use]
    pub fn contains(self, character: char) -> bool {
        match self {
            Self::AsciiLetter => character.is_ascii_alphabetic(),
            Self::AsciiLower => character.is_ascii_lowercase(),
            Self::AsciiUpper => character.is_ascii_uppercase(),
            Self::Digit => character.is_ascii_digit(),
            Self::Han => han::is_han(character),
        }
    }

    /// How a sentence names the members of the class.
    #[must_use]
    pub fn wording(self) -> &'static str {
        match self {
            Self::AsciiLetter => "letters A-Z or a-z",
            Self::AsciiLower => "letters a-z",
            Self::AsciiUpper => "letters A-Z",
            Self::Digit => "digits",
            Self::Han => "Chinese characters",
        }
    }
}

/// A set of characters: some classes, and some signs listed one by one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Charset {
    /// The classes whose members belong to the set.
    pub classes: List<CharClass>,
    /// Further characters of the set.
    pub signs: Text,
}

impl Charset {
    /// Whether the character belongs to the set.
    #[must_use]
    pub fn contains(&self, character: char) -> bool {
        self.classes.iter().any(|class| class.contains(character)) || self.signs.contains(character)
    }

    /// Whether no character at all belongs to the set.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.classes.is_empty() && self.signs.is_empty()
    }
}
