//! Settings: what an emulator is started with.

use std::fmt;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;

use crate::clock::{Clock, SystemClock};
use crate::fault::{Fault, Faults};
use crate::key::AccessKey;
use crate::record::Seen;

/// What an emulator is started with. Without a key it refuses every request.
#[must_use]
pub struct Settings {
    pub(crate) listen: SocketAddr,
    pub(crate) keys: Vec<AccessKey>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) faults: Faults,
    pub(crate) limits: Limits,
    pub(crate) seed: Option<u64>,
    pub(crate) watch: Watch,
}

/// What is told of every request.
pub(crate) type Watch = Box<dyn Fn(&Seen) + Send + Sync>;

/// How much the door takes; more is refused, or waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Limits {
    /// The bytes of a body. A URL can have 65,534 bytes, which is not set here.
    pub body: usize,
    /// The parameters of a request.
    pub parameters: usize,
    /// The connections at a time; further ones wait.
    pub connections: usize,
    /// The requests that the log keeps.
    pub log_requests: usize,
    /// The bytes of parameters that the log keeps.
    pub log_bytes: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            body: 1 << 20,
            parameters: 1_000,
            connections: 512,
            log_requests: 10_000,
            log_bytes: 16 << 20,
        }
    }
}

impl Settings {
    /// The defaults: a free port of the loopback interface, the system's clock, no key, no fault.
    pub fn new() -> Self {
        Self {
            listen: SocketAddr::from((Ipv4Addr::LOCALHOST, 0)),
            keys: Vec::new(),
            clock: Arc::new(SystemClock),
            faults: Faults::default(),
            limits: Limits::default(),
            seed: None,
            watch: Box::new(|_| {}),
        }
    }

    /// The address to listen at; port 0 takes a free one.
    pub fn listen(mut self, address: impl Into<SocketAddr>) -> Self {
        self.listen = address.into();
        self
    }

    /// A key whose requests are taken.
    pub fn key(mut self, key: AccessKey) -> Self {
        self.keys.push(key);
        self
    }

    /// The clock.
    pub fn clock(mut self, clock: impl Clock) -> Self {
        self.clock = Arc::new(clock);
        self
    }

    /// A fault to begin with.
    pub fn fault(self, fault: Fault) -> Self {
        self.faults.add(fault);
        self
    }

    /// How much the door takes.
    pub fn limits(mut self, limits: Limits) -> Self {
        self.limits = limits;
        self
    }

    /// What is told of every request as it is answered, views aside.
    pub fn watch(mut self, watch: impl Fn(&Seen) + Send + Sync + 'static) -> Self {
        self.watch = Box::new(watch);
        self
    }

    /// Makes the ids of requests the same in every run. By default they are random.
    pub fn seed(mut self, seed: u64) -> Self {
        self.seed = Some(seed);
        self
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Debug for Settings {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = out.debug_struct("Settings");
        out.field("listen", &self.listen).field("keys", &self.keys).field("faults", &self.faults);
        out.field("limits", &self.limits).field("seed", &self.seed).finish_non_exhaustive()
    }
}
