//! The decision after an attempt that did not succeed: again, look it up, or give up, and why.

use std::time::Duration;

use aliyun_rpc_wire::Safety;

use crate::retries::Retries;
use crate::verdict::{Advice, Trace, Verdict};

/// Where a call stands when it is decided upon.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Standing {
    /// What repeating the action does.
    pub(crate) safety: Safety,
    /// Whether what it makes can be looked up.
    pub(crate) can_look_up: bool,
    /// How often the request was sent.
    pub(crate) attempts: u32,
    /// How often it was answered that the request was accepted.
    pub(crate) accepted: u32,
    /// Whether it was sent once more for a fresh signature already.
    pub(crate) refreshed: bool,
    /// How long the action is held back for all callers.
    pub(crate) held: Duration,
    /// How much of the time for the call is left.
    pub(crate) left: Duration,
    /// A random number to choose the pause by.
    pub(crate) chance: u32,
}

/// What to do next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Decision {
    /// Send it again at once, signed anew.
    Now,
    /// Send it again after a pause.
    After(Duration),
    /// Ask again for the outcome of an accepted request, after a pause.
    AskAfter(Duration),
    /// Look for what an accepted request makes, after a pause.
    LookAfter(Duration),
    /// Give up.
    GiveUp(Reason),
}

/// Why a call is given up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reason {
    /// Trying again is turned off.
    Off,
    /// Nothing would come of it.
    Final,
    /// The action might be carried out twice.
    Unsafe,
    /// It was sent as often as it may be.
    Attempts,
    /// The retries of the client are used up.
    Budget,
    /// There is no time left.
    Deadline,
}

/// Decides what to do after an attempt that ended in this way. The budget is not looked at: who
/// asks has to take the retry from it.
pub(crate) fn decide(retries: &Retries, verdict: &Verdict, standing: &Standing) -> Decision {
    if !retries.on {
        return Decision::GiveUp(Reason::Off);
    }
    match verdict.advice {
        Advice::Never => Decision::GiveUp(Reason::Final),
        Advice::Poll => poll(retries, verdict, standing),
        _ if !may_be_sent_again(verdict.trace, standing.safety) => Decision::GiveUp(Reason::Unsafe),
        Advice::Fresh if standing.refreshed => Decision::GiveUp(Reason::Final),
        Advice::Fresh => Decision::Now,
        Advice::Backoff if standing.attempts >= retries.attempts => {
            Decision::GiveUp(Reason::Attempts)
        }
        Advice::Backoff => in_time(pause(retries, verdict, standing), standing, Decision::After),
    }
}

/// Whether it harms nothing to send a request again whose first sending left this trace.
pub(crate) fn may_be_sent_again(trace: Trace, safety: Safety) -> bool {
    match safety {
        Safety::Read | Safety::Token | Safety::Idempotent => true,
        _ => matches!(trace, Trace::NotSent | Trace::Throttled | Trace::Unsigned),
    }
}

/// An accepted request is asked after until the time is up.
fn poll(retries: &Retries, verdict: &Verdict, standing: &Standing) -> Decision {
    let pause = pause(retries, verdict, standing);
    match standing.safety {
        Safety::Read | Safety::Token | Safety::Idempotent => {
            in_time(pause, standing, Decision::AskAfter)
        }
        _ if standing.can_look_up => in_time(pause, standing, Decision::LookAfter),
        _ => Decision::GiveUp(Reason::Unsafe),
    }
}

/// What the service says, else a random and growing time; never less than the action is held back.
fn pause(retries: &Retries, verdict: &Verdict, standing: &Standing) -> Duration {
    let count = match verdict.advice {
        Advice::Poll => standing.accepted,
        _ => standing.attempts,
    };
    let pause = verdict.hint.unwrap_or_else(|| retries.pause(count, standing.chance));
    pause.max(standing.held)
}

fn in_time(pause: Duration, standing: &Standing, then: fn(Duration) -> Decision) -> Decision {
    if pause < standing.left { then(pause) } else { Decision::GiveUp(Reason::Deadline) }
}
