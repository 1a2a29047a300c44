//! A double of the service, at the time and with the nonce of the vectors.

use std::io;
use std::pin::pin;
use std::task::{Context, Poll, Waker};
use std::time::{Duration, SystemTime};

use cpfs::testing::{Canned, Double, TestClock};
use cpfs::{Builder, Client, Credentials, Random};

/// A request as it goes out.
pub(crate) type Sent = http::Request<Vec<u8>>;

/// A double that answers every request with this body.
pub(crate) fn answering(body: impl Into<String>) -> Double {
    let double = Double::new();
    double.next(Canned::json(body).repeated());
    double
}

/// The request that the double was sent first since the last time.
pub(crate) fn first(double: &Double) -> Sent {
    double.take_sent().first().expect("a request was sent").request().clone()
}

/// The nonce of the vectors.
pub(crate) struct Nonce;

impl Random for Nonce {
    fn fill(&self, bytes: &mut [u8]) -> io::Result<()> {
        bytes.copy_from_slice(&0x0f1e_2d3c_4b5a_6978_8796_a5b4_c3d2_e1f0_u128.to_be_bytes());
        Ok(())
    }
}

/// A builder of a client that talks to the double, with the key of the vectors.
pub(crate) fn builder(double: &Double) -> Builder<Client> {
    let time = SystemTime::UNIX_EPOCH + Duration::from_secs(1_709_618_828);
    double
        .builder()
        .credentials(Credentials::new("testid", "testsecret"))
        .clock(TestClock::leaping().beginning_at(time))
        .random(Nonce)
}

/// What a future gives that waits for nothing but the clock of a double, which leaps.
pub(crate) fn now<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(output) => output,
        Poll::Pending => panic!("the future waits"),
    }
}
