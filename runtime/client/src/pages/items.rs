//! The stream of the items of a list that comes in parts.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::vec;

use aliyun_rpc_wire::{OpenCode, Paged};
use futures_core::Stream;

use crate::error::Error;
use crate::pages::pager::News;
use crate::pages::{Pages, Position};

/// The items of a list that comes in parts, each once and in the order of the service.
///
/// What moves between two pages while the list changes is given once; what appears or goes under
/// way may or may not be given. The stream ends after an error; [`position`](Self::position) then
/// says where to go on.
#[must_use = "streams do nothing before they are polled"]
pub struct Items<A: Paged, C> {
    pages: Pages<A, C>,
    /// Where the answer begins whose items are being given.
    position: Position,
    left: vec::IntoIter<A::Item>,
}

impl<A: Paged, C: OpenCode + 'static> Items<A, C> {
    pub(crate) fn new(pages: Pages<A, C>) -> Self {
        Self { pages, position: Position::Begin, left: Vec::new().into_iter() }
    }

    /// Where to go on so that nothing is missed: where the answer begins whose items are being
    /// given, or the next one when all of them are. Some items may then be given once more.
    #[must_use]
    pub fn position(&self) -> &Position {
        if self.left.as_slice().is_empty() { self.pages.position() } else { &self.position }
    }

    /// Where the answer begins that the last item was in.
    pub(crate) fn begun(&self) -> &Position {
        &self.position
    }

    /// The next item; none after the last one, and after an error. A call that is dropped before
    /// it ends loses nothing.
    pub async fn try_next(&mut self) -> Result<Option<A::Item>, Error<C>> {
        std::future::poll_fn(|context| self.poll_item(context)).await.transpose()
    }

    fn poll_item(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<A::Item, Error<C>>>> {
        loop {
            if let Some(item) = self.left.next() {
                return Poll::Ready(Some(Ok(item)));
            }
            if self.pages.is_between() {
                self.position = self.pages.position().clone();
            }
            match ready!(self.pages.poll_page(context)) {
                Some(Ok((output, news))) => self.left = new(A::items(output), news).into_iter(),
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                None => return Poll::Ready(None),
            }
        }
    }
}

/// The items that were not given before.
fn new<T>(items: Vec<T>, news: News) -> Vec<T> {
    match news {
        Some(news) => {
            let mut news = news.into_iter();
            items.into_iter().filter(|_| news.next().unwrap_or(true)).collect()
        }
        None => items,
    }
}

impl<A: Paged, C: OpenCode + 'static> Stream for Items<A, C> {
    type Item = Result<A::Item, Error<C>>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.get_mut().poll_item(context)
    }
}

/// Items are moved, never pinned.
impl<A: Paged, C> Unpin for Items<A, C> {}

impl<A: Paged, C> fmt::Debug for Items<A, C> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Items")
            .field("pages", &self.pages)
            .field("left", &self.left.as_slice().len())
            .finish_non_exhaustive()
    }
}
