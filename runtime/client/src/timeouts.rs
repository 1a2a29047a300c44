//! Time-outs: how long a connection, an attempt and a whole call may take.

use std::time::Duration;

/// How long things may take. All of it is measured with the client's [`Clock`](crate::Clock).
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Timeouts {
    pub(crate) connect: Duration,
    pub(crate) attempt: Duration,
    pub(crate) call: Duration,
}

impl Default for Timeouts {
    fn default() -> Self {
        let seconds = Duration::from_secs;
        Self { connect: seconds(5), attempt: seconds(30), call: seconds(300) }
    }
}

impl Timeouts {
    /// The defaults: 5 seconds to connect, 30 for an attempt, 300 for a call.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// How long a connection may take, TLS included. A failure to connect in time is certain not
    /// to have sent anything. A transport of your own has to see to this itself. The default is
    /// 5 seconds.
    #[must_use]
    pub fn connect(mut self, limit: Duration) -> Self {
        self.connect = limit;
        self
    }

    /// How long one attempt may take, from connecting to the last byte of the answer. The default
    /// is 30 seconds.
    #[must_use]
    pub fn attempt(mut self, limit: Duration) -> Self {
        self.attempt = limit;
        self
    }

    /// How long a call may take, with all its attempts and the pauses between them. The default
    /// is 300 seconds.
    #[must_use]
    pub fn call(mut self, limit: Duration) -> Self {
        self.call = limit;
        self
    }
}
