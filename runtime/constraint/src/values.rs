//! The flat parameters of one request: names and texts.

use std::fmt::{Display, Write as _};

use crate::text::Text;

/// The parameters of one request in their flat wire form, in the order they were given.
///
/// Lists are numbered from 1 (`Tag.1.Key`), structures are dotted (`Quota.SizeLimit`).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Values {
    entries: Vec<(Text, String)>,
    /// By the flat name of a list that is one text with commas: an item that such a text cannot
    /// hold, or nothing, where it has no item.
    unfit: Vec<(Text, String)>,
}

impl Values {
    /// No parameters.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The value of the flat parameter of that name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.entries.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Gives the flat parameter a value, in place of the one it had.
    pub fn set(&mut self, name: impl Into<Text>, value: impl Into<String>) {
        let (name, value) = (name.into(), value.into());
        self.unfit.retain(|(known, _)| *known != name);
        match self.entries.iter_mut().find(|(known, _)| *known == name) {
            Some((_, old)) => *old = value,
            None => self.entries.push((name, value)),
        }
    }

    /// Gives the flat parameter a list that is one text with commas between its items.
    ///
    /// No such text can hold an item that is empty or has a comma in it, and none is a list
    /// without items. What cannot be held is remembered, and a check reports it.
    pub fn set_comma_list<T: Display>(
        &mut self,
        name: impl Into<Text>,
        items: impl IntoIterator<Item = T>,
    ) {
        let name = name.into();
        let items: Vec<String> = items.into_iter().map(|item| item.to_string()).collect();
        self.set(name.clone(), items.join(","));
        if items.is_empty() {
            self.unfit.push((name, String::new()));
            return;
        }
        let unfit = items.into_iter().filter(|item| item.is_empty() || item.contains(','));
        self.unfit.extend(unfit.map(|item| (name.clone(), item)));
    }

    /// The items that no list with commas can hold, each with the flat name of its list.
    pub(crate) fn unfit(&self) -> impl Iterator<Item = (&str, &str)> {
        self.unfit.iter().map(|(name, item)| (&**name, item.as_str()))
    }

    /// Takes a parameter out, with all that lies below it.
    pub fn remove(&mut self, name: &str) {
        self.entries.retain(|(known, _)| !within(known, name));
        self.unfit.retain(|(known, _)| !within(known, name));
    }

    /// Whether the parameter or anything below it is given.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.entries.iter().any(|(known, _)| within(known, name))
    }

    /// The numbers under which items of the list are given, in ascending order, each once.
    #[must_use]
    pub fn indices(&self, name: &str) -> Vec<u64> {
        let index = |(known, _): &(Text, String)| {
            let rest = below(known, name)?;
            rest.split('.').next()?.parse::<u64>().ok()
        };
        let mut indices = Vec::new();
        for index in self.entries.iter().filter_map(index) {
            insert(&mut indices, index);
        }
        indices
    }

    /// What is given at a name and below it: the rest of each name, and the value, sorted.
    pub(crate) fn subtree(&self, name: &str) -> Vec<(&str, &str)> {
        let rest = |known| if known == name { Some("") } else { below(known, name) };
        let mut entries = Vec::new();
        for (known, value) in self.iter() {
            if let Some(rest) = rest(known) {
                insert(&mut entries, (rest, value));
            }
        }
        entries
    }

    /// All flat parameters, in the order they were given.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.entries.iter().map(|(name, value)| (&**name, value.as_str()))
    }

    /// How many flat parameters there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}

/// The flat name of the item of a list that has this number.
#[must_use]
pub fn numbered(list: &str, number: u64) -> String {
    let mut name = String::with_capacity(list.len() + ".18446744073709551615".len());
    name.push_str(list);
    // Writing to a text does not fail.
    let _ = write!(name, ".{number}");
    name
}

/// Puts an item where it belongs in a sorted list, unless it is there. Most come in their order.
fn insert<T: Ord>(sorted: &mut Vec<T>, item: T) {
    if let Err(place) = sorted.binary_search(&item) {
        sorted.insert(place, item);
    }
}

/// Whether a flat name is `name`, or lies below it.
fn within(flat: &str, name: &str) -> bool {
    flat == name || below(flat, name).is_some()
}

/// The rest of a flat name behind `name.`; most names are told apart by where the dot stands.
fn below<'a>(flat: &'a str, name: &str) -> Option<&'a str> {
    if flat.as_bytes().get(name.len()) != Some(&b'.') {
        return None;
    }
    flat.strip_prefix(name)?.strip_prefix('.')
}

impl<N: Into<String>, V: Into<String>> FromIterator<(N, V)> for Values {
    fn from_iter<I: IntoIterator<Item = (N, V)>>(pairs: I) -> Self {
        let mut values = Self::new();
        for (name, value) in pairs {
            values.set(name.into(), value);
        }
        values
    }
}
