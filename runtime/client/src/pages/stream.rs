//! The stream of the answers of a list that comes in parts.

use std::fmt;
use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use aliyun_rpc_wire::{Action, OpenCode, Paged, Request};
use futures_core::Stream;

use crate::answer::Answer;
use crate::connection::{Connection, Reply, decoded};
use crate::error::Error;
use crate::pages::Position;
use crate::pages::pager::{News, Pager};
use crate::trail::Trail;

/// The answers of a list that comes in parts, as the service gives them.
///
/// A list that is counted in pages and becomes shorter under way is read again from where what
/// was not seen may have moved to. The stream ends after an error; [`position`](Self::position)
/// then says where to go on.
#[must_use = "streams do nothing before they are polled"]
pub struct Pages<A, C> {
    connection: Connection,
    request: Request,
    pager: Pager,
    asked: Option<Reply<(Answer, Trail), C>>,
    failed: bool,
    action: PhantomData<fn() -> A>,
}

/// An answer, and which of its items are new.
type Page<A, C> = Result<(<A as Action>::Output, News), Error<C>>;

impl<A: Paged, C: OpenCode + 'static> Pages<A, C> {
    pub(crate) fn new(connection: Connection, request: Request) -> Self {
        let pager = Pager::new(A::PAGING, request.values());
        Self { connection, request, pager, asked: None, failed: false, action: PhantomData }
    }

    /// Where the next answer begins.
    #[must_use]
    pub fn position(&self) -> &Position {
        self.pager.position()
    }

    /// The next answer; none after the last one, and after an error. A call that is dropped
    /// before it ends loses nothing: the next one waits for the same answer.
    pub async fn try_next(&mut self) -> Result<Option<A::Output>, Error<C>> {
        std::future::poll_fn(|context| self.poll_answer(context)).await.transpose()
    }

    /// Whether no answer is awaited.
    pub(crate) fn is_between(&self) -> bool {
        self.asked.is_none()
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
        if self.failed || (self.asked.is_none() && self.pager.position().is_end()) {
            return Poll::Ready(None);
        }
        let asked =
            self.asked.get_or_insert_with(|| ask(&self.connection, &self.request, &self.pager));
        let answered = ready!(asked.as_mut().poll(context));
        self.asked = None;
        let page = answered.and_then(|(answer, trail)| {
            let here = self.pager.position().clone();
            let news = self.pager.learn(&answer.tree);
            let output = decoded(self.request.action().name, answer, trail);
            if output.is_err() {
                self.pager.rewind(here);
            }
            output.map(|output| (output, news))
        });
        self.failed = page.is_err();
        Poll::Ready(Some(page))
    }
}

/// Asks for the answer that is next.
fn ask<C: OpenCode + 'static>(
    connection: &Connection,
    request: &Request,
    pager: &Pager,
) -> Reply<(Answer, Trail), C> {
    let (connection, mut request) = (connection.clone(), request.clone());
    if let Some((parameter, value)) = pager.parameter() {
        request.set(parameter, &value);
    }
    Box::pin(async move { connection.answer(request).await })
}

impl<A: Paged, C: OpenCode + 'static> Stream for Pages<A, C> {
    type Item = Result<A::Output, Error<C>>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.get_mut().poll_answer(context)
    }
}

impl<A, C> fmt::Debug for Pages<A, C> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Pages")
            .field("action", &self.request.action().name)
            .field("position", self.pager.position())
            .finish_non_exhaustive()
    }
}
