//! Credentials that are held: fetched by one call at a time, ahead of expiry, kept while good.

use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

use tokio::sync;

use crate::clock::Clock;
use crate::credentials::{Credentials, CredentialsError, CredentialsProvider};

/// How long before they expire credentials are fetched anew.
const AHEAD: Duration = Duration::from_secs(15 * 60);

/// How long a fetch ahead of expiry that failed is not tried again.
const PAUSE: Duration = Duration::from_secs(10);

/// How long after a fetch because of a refusal there is no other for that reason.
const APART: Duration = Duration::from_secs(10);

/// The credentials of a client, and where they come from.
pub(crate) struct Held {
    provider: Box<dyn CredentialsProvider>,
    clock: Arc<dyn Clock>,
    state: Mutex<State>,
    /// Whoever holds it fetches.
    turn: sync::Mutex<()>,
}

#[derive(Default)]
struct State {
    value: Option<Value>,
    /// The number of fetches that have ended.
    fetches: u64,
    /// Why the last of them failed.
    failure: Option<CredentialsError>,
    /// When a fetch ahead of expiry may be tried again.
    pause: Option<SystemTime>,
    /// When credentials may be fetched again because they were refused.
    apart: Option<SystemTime>,
}

struct Value {
    credentials: Arc<Credentials>,
    /// From when on they are fetched anew.
    ahead: Option<SystemTime>,
}

/// What is there at a moment.
enum Sight {
    /// Credentials to use.
    Fresh(Arc<Credentials>),
    /// Credentials to use, with others to be fetched.
    Ageing(Arc<Credentials>),
    /// None, after so many fetches.
    Nothing(u64),
}

impl Held {
    pub(crate) fn new(provider: Box<dyn CredentialsProvider>, clock: Arc<dyn Clock>) -> Self {
        Self { provider, clock, state: Mutex::default(), turn: sync::Mutex::const_new(()) }
    }

    /// The credentials to sign with now.
    pub(crate) async fn current(&self) -> Result<Arc<Credentials>, CredentialsError> {
        let before = match self.look() {
            Sight::Fresh(credentials) => return Ok(credentials),
            Sight::Ageing(credentials) => return Ok(self.ahead(credentials).await),
            Sight::Nothing(fetches) => fetches,
        };
        let _turn = self.turn.lock().await;
        match self.look() {
            Sight::Fresh(credentials) | Sight::Ageing(credentials) => Ok(credentials),
            Sight::Nothing(fetches) => match self.failure(fetches != before) {
                Some(failure) => Err(failure),
                None => self.fetch().await,
            },
        }
    }

    /// The failure of a fetch that somebody else has waited for meanwhile.
    fn failure(&self, is_news: bool) -> Option<CredentialsError> {
        self.state().failure.clone().filter(|_| is_news)
    }

    /// Sees to other credentials than those that the service has refused, and says whether there
    /// are any. One call at a time fetches, and those that come for the same reason meanwhile or
    /// shortly after share what has come of it.
    pub(crate) async fn renew(&self, refused: &Credentials) -> Result<bool, CredentialsError> {
        let _turn = self.turn.lock().await;
        let now = self.clock.now();
        {
            let state = self.state();
            let held = state.value.as_ref().map(|value| &value.credentials);
            if held.is_some_and(|held| !held.are(refused)) {
                return Ok(true);
            }
            if state.apart.is_some_and(|until| now < until) {
                return state.failure.clone().map_or(Ok(false), Err);
            }
        }
        let fetched = self.fetch().await;
        self.state().apart = now.checked_add(APART);
        fetched.map(|credentials| !credentials.are(refused))
    }

    /// Fetches anew unless somebody does so already, and falls back on what is there.
    async fn ahead(&self, credentials: Arc<Credentials>) -> Arc<Credentials> {
        let Ok(_turn) = self.turn.try_lock() else { return credentials };
        match self.look() {
            Sight::Fresh(newer) => newer,
            _ => self.fetch().await.unwrap_or(credentials),
        }
    }

    /// Fetches; only whoever has the turn does.
    async fn fetch(&self) -> Result<Arc<Credentials>, CredentialsError> {
        let fetched = self.provider.credentials().await;
        let now = self.clock.now();
        let fetched = fetched.and_then(|credentials| usable(credentials, now));
        let mut state = self.state();
        state.fetches += 1;
        match fetched {
            Ok(credentials) => {
                let credentials = Arc::new(credentials);
                let ahead = credentials.expiration().map(|end| ahead_of(end, now));
                if ahead.is_some() {
                    tracing::debug!(provider = credentials.provider(), "credentials fetched");
                }
                let value = Value { credentials: Arc::clone(&credentials), ahead };
                (state.value, state.failure, state.pause) = (Some(value), None, None);
                Ok(credentials)
            }
            Err(failure) => {
                tracing::warn!(reason = %failure, "credentials not fetched");
                state.failure = Some(failure.clone());
                state.pause = now.checked_add(PAUSE);
                Err(failure)
            }
        }
    }

    fn look(&self) -> Sight {
        let now = self.clock.now();
        let state = self.state();
        let Some(value) = &state.value else { return Sight::Nothing(state.fetches) };
        let credentials = Arc::clone(&value.credentials);
        if credentials.expiration().is_some_and(|end| end <= now) {
            return Sight::Nothing(state.fetches);
        }
        let is_due = value.ahead.is_some_and(|ahead| ahead <= now);
        let is_paused = state.pause.is_some_and(|until| now < until);
        if is_due && !is_paused { Sight::Ageing(credentials) } else { Sight::Fresh(credentials) }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A quarter of an hour before the end, and for short-lived ones a fifth of their life.
fn ahead_of(end: SystemTime, now: SystemTime) -> SystemTime {
    let life = end.duration_since(now).unwrap_or_default();
    end.checked_sub(AHEAD.min(life / 5)).unwrap_or(end)
}

fn usable(credentials: Credentials, now: SystemTime) -> Result<Credentials, CredentialsError> {
    let failed = |why: &str| {
        let source = credentials.provider().to_owned();
        Err(CredentialsError::new(source, why))
    };
    if credentials.expiration().is_some_and(|end| end <= now) {
        return failed("what it gave has expired already");
    }
    if credentials.is_half() {
        return failed("what it gave has an empty half");
    }
    Ok(credentials)
}

impl fmt::Debug for Held {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.state().value {
            Some(value) => value.credentials.fmt(out),
            None => out.write_str("not fetched yet"),
        }
    }
}
