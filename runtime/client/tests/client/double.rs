//! The double of a service, at the time and with the nonce of the vectors.

use std::io;
use std::pin::pin;
use std::task::{Context, Poll, Waker};
use std::time::{Duration, SystemTime};

use aliyun_rpc_client::testing::{Canned, Double, TestClock};
use aliyun_rpc_client::{Builder, Credentials, Random, Retries};

use crate::events;
use crate::farm::Client;

/// A double that answers once, with this status and body.
pub(crate) fn answering(status: u16, body: impl Into<Vec<u8>>) -> Double {
    let double = Double::new();
    double.next(Canned::raw(status, body));
    double
}

/// The one request that the double was sent since the last time.
pub(crate) fn only(double: &Double) -> http::Request<Vec<u8>> {
    let [only] = <[_; 1]>::try_from(double.take_sent()).expect("one request is sent");
    only.request().clone()
}

/// The time of the vectors: 2024-03-05T06:07:08Z, and most of a second.
pub(crate) fn time() -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_millis(1_709_618_828_999)
}

/// The nonce of the vectors.
pub(crate) const NONCE: &str = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";

/// Gives the nonce of the vectors, again and again.
pub(crate) struct Nonce;

impl Random for Nonce {
    fn fill(&self, bytes: &mut [u8]) -> io::Result<()> {
        bytes.copy_from_slice(&u128::from_str_radix(NONCE, 16).unwrap().to_be_bytes());
        Ok(())
    }
}

pub(crate) fn credentials() -> Credentials {
    Credentials::new("testid", "testsecret")
}

/// A builder of a client that talks to the double, once for a call.
pub(crate) fn builder(double: &Double) -> Builder<Client> {
    events::listen();
    double
        .builder()
        .credentials(credentials())
        .clock(TestClock::leaping().beginning_at(time()))
        .random(Nonce)
        .retries(Retries::off())
}

/// A client that talks to the double.
pub(crate) fn client(double: &Double) -> Client {
    now(builder(double).build()).unwrap()
}

/// What a future gives that never waits.
pub(crate) fn now<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(output) => output,
        Poll::Pending => panic!("the future waits"),
    }
}
