//! The loop of a call: attempts of one request, until it is answered or must not be sent again.

use std::time::Duration;

use aliyun_rpc_wire::Safety;
use aliyun_rpc_wire::constraint::Values;

use crate::answer::Answer;
use crate::attempt::attempt;
use crate::call::Ended;
use crate::connection::Parts;
use crate::decision::{Decision, Reason, Standing, decide};
use crate::failure::Failure;
use crate::lookup::Lookup;
use crate::stamp::bits;
use crate::target::Target;
use crate::trail::{Fate, Token, Trail};
use crate::transport::{TimedOut, TransportError};
use crate::verdict::{Advice, Trace, Verdict};

/// A call while it is made.
pub(crate) struct Course<'a> {
    parts: &'a Parts,
    target: &'a Target,
    values: &'a Values,
    lookup: Option<Lookup>,
    begun: Duration,
    attempts: u32,
    /// How often it was answered that the request was accepted.
    accepted: u32,
    /// Whether an attempt may have been executed.
    unknown: bool,
    /// Whether an attempt was sent.
    sent: bool,
    refreshed: bool,
    /// How many retries it took from the budget.
    took: u32,
}

impl<'a> Course<'a> {
    pub(crate) fn new(parts: &'a Parts, target: &'a Target, values: &'a Values) -> Self {
        let lookup = target.info().and_then(|info| Lookup::of(info, values));
        Self {
            parts,
            target,
            values,
            lookup,
            begun: parts.clock.steady(),
            attempts: 0,
            accepted: 0,
            unknown: false,
            sent: false,
            refreshed: false,
            took: 0,
        }
    }

    /// Makes the call.
    pub(crate) async fn run(mut self) -> Ended {
        loop {
            let held = self.held();
            if held.is_zero() {
                break;
            }
            let apart = self.parts.retries.pause(1, self.chance());
            if held >= self.left() {
                return self.end(Err(Failure::Held(held)), Fate::Settled, None);
            }
            self.parts.clock.sleep(held.saturating_add(apart).min(self.left())).await;
        }
        loop {
            let failure = match self.attempt().await {
                Ok(answer) => return self.succeed(answer),
                Err((failure, verdict)) => match self.next(&verdict) {
                    Decision::GiveUp(reason) => return self.give_up(failure, &verdict, reason),
                    Decision::Now => None,
                    Decision::After(pause) | Decision::AskAfter(pause) => {
                        self.parts.clock.sleep(pause).await;
                        None
                    }
                    Decision::LookAfter(pause) => Some((failure, verdict, pause)),
                },
            };
            if let Some((failure, verdict, pause)) = failure {
                return self.look(failure, verdict, pause).await;
            }
        }
    }

    /// Sends the request once, and learns from what becomes of it.
    async fn attempt(&mut self) -> Result<Answer, (Failure, Verdict)> {
        let limit = self.parts.timeouts.attempt.min(self.left());
        if limit.is_zero() {
            let error = TransportError::connecting(TimedOut(self.parts.timeouts.call));
            return Err(learned(Failure::Transport(error), None));
        }
        self.attempts += 1;
        let ended = attempt(self.parts, self.target, self.values, self.attempts, limit).await;
        let failure = match ended.result {
            Ok(answer) => {
                self.sent = true;
                return Ok(answer);
            }
            Err(failure) => failure,
        };
        if matches!(failure, Failure::Configuration(_) | Failure::Unsendable(_)) {
            self.attempts -= 1;
        }
        let (failure, verdict) = learned(failure, ended.hint);
        let repeated = self.unknown || self.accepted > 0;
        if repeated && failure.code().is_some_and(|code| self.target.is_gone(code)) {
            let (status, id) = (failure.status().unwrap_or(200), failure.request_id());
            return Ok(Answer::made(status, id.map(str::to_owned), []));
        }
        self.sent |= verdict.trace != Trace::NotSent;
        self.unknown |= verdict.trace == Trace::Unknown;
        self.accepted += u32::from(verdict.trace == Trace::Accepted);
        if let (Advice::Fresh, Some(date)) = (verdict.advice, ended.date) {
            self.parts.skew.learn(self.parts.clock.now(), date);
        }
        Err((failure, verdict))
    }

