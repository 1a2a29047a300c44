//! The loop of a call: attempts of one request, until it is answered or must not be sent again.

use std::sync::Arc;
use std::time::Duration;

use aliyun_rpc_wire::Safety;
use aliyun_rpc_wire::constraint::Values;

use crate::answer::Answer;
use crate::attempt::attempt;
use crate::call::Ended;
use crate::connection::Parts;
use crate::credentials::{Credentials, CredentialsError};
use crate::decision::{Decision, Reason, Standing, decide};
use crate::failure::Failure;
use crate::history::History;
use crate::lookup::Lookup;
use crate::race::race;
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
    history: History,
    refreshed: bool,
    renewed: bool,
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
            history: History::default(),
            refreshed: false,
            renewed: false,
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
            let Missed { failure, verdict, credentials } = match self.attempt().await {
                Ok(answer) => return self.succeed(answer),
                Err(missed) => missed,
            };
            match self.next(&verdict) {
                Decision::GiveUp(reason) => return self.give_up(failure, &verdict, reason),
                Decision::Now => {}
                Decision::Renew => match self.renew(credentials).await {
                    Ok(()) => {}
                    Err((reason, error)) => {
                        let failure = error.into_iter().fold(failure, Failure::unrenewed);
                        return self.give_up(failure, &verdict, reason);
                    }
                },
                Decision::After(pause) | Decision::AskAfter(pause) => {
                    self.parts.clock.sleep(pause).await;
                }
                Decision::LookAfter(pause) => return self.look(failure, verdict, pause).await,
            }
        }
    }

    /// Sees to other credentials than those that were refused; else why there are none.
    async fn renew(
        &self,
        refused: Option<Arc<Credentials>>,
    ) -> Result<(), (Reason, Option<CredentialsError>)> {
        let Some(refused) = refused else { return Err((Reason::NoOthers, None)) };
        let renewal = self.parts.credentials.renew(&refused);
        match race(&*self.parts.clock, self.left(), renewal).await {
            Some(Ok(true)) => Ok(()),
            Some(Ok(false)) => Err((Reason::NoOthers, None)),
            Some(Err(error)) => Err((Reason::NoOthers, Some(error))),
            None => Err((Reason::Deadline, None)),
        }
    }

    /// Sends the request once, and learns from what becomes of it.
    async fn attempt(&mut self) -> Result<Answer, Missed> {
        let limit = self.parts.timeouts.attempt.min(self.left());
        if limit.is_zero() {
            let error = TransportError::connecting(TimedOut(self.parts.timeouts.call));
            return Err(Missed::new(Failure::Transport(error), None, None));
        }
        self.history.attempts += 1;
        let number = self.history.attempts;
        let ended = attempt(self.parts, self.target, self.values, number, limit).await;
        let failure = match ended.result {
            Ok(answer) => {
                self.history.sent = true;
                return Ok(answer);
            }
            Err(failure) => failure,
        };
        if matches!(failure, Failure::Configuration(_) | Failure::Unsendable(_)) {
            self.history.attempts -= 1;
        }
        let missed = Missed::new(failure, ended.hint, ended.credentials);
        let (failure, verdict) = (&missed.failure, missed.verdict);
        let repeated = self.history.may_have_executed();
        if repeated && failure.code().is_some_and(|code| self.target.is_gone(code)) {
            let (status, id) = (failure.status().unwrap_or(200), failure.request_id());
            return Ok(Answer::made(status, id.map(str::to_owned), []));
        }
        self.history.add(failure, &verdict);
        if let (Advice::Fresh, Some(date)) = (verdict.advice, ended.date) {
            self.parts.skew.learn(self.parts.clock.now(), date);
        }
        Err(missed)
    }

    /// Decides what comes next; a retry is taken from the budget, a throttled action held back.
    fn next(&mut self, verdict: &Verdict) -> Decision {
        if verdict.advice == Advice::Slow && self.target.is_dry_run(self.values) {
            // A dry run asks what would come of the request now.
            return Decision::GiveUp(Reason::Final);
        }
        let standing = Standing {
            safety: self.target.safety(),
            can_look_up: self.lookup.is_some(),
            attempts: self.history.attempts,
            accepted: self.history.accepted,
            refreshed: self.refreshed,
            renewed: self.renewed,
            held: self.held(),
            left: self.left(),
            chance: self.chance(),
        };
        let retries = &self.parts.retries;
        let mut decision = decide(retries, verdict, &standing);
        match decision {
            Decision::Now => self.refreshed = true,
            Decision::Renew => self.renewed = true,
            Decision::After(_) if !self.parts.budget.take() => {
                decision = Decision::GiveUp(Reason::Budget);
            }
            Decision::After(_) => self.took += 1,
            _ => {}
        }
        if verdict.trace == Trace::Throttled && retries.on {
            let pause =
                verdict.hint.unwrap_or_else(|| retries.pause(standing.attempts, standing.chance));
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
        let mut looks = self.history.accepted;
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
                    Verdict { advice: Advice::Renew, .. } => {
                        match self.renew(ended.credentials).await {
                            Ok(()) => None,
                            Err(_) => break,
                        }
                    }
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
        let fate = self.history.fate(self.target.safety(), verdict);
        self.end(Err(failure), fate, Some(reason))
    }

    fn end(self, result: Result<Answer, Failure>, fate: Fate, reason: Option<Reason>) -> Ended {
        let name = self.target.client_token();
        let text = name.and_then(|name| self.values.get(name));
        let days = self.target.service().token_days;
        let trail = Trail {
            attempts: self.history.attempts,
            elapsed: self.now().saturating_sub(self.begun),
            fate,
            reason,
            token: text.map(|text| Token { text: text.to_owned(), days }),
            unsent: !self.history.sent && matches!(result, Err(Failure::Transport(_))),
            idempotent: self.target.safety() == Safety::Idempotent,
            lookup: self.lookup,
            request_id: self.history.into_request_id(fate),
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
            self.parts.gate.left(self.target.name(), || self.now())
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

/// An attempt that did not succeed.
struct Missed {
    failure: Failure,
    verdict: Verdict,
    /// What it was signed with, where it was answered.
    credentials: Option<Arc<Credentials>>,
}

impl Missed {
    fn new(
        failure: Failure,
        hint: Option<Duration>,
        credentials: Option<Arc<Credentials>>,
    ) -> Self {
        let verdict = Verdict::of(&failure, hint);
        Self { failure, verdict, credentials }
    }
}
