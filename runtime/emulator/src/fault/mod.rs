//! Faults: answers with a code, late answers, dropped connections, and what ends badly.

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
///   answer (`before`: it is not executed; `mid`: it is, and the answer breaks off halfway);
/// - `CreateDataFlow=ends:Misconfigured*1`: the data flow that is created next ends in that state
///   instead of the one that it should come into.
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
    Ends(String),
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

    /// What a request for the action sets in motion ends in this state.
    #[must_use]
    pub fn ends(action: impl Into<String>, status: impl Into<String>) -> Self {
        Self::new(action, Kind::Ends(status.into()))
    }

    /// For so many requests, and no more.
    #[must_use]
    pub fn times(mut self, times: u32) -> Self {
        self.times = Some(times);
        self
    }

    pub(crate) fn action(&self) -> &str {
        &self.action
    }

    /// The state in which it ends something.
    pub(crate) fn ends_in(&self) -> Option<&str> {
        match &self.kind {
            Kind::Ends(status) => Some(status),
            _ => None,
        }
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
    /// code or dropped connection. An end is met only by what sets something in motion, so neither
    /// by a dry run nor by a request that is refused.
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
        if let Some(Kind::Delay(time)) = self.first(action, |kind| matches!(kind, Kind::Delay(_))) {
            met.delay = time;
        }
        match self.first(action, |kind| matches!(kind, Kind::Code(_) | Kind::Drop(_))) {
            Some(Kind::Code(code)) => met.code = Some(code),
            Some(Kind::Drop(moment)) => met.drop = Some(moment),
            _ => {}
        }
        met
    }

    /// The state in which what the action sets in motion ends; it counts as having been met.
    pub(crate) fn end(&self, action: &str) -> Option<String> {
        match self.first(action, |kind| matches!(kind, Kind::Ends(_)))? {
            Kind::Ends(status) => Some(status),
            _ => None,
        }
    }

    /// The first fault of these kinds for the action, which then occurs once less.
    fn first(&self, action: &str, is_one: impl Fn(&Kind) -> bool) -> Option<Kind> {
        let mut all = self.all();
        all.retain(|fault| fault.times != Some(0));
        let fault = all.iter_mut().find(|fault| fault.is_for(action) && is_one(&fault.kind))?;
        let kind = fault.kind.clone();
        fault.times = fault.times.map(|times| times - 1);
        all.retain(|fault| fault.times != Some(0));
        Some(kind)
    }

    fn all(&self) -> MutexGuard<'_, VecDeque<Fault>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
