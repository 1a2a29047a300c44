//! A client whose transport is a function, without network, time or chance.

use std::io;
use std::pin::pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Waker};
use std::time::{Duration, SystemTime};

use cpfs::{Builder, Client, Clock, Credentials, Exchange, Random, Sleep, Transport};

/// A request as it goes out.
pub(crate) type Sent = http::Request<Vec<u8>>;

/// Answers every request with the same body, and keeps what was sent.
pub(crate) struct Fake {
    answer: String,
    sent: Mutex<Vec<Sent>>,
}

impl Fake {
    /// One that answers with this body.
    pub(crate) fn answering(answer: impl Into<String>) -> Arc<Self> {
        Arc::new(Self { answer: answer.into(), sent: Mutex::default() })
    }

    /// Takes what was sent since the last time.
    pub(crate) fn sent(&self) -> Vec<Sent> {
        std::mem::take(&mut *self.sent.lock().unwrap())
    }
}

impl Transport for Fake {
    fn send(&self, request: Sent) -> Exchange {
        self.sent.lock().unwrap().push(request);
        let answer = http::Response::new(self.answer.clone().into_bytes());
        Box::pin(std::future::ready(Ok(answer)))
    }
}

/// The time and the nonce of the vectors.
struct Fixed;

impl Clock for Fixed {
    fn now(&self) -> SystemTime {
        SystemTime::UNIX_EPOCH + Duration::from_secs(1_709_618_828)
    }

    fn sleep(&self, _: Duration) -> Sleep {
        Box::pin(std::future::ready(()))
    }
}

impl Random for Fixed {
    fn fill(&self, bytes: &mut [u8]) -> io::Result<()> {
        bytes.copy_from_slice(&0x0f1e_2d3c_4b5a_6978_8796_a5b4_c3d2_e1f0_u128.to_be_bytes());
        Ok(())
    }
}

/// A builder of a client that talks to the fake and knows nothing of this machine.
pub(crate) fn builder(fake: &Arc<Fake>) -> Builder<Client> {
    Client::builder()
        .region("cn-hangzhou")
        .credentials(Credentials::new("testid", "testsecret"))
        .environment(|_| None)
        .transport(Arc::clone(fake))
        .clock(Fixed)
        .random(Fixed)
}

/// What a future gives that never waits.
pub(crate) fn now<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(output) => output,
        Poll::Pending => panic!("the future waits"),
    }
}
