//! Natural keys: how what an action made is found again by what identifies it.

use crate::action::ActionInfo;
use crate::constraint::Values;
use crate::decode::{Decode, DecodeError};
use crate::node::Node;
use crate::tree::Tree;

/// How what an action made is found again, where repeating the action would make another one.
#[derive(Debug)]
pub struct NaturalKey {
    /// The action that lists what is there.
    pub find: &'static ActionInfo,
    /// The parameters of the request that the listing takes too.
    pub given: &'static [&'static str],
    /// Further parameters of the listing, with their values.
    pub with: &'static [(&'static str, &'static str)],
    /// The field of the listing's result that has the items.
    pub items: &'static str,
    /// The name that the wire gives an item of a wrapped list.
    pub item: &'static str,
    /// Parameters of the request, and the field of an item that has to have the same value.
    pub same: &'static [(&'static str, &'static str)],
    /// The field that identifies an item, and the result of the action.
    pub id: &'static str,
}

/// The texts of one item of a listing, by their names.
struct Item(Vec<(String, String)>);

impl Decode for Item {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let pairs = node.fields()?.pairs();
        let texts = pairs.filter_map(|(name, value)| Some((name.to_owned(), value.text()?)));
        Ok(Self(texts.collect()))
    }
}

impl Item {
    fn text(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, text)| text.as_str())
    }
}

impl NaturalKey {
    /// The parameters of the listing that finds what a request made; none where the request
    /// lacks a part of the key.
    #[must_use]
    pub fn listing(&self, request: &Values) -> Option<Values> {
        let key = self.same.iter().map(|(parameter, _)| parameter);
        if !key.chain(self.given).all(|name| request.get(name).is_some()) {
            return None;
        }
        let given = self.given.iter().filter_map(|name| Some((*name, request.get(name)?)));
        Some(given.chain(self.with.iter().copied()).collect())
    }

    /// What identifies the one that a request made, in the tree of the listing's answer; none
    /// where no item has the key, or more than one, which cannot be told apart.
    #[must_use]
    pub fn found(&self, request: &Values, listed: &Tree) -> Option<String> {
        let fields = Node::new(listed).fields().ok()?;
        let items: Vec<Item> = fields.list(self.items, self.item).ok()?;
        let mut ids = items.iter().filter(|item| self.matches(request, item));
        match (ids.next(), ids.next()) {
            (Some(only), None) => only.text(self.id).map(str::to_owned),
            _ => None,
        }
    }

    fn matches(&self, request: &Values, item: &Item) -> bool {
        let same = |(parameter, field): &(&str, &str)| {
            request.get(parameter).is_some_and(|value| item.text(field) == Some(value))
        };
        self.same.iter().all(same)
    }
}
