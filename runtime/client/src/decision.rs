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
    /// Whether it was sent once more with other credentials already.
    pub(crate) renewed: bool,
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
    /// Send it again as soon as there are other credentials.
    Renew,
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
    /// There are no other credentials than those that were refused.
    NoOthers,
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
        Advice::Renew if standing.renewed => Decision::GiveUp(Reason::Final),
        Advice::Renew => Decision::Renew,
        Advice::Backoff | Advice::Slow if standing.attempts >= retries.attempts => {
            Decision::GiveUp(Reason::Attempts)
        }
        Advice::Backoff | Advice::Slow => {
            in_time(pause(retries, verdict, standing), standing, Decision::After)
        }
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
    let chosen = || match verdict.advice {
        Advice::Poll => retries.pause(standing.accepted, standing.chance),
        Advice::Slow => retries.long_pause(standing.chance),
        _ => retries.pause(standing.attempts, standing.chance),
    };
    let pause = verdict.hint.unwrap_or_else(chosen);
    pause.max(standing.held)
}

fn in_time(pause: Duration, standing: &Standing, then: fn(Duration) -> Decision) -> Decision {
    if pause < standing.left { then(pause) } else { Decision::GiveUp(Reason::Deadline) }
}

#[cfg(test)]
mod tests {
    use super::{Decision, Reason, Standing, decide};
    use crate::retries::Retries;
    use crate::verdict::{Advice, Trace, Verdict};
    use aliyun_rpc_wire::Safety;
    use std::time::Duration;

    const EVERY: [Safety; 5] =
        [Safety::Read, Safety::Idempotent, Safety::Token, Safety::NaturalKey, Safety::Unsafe];

    fn standing(safety: Safety) -> Standing {
        Standing {
            safety,
            can_look_up: safety == Safety::NaturalKey,
            attempts: 1,
            accepted: 1,
            refreshed: false,
            renewed: false,
            held: Duration::ZERO,
            left: Duration::from_secs(100),
            chance: u32::MAX,
        }
    }

    fn verdict(trace: Trace, advice: Advice) -> Verdict {
        Verdict { trace, advice, hint: None }
    }

    #[test]
    fn what_may_be_sent_again_depends_on_what_is_left_behind() {
        use {Advice as A, Decision as D, Trace as T};
        let again = D::After(Duration::from_millis(500));
        let late = D::After(Duration::from_secs(20));
        let (ask, look) =
            (D::AskAfter(Duration::from_millis(500)), D::LookAfter(Duration::from_millis(500)));
        let (no, never) = (D::GiveUp(Reason::Unsafe), D::GiveUp(Reason::Final));
        let now = D::Now;
        for (trace, advice, expected) in [
            (T::NotSent, A::Backoff, [again; 5]),
            (T::Throttled, A::Backoff, [again; 5]),
            (T::Unknown, A::Backoff, [again, again, again, no, no]),
            (T::Refused, A::Backoff, [again, again, again, no, no]),
            (T::Unsigned, A::Fresh, [now; 5]),
            (T::Unknown, A::Fresh, [now, now, now, no, no]),
            (T::Refused, A::Slow, [late, late, late, no, no]),
            (T::Unsigned, A::Renew, [D::Renew; 5]),
            (T::Refused, A::Never, [never; 5]),
            (T::Unknown, A::Never, [never; 5]),
            (T::NotSent, A::Never, [never; 5]),
            (T::Accepted, A::Poll, [ask, ask, ask, look, no]),
        ] {
            let verdict = verdict(trace, advice);
            let found = EVERY.map(|safety| decide(&Retries::new(), &verdict, &standing(safety)));
            assert_eq!(found, expected, "{verdict:?}");
            let off = EVERY.map(|safety| decide(&Retries::off(), &verdict, &standing(safety)));
            assert_eq!(off, [D::GiveUp(Reason::Off); 5]);
        }
    }

    #[test]
    fn a_call_ends_with_its_attempts_and_its_time() {
        let backoff = verdict(Trace::NotSent, Advice::Backoff);
        let hinted = Verdict { hint: Some(Duration::from_secs(7)), ..backoff };
        let fresh = verdict(Trace::Unsigned, Advice::Fresh);
        let renew = verdict(Trace::Unsigned, Advice::Renew);
        let slow = verdict(Trace::Refused, Advice::Slow);
        let poll = verdict(Trace::Accepted, Advice::Poll);
        let base = standing(Safety::Token);
        let (short, long) = (Duration::from_secs(3), Duration::from_secs(9));
        let seconds = Duration::from_secs;
        for (verdict, standing, expected) in [
            (backoff, Standing { attempts: 3, ..base }, Decision::After(seconds(2))),
            (backoff, Standing { attempts: 4, ..base }, Decision::GiveUp(Reason::Attempts)),
            (backoff, Standing { held: long, ..base }, Decision::After(long)),
            (hinted, base, Decision::After(seconds(7))),
            (hinted, Standing { held: long, ..base }, Decision::After(long)),
            (hinted, Standing { left: short, ..base }, Decision::GiveUp(Reason::Deadline)),
            (hinted, Standing { left: seconds(7), ..base }, Decision::GiveUp(Reason::Deadline)),
            (fresh, Standing { refreshed: true, ..base }, Decision::GiveUp(Reason::Final)),
            (fresh, Standing { attempts: 9, ..base }, Decision::Now),
            (renew, Standing { renewed: true, ..base }, Decision::GiveUp(Reason::Final)),
            (renew, Standing { attempts: 9, refreshed: true, ..base }, Decision::Renew),
            (slow, Standing { chance: 0, ..base }, Decision::After(seconds(10))),
            (slow, Standing { attempts: 3, ..base }, Decision::After(seconds(20))),
            (slow, Standing { attempts: 4, ..base }, Decision::GiveUp(Reason::Attempts)),
            (slow, Standing { left: long, ..base }, Decision::GiveUp(Reason::Deadline)),
            (poll, Standing { attempts: 99, accepted: 6, ..base }, Decision::AskAfter(seconds(16))),
            (
                poll,
                Standing { accepted: 6, left: long, ..base },
                Decision::GiveUp(Reason::Deadline),
            ),
        ] {
            assert_eq!(decide(&Retries::new(), &verdict, &standing), expected, "{standing:?}");
        }
    }
}
