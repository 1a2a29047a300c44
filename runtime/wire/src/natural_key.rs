//! Natural keys: how what an action made is found again by what identifies it.

use crate::action::ActionInfo;
use crate::constraint::Values;
use crate::fields::Fields;
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
    /// The field with the status of an item, and the states in which it is on its way out: such
    /// an item is not what is looked for.
    pub leaving: Option<(&'static str, &'static [&'static str])>,
    /// The field that identifies an item, and the result of the action.
    pub id: &'static str,
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
        let nodes = fields.nodes(self.items, self.item).into_iter();
        let items = nodes.filter_map(|node| node.fields().ok());
        let mut ids = items.filter(|item| self.matches(request, item));
        match (ids.next(), ids.next()) {
            (Some(only), None) => text(&only, self.id),
            _ => None,
        }
    }

    fn matches(&self, request: &Values, item: &Fields<'_>) -> bool {
        let same = |(parameter, field): &(&str, &str)| {
            let there = text(item, field);
            request.get(parameter).zip(there).is_some_and(|(value, there)| is_same(value, &there))
        };
        let leaves = self.leaving.is_some_and(|(field, states)| {
            let status = text(item, field);
            status.is_some_and(|status| {
                states.iter().any(|state| state.eq_ignore_ascii_case(&status))
            })
        });
        !leaves && self.same.iter().all(same)
    }
}

/// Whether two texts name the same; paths are written with and without the slashes around them.
fn is_same(value: &str, other: &str) -> bool {
    value == other || value.trim_matches('/') == other.trim_matches('/')
}

fn text(item: &Fields<'_>, field: &str) -> Option<String> {
    item.get(field).and_then(Node::text)
}
