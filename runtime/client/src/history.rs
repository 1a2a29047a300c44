//! The history of a call: what its attempts have left behind so far.

use aliyun_rpc_wire::Safety;

use crate::failure::Failure;
use crate::trail::Fate;
use crate::verdict::{Trace, Verdict};

/// What the attempts of a call have left behind.
#[derive(Debug, Default)]
pub(crate) struct History {
    /// How often the request was sent.
    pub(crate) attempts: u32,
    /// How often it was answered that the request was accepted.
    pub(crate) accepted: u32,
    /// Whether an attempt may have been executed.
    unknown: bool,
    /// Whether an attempt was sent.
    pub(crate) sent: bool,
    /// The id of the last request that may have been executed, where it is known.
    request_id: Option<String>,
}

impl History {
    /// Takes in an attempt that did not succeed.
    pub(crate) fn add(&mut self, failure: &Failure, verdict: &Verdict) {
        self.sent |= verdict.trace != Trace::NotSent;
        self.unknown |= verdict.trace == Trace::Unknown;
        self.accepted += u32::from(verdict.trace == Trace::Accepted);
        if let (Trace::Unknown | Trace::Accepted, Some(id)) = (verdict.trace, failure.request_id())
        {
            self.request_id = Some(id.to_owned());
        }
    }

    /// Whether the action may have been executed before the last attempt was sent.
    pub(crate) fn may_have_executed(&self) -> bool {
        self.unknown || self.accepted > 0
    }

    /// What may have come of the call, given up after an attempt that ended like this.
    pub(crate) fn fate(&self, safety: Safety, verdict: &Verdict) -> Fate {
        match verdict.trace {
            Trace::Accepted => Fate::Accepted,
            Trace::NotSent | Trace::Throttled | Trace::Unsigned | Trace::Unknown
                if self.accepted > 0 =>
            {
                Fate::Accepted
            }
            _ if safety == Safety::Read => Fate::Settled,
            _ if self.may_have_executed() => Fate::MayHaveExecuted,
            _ => Fate::Settled,
        }
    }

    /// The id of the request that this fate is about.
    pub(crate) fn into_request_id(self, fate: Fate) -> Option<String> {
        self.request_id.filter(|_| fate != Fate::Settled)
    }
}
