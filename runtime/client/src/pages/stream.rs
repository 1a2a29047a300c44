//! The stream of the answers of a list that comes in parts.

use std::fmt;
use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use aliyun_rpc_wire::{Action, OpenCode, Paged, Request};
use futures_core::Stream;

use crate::connection::{Connection, decoded};
use crate::error::Error;
use crate::pages::pager::News;
use crate::pages::{Listing, Position};

/// The answers of a list that comes in parts, as the service gives them.
///
/// A list that is counted in pages and becomes shorter under way is read again from where what
/// was not seen may have moved to. The stream ends after an error; [`position`](Self::position)
/// then says where to go on.
#[must_use = "streams do nothing before they are polled"]
pub struct Pages<A, C> {
    listing: Listing<C>,
    action: PhantomData<fn() -> A>,
}

/// An answer, and which of its items are new.
type Page<A, C> = Result<(<A as Action>::Output, News), Error<C>>;

impl<A: Paged, C: OpenCode + 'static> Pages<A, C> {
    pub(crate) fn new(connection: Connection, request: Request) -> Self {
        Self { listing: Listing::new(connection, request, A::PAGING), action: PhantomData }
    }

    /// Where the next answer begins.
    #[must_use]
    pub fn position(&self) -> &Position {
        self.listing.position()
    }

    /// The next answer; none after the last one, and after an error. A call that is dropped
    /// before it ends loses nothing: the next one waits for the same answer.
    pub async fn try_next(&mut self) -> Result<Option<A::Output>, Error<C>> {
        std::future::poll_fn(|context| self.poll_answer(context)).await.transpose()
    }

    /// Whether no answer is awaited.
    pub(crate) fn is_between(&self) -> bool {
        self.listing.is_between()
    }

    fn poll_answer(
        &mut self,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<A::Output, Error<C>>>> {
        let page = ready!(self.poll_page(context));
        Poll::Ready(page.map(|page| page.map(|(output, _)| output)))
    }

    /// The next answer, and which of its items are new.
    pub(crate) fn poll_page(&mut self, context: &mut Context<'_>) -> Poll<Option<Page<A, C>>> {
        let part = match ready!(self.listing.poll_part(context)) {
            Some(Ok(part)) => part,
            Some(Err(error)) => return Poll::Ready(Some(Err(error))),
            None => return Poll::Ready(None),
        };
        let output = decoded(A::INFO.name, part.answer, part.trail);
        if output.is_err() {
            self.listing.give_up_at(part.begin);
        }
        Poll::Ready(Some(output.map(|output| (output, part.news))))
    }
}

impl<A: Paged, C: OpenCode + 'static> Stream for Pages<A, C> {
    type Item = Result<A::Output, Error<C>>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.get_mut().poll_answer(context)
    }
}

impl<A, C> fmt::Debug for Pages<A, C> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_tuple("Pages").field(&self.listing).finish()
    }
}
