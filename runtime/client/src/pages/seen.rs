//! Ids that were given: a set of texts that lie one behind the other.

use std::borrow::Cow;
use std::collections::hash_map::{Entry, RandomState};
use std::collections::{HashMap, HashSet};
use std::hash::BuildHasher;

use aliyun_rpc_wire::Node;

/// A set of texts that takes no memory of its own for each of them, since a list may have many.
#[derive(Default)]
pub(crate) struct Seen<S = RandomState> {
    hashes: S,
    texts: String,
    /// By the hash of a text, where it begins and ends.
    places: HashMap<u64, (usize, usize)>,
    /// Texts that have the hash of another one.
    alike: HashSet<String>,
}

impl<S: BuildHasher> Seen<S> {
    /// Of each item, whether it was not given before; what tells items apart is a field of theirs.
    pub(crate) fn news(&mut self, items: Vec<Node<'_>>, field: Option<&str>) -> Vec<bool> {
        let new = |item| id(item, field).is_none_or(|id| self.insert(&id));
        items.into_iter().map(new).collect()
    }

    /// Takes a text, and says whether it is new.
    fn insert(&mut self, text: &str) -> bool {
        match self.places.entry(self.hashes.hash_one(text)) {
            Entry::Occupied(place) => {
                let (begin, end) = *place.get();
                self.texts.get(begin..end) != Some(text) && self.alike.insert(text.to_owned())
            }
            Entry::Vacant(place) => {
                let begin = self.texts.len();
                self.texts.push_str(text);
                place.insert((begin, self.texts.len()));
                true
            }
        }
    }
}

fn id<'a>(item: Node<'a>, field: Option<&str>) -> Option<Cow<'a, str>> {
    item.fields().ok()?.get(field?)?.spelling().filter(|id| !id.is_empty())
}

#[cfg(test)]
mod tests {
    use super::Seen;
    use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher, Hasher};

    /// Gives every text the same hash.
    #[derive(Default)]
    struct Same;

    impl Hasher for Same {
        fn finish(&self) -> u64 {
            7
        }

        fn write(&mut self, _: &[u8]) {}
    }

    fn each_is_new_once<S: BuildHasher + Default>() {
        let mut seen = Seen::<S>::default();
        for new in [true, false, false] {
            for text in ["fs-1", "fs-2", "fs-", "1", "2", "", "fs-1fs-2", "\u{6587}"] {
                assert_eq!(seen.insert(text), new, "{text:?}");
            }
        }
    }

    #[test]
    fn a_text_is_new_once() {
        each_is_new_once::<BuildHasherDefault<DefaultHasher>>();
    }

    #[test]
    fn texts_with_the_same_hash_are_told_apart() {
        each_is_new_once::<BuildHasherDefault<Same>>();
    }
}
