//! The body of an answer: whole, or torn off halfway.

use std::error::Error;
use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use hyper::body::{Body, Frame, SizeHint};

/// A body.
#[derive(Debug)]
pub(crate) struct Sheet {
    rest: Bytes,
    /// How much is still to be written before it tears; none where it is whole.
    tears_after: Option<usize>,
    /// Whether what came before the tear had time to be sent.
    is_flushed: bool,
}

/// The connection is dropped instead of answering, or in the middle of it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Dropped;

impl fmt::Display for Dropped {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("the connection is dropped")
    }
}

impl Error for Dropped {}

impl Sheet {
    pub(super) fn whole(text: String) -> Self {
        Self { rest: Bytes::from(text), tears_after: None, is_flushed: false }
    }

    /// The same, but it breaks off halfway.
    pub(super) fn torn(self) -> Self {
        let half = self.rest.len() / 2;
        Self { tears_after: Some(half), ..self }
    }
}

impl Body for Sheet {
    type Data = Bytes;
    type Error = Dropped;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Dropped>>> {
        let length = self.tears_after.map_or(self.rest.len(), |left| left.min(self.rest.len()));
        if length > 0 {
            self.tears_after = self.tears_after.map(|left| left - length);
            let piece = self.rest.split_to(length);
            return Poll::Ready(Some(Ok(Frame::data(piece))));
        }
        if self.tears_after.is_none() {
            return Poll::Ready(None);
        }
        if self.is_flushed {
            return Poll::Ready(Some(Err(Dropped)));
        }
        self.is_flushed = true;
        context.waker().wake_by_ref();
        Poll::Pending
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.rest.len() as u64)
    }
}
