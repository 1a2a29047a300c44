//! What is kept of a list while it is read: nothing is asked twice, nothing is lost by a drop.

use std::pin::{Pin, pin};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Waker};

use cpfs::testing::{Double, Sent};
use cpfs::{Client, Exchange, Transport};

use super::{Form, Numbered, filesets};
use crate::double::now;

/// A service whose answers are there when the test lets them through.
#[derive(Clone, Default)]
struct Gate {
    open: Arc<Mutex<bool>>,
    asked: Arc<AtomicUsize>,
    dropped: Arc<AtomicUsize>,
}

/// An exchange that waits at the gate.
struct Waiting(Gate, bool, usize);

impl Future for Waiting {
    type Output = Result<http::Response<Vec<u8>>, cpfs::TransportError>;

    fn poll(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Self::Output> {
        if !*self.0.open.lock().unwrap() {
            return Poll::Pending;
        }
        self.1 = true;
        let token = (self.2 == 0).then(|| "t".to_owned());
        let answer = filesets(Form::Bare, &[u32::try_from(self.2).unwrap()], token.as_deref());
        Poll::Ready(Ok(http::Response::new(answer.to_string().into_bytes())))
    }
}

impl Drop for Waiting {
    fn drop(&mut self) {
        self.0.dropped.fetch_add(usize::from(!self.1), Ordering::Relaxed);
    }
}

impl Transport for Gate {
    fn send(&self, request: http::Request<Vec<u8>>) -> Exchange {
        self.asked.fetch_add(1, Ordering::Relaxed);
        let second = usize::from(Sent::from_request(&request).get("NextToken").is_some());
        Box::pin(Waiting(self.clone(), false, second))
    }
}

impl Gate {
    fn client(&self) -> Client {
        let clock = cpfs::testing::TestClock::by_hand();
        now(Double::new().builder().clock(clock).transport(self.clone()).build()).unwrap()
    }

    fn open(&self, open: bool) {
        *self.open.lock().unwrap() = open;
    }

    fn asked(&self) -> usize {
        self.asked.load(Ordering::Relaxed)
    }
}

/// Polls a future once.
fn once<T>(future: impl Future<Output = T>) -> Poll<T> {
    pin!(future).poll(&mut Context::from_waker(Waker::noop()))
}

#[test]
fn nothing_is_asked_before_it_is_needed() {
    let gate = Gate::default();
    gate.open(true);
    let mut items = gate.client().describe_filesets("cpfs-1").items();
    assert_eq!(gate.asked(), 0);
    assert!(now(items.try_next()).unwrap().is_some());
    assert_eq!(gate.asked(), 1);
    assert_eq!(items.position().token(), Some("t"));
    assert!(now(items.try_next()).unwrap().is_some());
    assert_eq!(gate.asked(), 2);
}

#[test]
fn a_call_for_the_next_item_that_is_dropped_loses_nothing() {
    let gate = Gate::default();
    let mut items = gate.client().describe_filesets("cpfs-1").items();
    assert!(once(items.try_next()).is_pending());
    assert!(once(items.try_next()).is_pending());
    gate.open(true);
    assert_eq!(now(items.try_next()).unwrap().unwrap().number(), 0);
    gate.open(false);
    assert!(once(items.try_next()).is_pending());
    assert_eq!(items.position().token(), Some("t"), "nothing of the answer was given yet");
    gate.open(true);
    assert_eq!(now(items.try_next()).unwrap().unwrap().number(), 1);
    assert_eq!(gate.asked(), 2);
}

#[test]
fn a_stream_that_is_dropped_drops_what_it_waits_for() {
    let gate = Gate::default();
    let mut items = gate.client().describe_filesets("cpfs-1").items();
    assert!(once(items.try_next()).is_pending());
    assert_eq!(gate.dropped.load(Ordering::Relaxed), 0);
    drop(items);
    assert_eq!((gate.dropped.load(Ordering::Relaxed), gate.asked()), (1, 1));
}
