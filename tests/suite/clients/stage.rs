//! An emulator that is watched: what its state answered is known beside what a client makes of it.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::SystemTime;

use aliyun_rpc_emulator::{
    AccessKey, Answer, Asked, Clock as _, Emulator, HandClock, Service, Settings, State,
};
use aliyun_rpc_wire::Method;
use serde_json::{Map, Value};

use super::adapter::Adapter;
use super::call::{Call, Key};
use super::outcome::{Exception, Outcome};
use crate::actions;
use crate::emulator::Bench;

/// The key of requests with a security token.
pub(super) const TEMPORARY: Key<'_> = Key { id: "sts", secret: "hidden", token: Some("t/o+k=en") };

/// What the state answered last, and what is answered instead of asking it.
#[derive(Default)]
struct Watch {
    last: Option<Answer>,
    instead: Option<Map<String, Value>>,
}

/// A state that is watched.
pub(super) struct Watched {
    state: Arc<State>,
    watch: Arc<Mutex<Watch>>,
}

impl Service for Watched {
    fn answer(&self, asked: &Asked) -> Answer {
        let mut watch = self.watch.lock().unwrap_or_else(PoisonError::into_inner);
        let instead = watch.instead.clone().map(Answer::Result);
        let answer = instead.unwrap_or_else(|| self.state.answer(asked));
        watch.last = Some(answer.clone());
        answer
    }

    fn version(&self) -> Option<&str> {
        self.state.version()
    }

    fn takes(&self, action: &str, method: Method) -> bool {
        self.state.takes(action, method)
    }

    fn item_name(&self, action: &str, path: &str) -> Option<&str> {
        self.state.item_name(action, path)
    }

    fn injected(&self, action: &str, code: &str) -> Option<(u16, String)> {
        self.state.injected(action, code)
    }
}

/// An emulator, and its state at hand.
pub(super) struct Stage {
    pub(super) bench: Bench,
    pub(super) emulator: Emulator<Watched>,
    pub(super) at: String,
    watch: Arc<Mutex<Watch>>,
}

impl Stage {
    pub(super) fn new() -> Self {
        let clock = HandClock::at(now());
        let bench = Bench::at(clock.now());
        let watch = Arc::default();
        let watched = Watched { state: Arc::clone(&bench.state), watch: Arc::clone(&watch) };
        let Key { id, secret, token } = TEMPORARY;
        let temporary = AccessKey::new(id, secret).token(token.unwrap());
        let right = AccessKey::new(Key::RIGHT.id, Key::RIGHT.secret);
        let settings = Settings::new().clock(clock).key(right).key(temporary);
        let emulator = Emulator::start(watched, settings).unwrap();
        let at = emulator.address().to_string();
        Self { bench, emulator, at, watch }
    }

    fn watch(&self) -> MutexGuard<'_, Watch> {
        self.watch.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Every request is answered with this.
    pub(super) fn answer_instead(&self, fields: Map<String, Value>) {
        self.watch().instead = Some(fields);
    }

    /// A call that succeeds, and of which the client has all that was answered; the result.
    pub(super) fn ok(
        &self,
        client: &mut Adapter<'_>,
        action: &str,
        values: &[(&str, &str)],
    ) -> Value {
        self.ok_with(client, Key::RIGHT, action, values)
    }

    /// The same with another key.
    pub(super) fn ok_with(
        &self,
        client: &mut Adapter<'_>,
        key: Key<'_>,
        action: &str,
        values: &[(&str, &str)],
    ) -> Value {
        let outcome = client.call(&Call { at: &self.at, key, action, values });
        let mut expected = match self.watch().last.take() {
            Some(Answer::Result(fields)) => fields,
            other => panic!("{action} {values:?}: {other:?}, but {outcome:?}"),
        };
        let id = self.emulator.requests().last().unwrap().request_id.clone();
        expected.insert("RequestId".to_owned(), Value::from(id));
        let expected = Value::Object(expected);
        match outcome {
            Outcome::Answered { body, xml: None } => {
                assert_eq!(body, expected, "{action} {values:?}");
                body
            }
            Outcome::Answered { xml: Some(xml), .. } => {
                let known = actions::known(action);
                let read = |text: &str| known.read(text).map(without_empty);
                assert_eq!(read(&xml), read(&expected.to_string()), "{action} {values:?}: {xml}");
                expected
            }
            Outcome::Refused(exception) => panic!("{action} {values:?}: {exception:?}"),
        }
    }

    /// A call that is refused with an exception that has all that was answered.
    pub(super) fn refused(
        &self,
        client: &mut Adapter<'_>,
        action: &str,
        values: &[(&str, &str)],
    ) -> Exception {
        let outcome = client.ask(&self.at, action, values);
        let refusal = match self.watch().last.take() {
            Some(Answer::Refused(refusal)) => refusal,
            other => panic!("{action} {values:?}: {other:?}, but {outcome:?}"),
        };
        let told = self.told(client, action, outcome);
        assert_eq!(
            (told.status, told.code.as_str(), told.message.as_str()),
            (u64::from(refusal.status), refusal.code.as_str(), refusal.message.as_str()),
            "{action} {values:?}"
        );
        told
    }

    /// The exception that an outcome is; it has the id of the request.
    pub(super) fn told(&self, client: &Adapter<'_>, action: &str, outcome: Outcome) -> Exception {
        let told = outcome.refused(action);
        let requests = self.emulator.requests();
        assert_eq!(told.request_id, requests.last().unwrap().request_id, "{action}");
        assert_eq!(told.class, client.way.exception(told.status, &told.code), "{action}");
        told
    }
}

/// XML cannot tell an empty structure from an empty text, nor either from nothing.
fn without_empty(value: Value) -> Value {
    let empty = [Value::from(""), Value::Null, Value::Object(Map::new())];
    match value {
        Value::Object(fields) => {
            let fields = fields.into_iter().map(|(name, value)| (name, without_empty(value)));
            Value::Object(fields.filter(|(_, value)| !empty.contains(value)).collect())
        }
        Value::Array(items) => items.into_iter().map(without_empty).collect(),
        other => other,
    }
}

#[expect(clippy::disallowed_methods, reason = "the clients sign with the time of the machine")]
fn now() -> SystemTime {
    SystemTime::now()
}
