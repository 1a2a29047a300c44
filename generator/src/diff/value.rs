//! The values of a value set as Rust has them: a variant each, with its text on the wire.

use crate::diff::found::At;
use crate::diff::pair::Pair;
use crate::diff::site::set_at;
use crate::emit::rust::surface::variant;
use crate::model::{Enumeration, Shape};

/// Variants with their texts.
pub(crate) struct Values<'a> {
    set: &'a Enumeration,
    list: Vec<(String, &'a str)>,
}

impl Pair<'_> {
    /// The value sets that are value sets in both.
    pub(crate) fn value_sets(&self) -> Vec<(&Enumeration, &Enumeration)> {
        let mut both = Vec::new();
        for (old, new) in self.shapes().common {
            if let (Shape::Enumeration(old), Shape::Enumeration(new)) = (old, new) {
                both.push((old, new));
            }
        }
        both
    }
}

impl<'a> Values<'a> {
    pub(crate) fn new(set: &'a Enumeration) -> Self {
        let values = set.values.iter();
        Self { set, list: values.map(|it| (variant(it), it.value.value.as_str())).collect() }
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &'a str)> {
        self.list.iter().map(|(variant, spelling)| (variant.as_str(), *spelling))
    }

    /// Those whose variant the others lack.
    pub(crate) fn without(&self, others: &Values<'_>) -> impl Iterator<Item = (&str, &'a str)> {
        self.iter().filter(|(variant, _)| others.spelling(variant).is_none())
    }

    /// The text of a variant.
    pub(crate) fn spelling(&self, variant: &str) -> Option<&'a str> {
        self.list.iter().find(|(known, _)| known == variant).map(|(_, spelling)| *spelling)
    }

    /// The variant of a text.
    pub(crate) fn variant(&self, spelling: &str) -> Option<&str> {
        self.iter().find(|(_, known)| *known == spelling).map(|(variant, _)| variant)
    }

    /// Whether there is such a text.
    pub(crate) fn has_spelling(&self, spelling: &str) -> bool {
        self.variant(spelling).is_some()
    }

    /// A value as a part.
    pub(crate) fn at(&self, spelling: &str) -> At {
        set_at(self.set).below("values").below(spelling)
    }
}
