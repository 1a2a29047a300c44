//! Positions in a list that comes in parts.

use std::fmt;

/// Where in a list the next answer begins, to go on from there later, also in another process.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Position {
    /// Where the call was told to begin, which by itself is the beginning of the list.
    Begin,
    /// At the page of that number: give it to `from_page`.
    Page(i64),
    /// At that token: give it to `from_token`.
    Token(String),
    /// There is nothing more.
    End,
}

impl Position {
    /// The number of the page, where the list is counted in pages.
    #[must_use]
    pub fn page(&self) -> Option<i64> {
        match self {
            Self::Page(number) => Some(*number),
            _ => None,
        }
    }

    /// The token, where the list goes on by tokens.
    #[must_use]
    pub fn token(&self) -> Option<&str> {
        match self {
            Self::Token(token) => Some(token),
            _ => None,
        }
    }

    /// Whether there is nothing more.
    #[must_use]
    pub fn is_end(&self) -> bool {
        *self == Self::End
    }
}

impl fmt::Display for Position {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Begin => out.write_str("the beginning"),
            Self::Page(number) => write!(out, "page {number}"),
            Self::Token(token) => write!(out, "token {token}"),
            Self::End => out.write_str("the end"),
        }
    }
}
