//! The answers of a list that comes in parts, as trees.

use std::fmt;
use std::task::{Context, Poll, ready};

use aliyun_rpc_wire::{OpenCode, Paging, Request, Tree};

use crate::answer::Answer;
use crate::connection::{Connection, Reply};
use crate::error::Error;
use crate::pages::Position;
use crate::pages::pager::{News, Pager};
use crate::trail::Trail;

/// The answers of a list that comes in parts, for programs that know the action as a table; see
/// [`Pages`](crate::Pages).
#[must_use = "nothing is sent before it is asked"]
pub struct Listing<C> {
    connection: Connection,
    request: Request,
    pager: Pager,
    asked: Option<Reply<(Answer, Trail), C>>,
    failed: bool,
}

/// One answer of a list that comes in parts.
#[derive(Clone, Debug)]
pub struct Part {
    tree: Tree,
    news: News,
}

/// The same, with all that is known of it.
pub(crate) struct Came {
    pub(crate) answer: Answer,
    pub(crate) trail: Trail,
    pub(crate) news: News,
    /// Where it begins.
    pub(crate) begin: Position,
}

impl Part {
    /// The answer.
    #[must_use]
    pub fn tree(&self) -> &Tree {
        &self.tree
    }

    /// Whether the item at that place of its list was not in an answer before.
    #[must_use]
    pub fn is_new(&self, place: usize) -> bool {
        self.news.as_ref().and_then(|news| news.get(place)).copied().unwrap_or(true)
    }
}

impl<C: OpenCode + 'static> Listing<C> {
    pub(crate) fn new(connection: Connection, request: Request, paging: &'static Paging) -> Self {
        let pager = Pager::new(paging, request.values());
        Self { connection, request, pager, asked: None, failed: false }
    }

    /// Where the next answer begins.
    #[must_use]
    pub fn position(&self) -> &Position {
        self.pager.position()
    }

    /// The next answer; none after the last one, and after an error. A call that is dropped
    /// before it ends loses nothing.
    pub async fn try_next(&mut self) -> Result<Option<Part>, Error<C>> {
        let came = std::future::poll_fn(|context| self.poll_part(context)).await.transpose()?;
        Ok(came.map(|came| Part { tree: came.answer.tree, news: came.news }))
    }

    /// Whether no answer is awaited.
    pub(crate) fn is_between(&self) -> bool {
        self.asked.is_none()
    }

    /// Ends after an answer that cannot be used, which begins there.
    pub(crate) fn give_up_at(&mut self, position: Position) {
        self.pager.rewind(position);
        self.failed = true;
    }

    pub(crate) fn poll_part(
        &mut self,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Came, Error<C>>>> {
        if self.failed || (self.asked.is_none() && self.pager.position().is_end()) {
            return Poll::Ready(None);
        }
        let asked =
            self.asked.get_or_insert_with(|| ask(&self.connection, &self.request, &self.pager));
        let answered = ready!(asked.as_mut().poll(context));
        self.asked = None;
        self.failed = answered.is_err();
        Poll::Ready(Some(answered.map(|(answer, trail)| {
            let begin = self.pager.position().clone();
            let news = self.pager.learn(&answer.tree);
            Came { answer, trail, news, begin }
        })))
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

impl<C> fmt::Debug for Listing<C> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Listing")
            .field("action", &self.request.action().name)
            .field("position", self.pager.position())
            .finish_non_exhaustive()
    }
}
