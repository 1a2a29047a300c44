//! The transport double.

use std::collections::{BTreeMap, VecDeque};
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::builder::{Builder, ServiceClient};
use crate::testing::served::made_up;
use crate::testing::{Canned, Sent};
use crate::transport::{Exchange, Transport};

/// A transport that answers with what it was given, and keeps what was sent.
///
/// Clones share everything, so one can be asked while the client has another. A request for which
/// there is no answer gets the error `Double.NoAnswer` with status 404, which no client retries.
#[derive(Clone, Default)]
pub struct Double {
    state: Arc<Mutex<State>>,
}

#[derive(Default)]
struct State {
    by_action: BTreeMap<String, VecDeque<Canned>>,
    in_order: VecDeque<Canned>,
    sent: Vec<Sent>,
}

impl Double {
    /// A double without answers.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// A builder of a client that talks to this double: in the region `cn-hangzhou`, with a
    /// made-up access key, without the environment, and with a clock whose pauses are over at
    /// once. All of it can be set otherwise.
    pub fn builder<T: ServiceClient>(&self) -> Builder<T> {
        made_up().transport(self.clone())
    }

    /// Answers the next request of the action like this, after those it was given before.
    pub fn on(&self, action: &str, canned: Canned) {
        self.state().by_action.entry(action.to_owned()).or_default().push_back(canned);
    }

    /// Answers the next request of any action that has no answer of its own like this, after those
    /// it was given before.
    pub fn next(&self, canned: Canned) {
        self.state().in_order.push_back(canned);
    }

    /// Every request that was sent, in order.
    #[must_use]
    pub fn sent(&self) -> Vec<Sent> {
        self.state().sent.clone()
    }

    /// Every request that was sent since the last time, in order.
    #[expect(clippy::must_use_candidate, reason = "who forgets what was sent has no use for it")]
    pub fn take_sent(&self) -> Vec<Sent> {
        std::mem::take(&mut self.state().sent)
    }

    /// The requests of the action that were sent, in order.
    ///
    /// # Panics
    ///
    /// If there is none, or one of them has another value for one of the parameters.
    #[track_caller]
    pub fn assert_sent(&self, action: &str, parameters: &[(&str, &str)]) -> Vec<Sent> {
        let all = self.sent();
        let of_action: Vec<Sent> =
            all.iter().filter(|sent| sent.action() == action).cloned().collect();
        let actions: Vec<&str> = all.iter().map(Sent::action).collect();
        assert!(!of_action.is_empty(), "no {action} was sent, but {actions:?}");
        for sent in &of_action {
            for (name, value) in parameters {
                assert_eq!(sent.get(name), Some(*value), "the parameter {name} of {sent:?}");
            }
        }
        of_action
    }

    /// Sees to it that every answer was used, those aside that are repeated.
    ///
    /// # Panics
    ///
    /// If one was not.
    #[track_caller]
    pub fn assert_all_used(&self) {
        let state = self.state();
        for (action, canned) in &state.by_action {
            let left = canned.iter().filter(|canned| !canned.repeated).count();
            assert_eq!(left, 0, "answers to {action} that nobody asked for");
        }
        let left = state.in_order.iter().filter(|canned| !canned.repeated).count();
        assert_eq!(left, 0, "answers that nobody asked for");
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn answer(&mut self, action: &str) -> Canned {
        let own = self.by_action.get_mut(action).filter(|queue| !queue.is_empty());
        let queue = own.unwrap_or(&mut self.in_order);
        match queue.front() {
            Some(canned) if canned.repeated && queue.len() == 1 => canned.clone(),
            Some(canned) if canned.repeated => {
                queue.pop_front();
                self.answer(action)
            }
            Some(_) => queue.pop_front().unwrap_or_else(|| unanswered(action)),
            None => unanswered(action),
        }
    }
}

fn unanswered(action: &str) -> Canned {
    Canned::error(404, "Double.NoAnswer", &format!("the double has no answer to {action}"))
}

impl Transport for Double {
    fn send(&self, request: http::Request<Vec<u8>>) -> Exchange {
        let sent = Sent::from_request(&request);
        let mut state = self.state();
        let canned = state.answer(sent.action());
        state.sent.push(sent);
        canned.exchange()
    }
}

impl fmt::Debug for Double {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Double").field("sent", &self.state().sent).finish_non_exhaustive()
    }
}
