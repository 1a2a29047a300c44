//! Lists that come in parts, as iterators that block.

use aliyun_rpc_wire::{OpenCode, Paged};

use crate::blocking::Blocking;
use crate::error::Error;
use crate::pages::{self, Position};

/// The answers of a list that comes in parts, as the service gives them; see
/// [`Pages`](crate::Pages).
#[derive(Debug)]
#[must_use = "iterators do nothing before they are asked"]
pub struct Pages<A, C> {
    blocking: Blocking,
    pages: pages::Pages<A, C>,
    failed: bool,
}

impl<A: Paged, C: OpenCode + 'static> Pages<A, C> {
    pub(crate) fn new(blocking: Blocking, pages: pages::Pages<A, C>) -> Self {
        Self { blocking, pages, failed: false }
    }

    /// Where the next answer begins.
    #[must_use]
    pub fn position(&self) -> &Position {
        self.pages.position()
    }
}

impl<A: Paged, C: OpenCode + 'static> Iterator for Pages<A, C> {
    type Item = Result<A::Output, Error<C>>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.failed {
            return None;
        }
        let next = self.blocking.wait(A::INFO.name, self.pages.try_next());
        self.failed = next.is_err();
        next.transpose()
    }
}

/// The items of a list that comes in parts, each once and in the order of the service; see
/// [`Items`](crate::Items).
#[derive(Debug)]
#[must_use = "iterators do nothing before they are asked"]
pub struct Items<A: Paged, C> {
    blocking: Blocking,
    items: pages::Items<A, C>,
    failed: bool,
}

impl<A: Paged, C: OpenCode + 'static> Items<A, C> {
    pub(crate) fn new(blocking: Blocking, items: pages::Items<A, C>) -> Self {
        Self { blocking, items, failed: false }
    }

    /// Where to go on so that nothing is missed; see [`Items::position`](crate::Items::position).
    #[must_use]
    pub fn position(&self) -> &Position {
        self.items.position()
    }
}

impl<A: Paged, C: OpenCode + 'static> Iterator for Items<A, C> {
    type Item = Result<A::Item, Error<C>>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.failed {
            return None;
        }
        let next = self.blocking.wait(A::INFO.name, self.items.try_next());
        self.failed = next.is_err();
        next.transpose()
    }
}
