//! Natural keys: how what an action made is found again by what identifies it.

use serde_json::{Map, Value};

use crate::action::ActionInfo;
use crate::constraint::Values;
use crate::decode::{Decode as _, Node};

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

/// One item of a listing.
struct Item(Map<String, Value>);

impl crate::decode::Decode for Item {
    fn decode(node: Node<'_>) -> Result<Self, crate::decode::DecodeError> {
        node.fields().map(|fields| Self(fields.to_map()))
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
    pub fn found(&self, request: &Values, listed: &Value) -> Option<String> {
        let fields = Node::new(listed).fields().ok()?;
        let items: Vec<Item> = fields.list(self.items, self.item).ok()?;
        let mut ids = items.iter().filter(|item| self.matches(request, item));
        match (ids.next(), ids.next()) {
            (Some(only), None) => text(only, self.id),
            _ => None,
        }
    }

    fn matches(&self, request: &Values, item: &Item) -> bool {
        let same = |(parameter, field): &(&str, &str)| {
            request.get(parameter).is_some_and(|value| text(item, field).as_deref() == Some(value))
        };
        self.same.iter().all(same)
    }
}

fn text(item: &Item, field: &str) -> Option<String> {
    item.0.get(field).and_then(|value| String::decode(Node::new(value)).ok())
}
