//! Faults of the way: answers with a code, late answers, dropped connections.

mod parse;

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

pub use parse::BadFault;

/// What goes wrong with requests for an action.
///
/// As text, which is what [`FromStr`](std::str::FromStr) reads:
///
/// - `CreateFileset=code:Throttling.User*3`: three requests are refused with that code, and not
///   executed;
/// - `CreateFileset=delay:5s`: the answer of every request comes five seconds after the request
///   was executed (`ms`, `s` and `m` are units);
/// - `*=drop:after*1`: whatever is asked next is executed, and the connection closed without an
///   answer (`before`: it is not executed; `mid`: it is, and the answer breaks off halfway).
///
/// Without a number it stays for good. Only requests whose signature is right meet a fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    action: String,
    kind: Kind,
    times: Option<u32>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Kind {
    Code(String),
    Delay(Duration),
    Drop(Moment),
}

/// When a connection is dropped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Moment {
    /// Before the request is executed.
    Before,
    /// Halfway through the answer.
    Mid,
    /// After the request was executed, before the answer.
    After,
}

impl Fault {
    fn new(action: impl Into<String>, kind: Kind) -> Self {
        Self { action: action.into(), kind, times: None }
    }

    /// Requests for the action, or with `*` for any, are refused with this code.
    #[must_use]
    pub fn code(action: impl Into<String>, code: impl Into<String>) -> Self {
        Self::new(action, Kind::Code(code.into()))
    }

    /// Answers come this much later.
    #[must_use]
    pub fn delay(action: impl Into<String>, time: Duration) -> Self {
        Self::new(action, Kind::Delay(time))
    }

    /// Connections are dropped.
    #[must_use]
    pub fn drop(action: impl Into<String>, moment: Moment) -> Self {
        Self::new(action, Kind::Drop(moment))
    }

    /// For so many requests, and no more.
    #[must_use]
    pub fn times(mut self, times: u32) -> Self {
        self.times = Some(times);
        self
    }

    fn is_for(&self, action: &str) -> bool {
        self.action == "*" || self.action == action
    }
}

/// The faults that are set. Clones share them.
#[derive(Clone, Debug, Default)]
pub struct Faults(Arc<Mutex<VecDeque<Fault>>>);

/// What one request meets.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Met {
    pub(crate) code: Option<String>,
    pub(crate) delay: Duration,
    pub(crate) drop: Option<Moment>,
}

impl Faults {
    /// Adds a fault. A request meets the first delay that is set for its action, and the first
    /// of the other faults.
    pub fn add(&self, fault: Fault) {
        self.all().push_back(fault);
    }

    /// Takes all faults away.
    pub fn clear(&self) {
        self.all().clear();
    }

    /// The faults that are left, with how often they will still occur.
    #[must_use]
    pub fn left(&self) -> Vec<Fault> {
        self.all().iter().cloned().collect()
    }

    /// What a request for the action meets; it counts as having met it.
    pub(crate) fn meet(&self, action: &str) -> Met {
        let mut met = Met::default();
        let (mut late, mut other) = (false, false);
        self.all().retain_mut(|fault| {
            let is_delay = matches!(fault.kind, Kind::Delay(_));
            let seen = if is_delay { &mut late } else { &mut other };
            if *seen || fault.times == Some(0) || !fault.is_for(action) {
                return fault.times != Some(0);
            }
            *seen = true;
            met.take(&fault.kind);
            fault.times = fault.times.map(|times| times - 1);
            fault.times != Some(0)
        });
        met
    }

    fn all(&self) -> MutexGuard<'_, VecDeque<Fault>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Met {
    fn take(&mut self, kind: &Kind) {
        match kind {
            Kind::Code(code) => self.code = Some(code.clone()),
            Kind::Delay(time) => self.delay = *time,
            Kind::Drop(moment) => self.drop = Some(*moment),
        }
    }
}
