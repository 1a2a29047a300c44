//! Clients that a function answers: an emulator, say, in the same process.

use std::fmt;
use std::io;

use crate::builder::{Builder, ServiceClient};
use crate::credentials::Credentials;
use crate::testing::TestClock;
use crate::transport::{Exchange, Transport, TransportError};

/// A transport whose requests a function answers. Where that fails, the exchange has broken off.
#[derive(Clone)]
pub struct Served<F>(F);

impl<F, A> Served<F>
where
    F: Fn(http::Request<Vec<u8>>) -> A + Clone + Send + Sync + 'static,
    A: Future<Output = io::Result<http::Response<Vec<u8>>>> + Send + 'static,
{
    /// The function.
    pub fn by(answer: F) -> Self {
        Self(answer)
    }

    /// A builder of a client that is answered so: in the region `cn-hangzhou`, with the access key
    /// `test-id` and `test-secret`, without the environment, and with a clock whose pauses are
    /// over at once. All of it can be set otherwise.
    pub fn builder<T: ServiceClient>(&self) -> Builder<T> {
        made_up().transport(self.clone())
    }
}

impl<F, A> Transport for Served<F>
where
    F: Fn(http::Request<Vec<u8>>) -> A + Send + Sync + 'static,
    A: Future<Output = io::Result<http::Response<Vec<u8>>>> + Send + 'static,
{
    fn send(&self, request: http::Request<Vec<u8>>) -> Exchange {
        let answer = (self.0)(request);
        Box::pin(async move { answer.await.map_err(TransportError::exchanging) })
    }
}

impl<F> fmt::Debug for Served<F> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Served").finish_non_exhaustive()
    }
}

/// A builder of a client that knows nothing of the machine it runs on.
pub(super) fn made_up<T: ServiceClient>() -> Builder<T> {
    Builder::new()
        .region("cn-hangzhou")
        .credentials(Credentials::new("test-id", "test-secret"))
        .environment(|_| None)
        .clock(TestClock::leaping())
}
