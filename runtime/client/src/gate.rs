//! The gate: an action that the service throttles is held back for every caller of the client.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// The throttled actions, each with when it may be called again, by the steady time of the clock.
/// There are few at any time, so they are a list.
#[derive(Debug, Default)]
pub(crate) struct Gate(Mutex<Vec<(String, Duration)>>);

impl Gate {
    /// Holds an action back until then, unless it is held back for longer already.
    pub(crate) fn hold(&self, action: &str, until: Duration) {
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match held.iter_mut().find(|(known, _)| known == action) {
            Some((_, known)) => *known = until.max(*known),
            None => held.push((action.to_owned(), until)),
        }
    }

    /// How long the action is still held back.
    pub(crate) fn left(&self, action: &str, now: Duration) -> Duration {
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        held.retain(|(_, until)| *until > now);
        let until = held.iter().find(|(known, _)| known == action).map(|(_, until)| *until);
        until.unwrap_or_default().saturating_sub(now)
    }
}