    /// Decides what comes next; a retry is taken from the budget, a throttled action held back.
    fn next(&mut self, verdict: &Verdict) -> Decision {
        let standing = Standing {
            safety: self.target.safety(),
            can_look_up: self.lookup.is_some(),
            attempts: self.attempts,
            accepted: self.accepted,
            refreshed: self.refreshed,
            held: self.held(),
            left: self.left(),
            chance: self.chance(),
        };
        let retries = &self.parts.retries;
        let mut decision = decide(retries, verdict, &standing);
        match decision {
            Decision::Now => self.refreshed = true,
            Decision::After(_) if !self.parts.budget.take() => {
                decision = Decision::GiveUp(Reason::Budget);
            }
            Decision::After(_) => self.took += 1,
            _ => {}
        }
        if verdict.trace == Trace::Throttled && retries.on {
            let pause =
                verdict.hint.unwrap_or_else(|| retries.pause(self.attempts, standing.chance));
            self.parts.gate.hold(self.target.name(), self.now().saturating_add(pause));
        }
        decision
    }

    /// Looks for what an accepted request makes until it is there.
    async fn look(self, failure: Failure, verdict: Verdict, mut pause: Duration) -> Ended {
        let key = self.target.info().and_then(|info| info.natural_key);
        let (Some(key), Some(listing)) = (key, key.and_then(|key| key.listing(self.values))) else {
            return self.give_up(failure, &verdict, Reason::Unsafe);
        };
        let listed = Target::Known(key.find);
        let mut looks = self.accepted;
        while pause < self.left() {
            self.parts.clock.sleep(pause).await;
            let limit = self.parts.timeouts.attempt.min(self.left());
            let ended = attempt(self.parts, &listed, &listing, looks, limit).await;
            let hint = match ended.result {
                Ok(answer) => match key.found(self.values, &answer.tree) {
                    Some(id) => {
                        let request_id = failure.request_id().map(str::to_owned);
                        return self.succeed(Answer::made(
                            answer.status,
                            request_id,
                            [(key.id, id)],
                        ));
                    }
                    None => None,
                },
                Err(refused) => match Verdict::of(&refused, ended.hint) {
                    Verdict { advice: Advice::Never, .. } => break,
                    verdict => verdict.hint,
                },
            };
            looks = looks.saturating_add(1);
            pause = hint.unwrap_or_else(|| self.parts.retries.pause(looks, self.chance()));
        }
        self.give_up(failure, &verdict, Reason::Deadline)
    }

    fn succeed(self, answer: Answer) -> Ended {
        self.parts.budget.succeeded(self.took);
        self.end(Ok(answer), Fate::Settled, None)
    }

    fn give_up(self, failure: Failure, verdict: &Verdict, reason: Reason) -> Ended {
        let fate = match verdict.trace {
            Trace::Accepted => Fate::Accepted,
            Trace::NotSent | Trace::Throttled | Trace::Unknown if self.accepted > 0 => {
                Fate::Accepted
            }
            _ if self.target.safety() == Safety::Read => Fate::Settled,
            _ if self.unknown || self.accepted > 0 => Fate::MayHaveExecuted,
            _ => Fate::Settled,
        };
        self.end(Err(failure), fate, Some(reason))
    }

    fn end(self, result: Result<Answer, Failure>, fate: Fate, reason: Option<Reason>) -> Ended {
        let name = self.target.client_token();
        let text = name.and_then(|name| self.values.get(name));
        let days = self.target.service().token_days;
        let trail = Trail {
            attempts: self.attempts,
            elapsed: self.now().saturating_sub(self.begun),
            fate,
            reason,
            token: text.map(|text| Token { text: text.to_owned(), days }),
            unsent: !self.sent && matches!(result, Err(Failure::Transport(_))),
            idempotent: self.target.safety() == Safety::Idempotent,
            lookup: self.lookup,
        };
        (result, trail)
    }

    fn now(&self) -> Duration {
        self.parts.clock.steady()
    }

    fn left(&self) -> Duration {
        self.begun.saturating_add(self.parts.timeouts.call).saturating_sub(self.now())
    }

    /// How long the action is held back for all callers.
    fn held(&self) -> Duration {
        if self.parts.retries.on {
            self.parts.gate.left(self.target.name(), self.now())
        } else {
            Duration::ZERO
        }
    }

    /// A random number; the largest, which makes for the longest pause, where there is none.
    fn chance(&self) -> u32 {
        let [first, second, third, fourth, ..] =
            bits(&*self.parts.random).unwrap_or(u128::MAX).to_be_bytes();
        u32::from_be_bytes([first, second, third, fourth])
    }
}

/// A failure with the verdict on it.
fn learned(failure: Failure, hint: Option<Duration>) -> (Failure, Verdict) {
    let verdict = Verdict::of(&failure, hint);
    (failure, verdict)
}
