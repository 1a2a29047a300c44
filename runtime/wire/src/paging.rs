//! Paging: how an action gives a long list in parts.

use crate::action::Action;
use crate::decode::Decode;

/// An action that gives a long list in parts.
pub trait Paged: Action {
    /// An item of the list.
    type Item: Decode + Send + 'static;
    /// How it gives them.
    const PAGING: &'static Paging;

    /// The items of one answer.
    fn items(output: Self::Output) -> Vec<Self::Item>;
}

/// How an action gives a long list in parts.
#[derive(Debug)]
pub struct Paging {
    /// How the next part is asked for.
    pub style: PagingStyle,
    /// The field of the result that has the items.
    pub items: &'static str,
    /// The name that the wire gives an item of a wrapped list.
    pub item: &'static str,
    /// The field that identifies an item, where one does.
    pub id: Option<&'static str>,
}

/// The two ways of paging.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum PagingStyle {
    /// By the number of the page, from 1; the list may change between two of them.
    PageNumber {
        /// The parameter with the number.
        parameter: &'static str,
        /// The parameter that says how many items a page is to have, and the field of the result
        /// that may repeat it.
        size: &'static str,
        /// The field of the result that says how many items there are in all.
        total: &'static str,
    },
    /// By a token of the answer before.
    NextToken {
        /// The parameter with the token.
        parameter: &'static str,
        /// The field of the result with the next one.
        token: &'static str,
    },
}
