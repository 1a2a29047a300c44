//! The gate: an action that the service throttles is held back for every caller of the client.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// From when on each throttled action may be called again, by the steady time of the clock.
#[derive(Debug, Default)]
pub(crate) struct Gate(Mutex<BTreeMap<String, Duration>>);

impl Gate {
    /// Holds an action back until then, unless it is held back for longer already.
    pub(crate) fn hold(&self, action: &str, until: Duration) {
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let known = held.entry(action.to_owned()).or_default();
        *known = until.max(*known);
    }

    /// How long the action is still held back.
    pub(crate) fn left(&self, action: &str, now: Duration) -> Duration {
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let left = held.get(action).map_or(Duration::ZERO, |until| until.saturating_sub(now));
        if left.is_zero() {
            held.remove(action);
        }
        left
    }
}
