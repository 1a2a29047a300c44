//! Text and lists that are either compiled in or made at run time.

use std::borrow::Cow;

/// A text: borrowed in generated tables, owned where it comes from a file.
pub type Text = Cow<'static, str>;

/// A list: borrowed in generated tables, owned where it comes from a file.
pub type List<T> = Cow<'static, [T]>;

/// Several texts, such as the values that a parameter admits.
#[derive(Clone, Debug)]
pub enum Texts {
    /// Compiled in.
    Static(&'static [&'static str]),
    /// Made at run time.
    Owned(Vec<String>),
}

impl Texts {
    /// The texts, in their order.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        let (fixed, owned) = match self {
            Self::Static(texts) => (*texts, &[][..]),
            Self::Owned(texts) => (&[][..], texts.as_slice()),
        };
        fixed.iter().copied().chain(owned.iter().map(String::as_str))
    }

    /// Whether `text` is one of these, letter for letter.
    #[must_use]
    pub fn contains(&self, text: &str) -> bool {
        self.iter().any(|known| known == text)
    }

    /// Whether `text` is one of these, whatever its case.
    #[must_use]
    pub fn contains_in_any_case(&self, text: &str) -> bool {
        self.iter().any(|known| known.eq_ignore_ascii_case(text))
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        match self {
            Self::Static(texts) => texts.len(),
            Self::Owned(texts) => texts.len(),
        }
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

impl PartialEq for Texts {
    fn eq(&self, other: &Self) -> bool {
        self.iter().eq(other.iter())
    }
}

impl Eq for Texts {}

impl FromIterator<String> for Texts {
    fn from_iter<I: IntoIterator<Item = String>>(texts: I) -> Self {
        Self::Owned(texts.into_iter().collect())
    }
}
