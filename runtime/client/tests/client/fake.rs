//! A transport that answers what it is told to, a clock that stands still, and no chance.

use std::collections::VecDeque;
use std::io;
use std::pin::pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Waker};
use std::time::{Duration, SystemTime};

use aliyun_rpc_client::{
    Builder, Clock, Credentials, Exchange, Random, Retries, Sleep, Transport, TransportError,
};

use crate::events;
use crate::farm::Client;

/// Answers with what it was given, in that order, and keeps what was sent.
#[derive(Default)]
pub(crate) struct Fake {
    answers: Mutex<VecDeque<Result<http::Response<Vec<u8>>, TransportError>>>,
    sent: Mutex<Vec<http::Request<Vec<u8>>>>,
}

impl Fake {
    /// One that answers with this status and body.
    pub(crate) fn answering(status: u16, body: impl Into<Vec<u8>>) -> Arc<Self> {
        let response = http::Response::builder().status(status).body(body.into()).unwrap();
        Self::giving(Ok(response))
    }

    /// One whose only exchange ends like this.
    pub(crate) fn giving(answer: Result<http::Response<Vec<u8>>, TransportError>) -> Arc<Self> {
        Arc::new(Self { answers: Mutex::new([answer].into()), sent: Mutex::default() })
    }

    /// Answers once more, with this status and body.
    pub(crate) fn answer(&self, status: u16, body: impl Into<Vec<u8>>) {
        let response = http::Response::builder().status(status).body(body.into()).unwrap();
        self.answers.lock().unwrap().push_back(Ok(response));
    }

    /// What was sent, in order.
    pub(crate) fn sent(&self) -> Vec<http::Request<Vec<u8>>> {
        std::mem::take(&mut *self.sent.lock().unwrap())
    }

    /// The one request that was sent.
    pub(crate) fn only(&self) -> http::Request<Vec<u8>> {
        let [only] = <[_; 1]>::try_from(self.sent()).expect("one request is sent");
        only
    }
}

impl Transport for Fake {
    fn send(&self, request: http::Request<Vec<u8>>) -> Exchange {
        self.sent.lock().unwrap().push(request);
        let answer = self.answers.lock().unwrap().pop_front();
        Box::pin(std::future::ready(answer.expect("an answer is left")))
    }
}

/// The time of the vectors: 2024-03-05T06:07:08Z, and most of a second.
pub(crate) struct Fixed;

impl Clock for Fixed {
    fn now(&self) -> SystemTime {
        SystemTime::UNIX_EPOCH + Duration::from_millis(1_709_618_828_999)
    }

    /// Every pause is over at once, and takes no time.
    fn sleep(&self, _: Duration) -> Sleep {
        Box::pin(std::future::ready(()))
    }
}

/// The nonce of the vectors.
pub(crate) const NONCE: &str = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";

impl Random for Fixed {
    fn fill(&self, bytes: &mut [u8]) -> io::Result<()> {
        bytes.copy_from_slice(&u128::from_str_radix(NONCE, 16).unwrap().to_be_bytes());
        Ok(())
    }
}

pub(crate) fn credentials() -> Credentials {
    Credentials::new("testid", "testsecret")
}

/// A builder of a client that talks to the fake, once for a call, and knows nothing of this
/// machine.
pub(crate) fn builder(fake: &Arc<Fake>) -> Builder<Client> {
    events::listen();
    Client::builder()
        .region("cn-hangzhou")
        .credentials(credentials())
        .environment(|_| None)
        .transport(Arc::clone(fake))
        .clock(Fixed)
        .random(Arc::new(Fixed))
        .retries(Retries::off())
}

/// A client that talks to the fake.
pub(crate) fn client(fake: &Arc<Fake>) -> Client {
    now(builder(fake).build()).unwrap()
}

/// What a future gives that never waits.
pub(crate) fn now<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(output) => output,
        Poll::Pending => panic!("the future waits"),
    }
}
