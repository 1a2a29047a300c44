//! An alarm that a thread rings, for programs without a Tokio runtime.

use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll, Waker};
use std::thread;
use std::time::Duration;

/// A future that is ready when its time has passed.
pub(crate) struct Alarm(Arc<Mutex<State>>);

#[derive(Default)]
struct State {
    rung: bool,
    waker: Option<Waker>,
}

impl Alarm {
    /// Sets an alarm; where the system gives no thread, it rings at once.
    pub(crate) fn set(time: Duration) -> Self {
        let state = Arc::new(Mutex::new(State::default()));
        let theirs = Arc::clone(&state);
        #[expect(clippy::disallowed_methods, reason = "the clock waits with it where it has to")]
        let wait = move || {
            thread::sleep(time);
            ring(&theirs);
        };
        if thread::Builder::new().name("alarm".to_owned()).spawn(wait).is_err() {
            ring(&state);
        }
        Self(state)
    }
}

fn ring(state: &Mutex<State>) {
    let mut state = state.lock().unwrap_or_else(PoisonError::into_inner);
    state.rung = true;
    if let Some(waker) = state.waker.take() {
        waker.wake();
    }
}

impl Future for Alarm {
    type Output = ();

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if state.rung {
            return Poll::Ready(());
        }
        state.waker = Some(context.waker().clone());
        Poll::Pending
    }
}
