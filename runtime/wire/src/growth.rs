//! How a tree grows: value by value, from JSON or by hand.

use std::fmt;

use serde_core::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use crate::node::Node;
use crate::numerals;
use crate::tree::{Entry, Tree};

/// A tree while it grows.
#[derive(Default)]
pub(crate) struct Growth<'s> {
    source: &'s str,
    meant: String,
    entries: Vec<Entry>,
    /// The place in the source behind the last number that is not a whole one.
    read: usize,
}

/// The name under which `serde_json` gives numbers as texts, where a program makes it keep all
/// of their digits.
const DIGITS: &str = "$serde_json::private::Number";

/// The bytes of an answer that one value takes as a rule, its name aside.
const BYTES: usize = 10;

impl Growth<'_> {
    pub(crate) fn add(&mut self, entry: Entry) {
        self.entries.push(entry);
    }

    /// Adds a text that does not stand in the source.
    pub(crate) fn text(&mut self, text: &str) {
        self.add(Entry::Meant(self.meant.len(), text.len()));
        self.meant.push_str(text);
    }

    /// Begins a list or a structure.
    pub(crate) fn begin(&mut self) -> usize {
        let at = self.entries.len();
        self.add(Entry::Null);
        at
    }

    /// Ends the one that began there.
    pub(crate) fn end(&mut self, began: usize, entry: fn(usize) -> Entry) {
        let end = self.entries.len();
        if let Some(place) = self.entries.get_mut(began) {
            *place = entry(end);
        }
    }

    /// A text of the source, where it is one.
    fn borrowed(&mut self, text: &str) {
        let start = text.as_ptr().addr().wrapping_sub(self.source.as_ptr().addr());
        let last = self.source.len().checked_sub(text.len());
        if last.is_some_and(|last| start <= last) {
            self.add(Entry::Source(start, text.len()));
        } else {
            self.text(text);
        }
    }

    /// Adds what stands at a place of a tree.
    pub(crate) fn copy(&mut self, node: Node<'_>) {
        match node.entry() {
            Entry::List(_) => {
                let began = self.begin();
                node.below().for_each(|item| self.copy(item));
                self.end(began, Entry::List);
            }
            Entry::Fields(_) => {
                let began = self.begin();
                for (name, value) in node.pairs() {
                    self.text(name);
                    self.copy(value);
                }
                self.end(began, Entry::Fields);
            }
            entry => match node.string() {
                Some(text) => self.text(text),
                None => self.add(entry),
            },
        }
    }

    pub(crate) fn tree(self) -> Tree {
        let source = self.source.to_owned();
        Tree { source, meant: self.meant, entries: self.entries, root: 0 }
    }
}

/// The tree of a JSON text.
pub(crate) fn grown(json: &str) -> Option<Tree> {
    let entries = Vec::with_capacity(json.len() / BYTES);
    let mut growth = Growth { source: json, entries, ..Growth::default() };
    let mut reader = serde_json::Deserializer::from_str(json);
    Value(&mut growth).deserialize(&mut reader).ok()?;
    reader.end().ok()?;
    Some(growth.tree())
}

/// The next value of a tree.
struct Value<'g, 's>(&'g mut Growth<'s>);

impl<'de> DeserializeSeed<'de> for Value<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Value<'_, '_> {
    type Value = ();

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a value")
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        self.0.add(Entry::Null);
        Ok(())
    }

    fn visit_bool<E: Error>(self, flag: bool) -> Result<(), E> {
        self.0.add(Entry::Bool(flag));
        Ok(())
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<(), E> {
        self.0.add(Entry::Signed(number));
        Ok(())
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<(), E> {
        self.0.add(i64::try_from(number).map_or(Entry::Unsigned(number), Entry::Signed));
        Ok(())
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<(), E> {
        let digits = numerals::next_fraction(self.0.source, self.0.read);
        let (start, end) = digits.ok_or_else(|| E::custom("a number without digits"))?;
        self.0.read = end;
        self.0.add(Entry::Digits(start, end - start));
        Ok(())
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        self.0.text(text);
        Ok(())
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<(), E> {
        self.0.borrowed(text);
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        let began = self.0.begin();
        while items.next_element_seed(Value(&mut *self.0))?.is_some() {}
        self.0.end(began, Entry::List);
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<(), A::Error> {
        let began = self.0.begin();
        while fields.next_key_seed(Value(&mut *self.0))?.is_some() {
            fields.next_value_seed(Value(&mut *self.0))?;
        }
        self.0.end(began, Entry::Fields);
        self.0.number(began);
        Ok(())
    }
}

impl Growth<'_> {
    /// Makes the digits of a number that came as a structure the value in its place.
    fn number(&mut self, began: usize) {
        let [Entry::Fields(_), Entry::Meant(start, length), digits] =
            *self.entries.get(began..).unwrap_or_default()
        else {
            return;
        };
        if self.meant.get(start..start.saturating_add(length)) == Some(DIGITS) {
            self.entries.truncate(began);
            self.add(digits);
        }
    }
}
