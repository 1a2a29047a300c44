//! A library to ask: the engine, and a clock that is moved by hand.

use std::cell::Cell;
use std::time::{Duration, SystemTime};

use aliyun_rpc_emulator::{Answer, Asked, Refusal, Service as _, State};
use serde_json::Value;

use crate::tables::TABLES;

/// The engine, asked without a door.
pub(crate) struct Library {
    pub(crate) state: State,
    passed: Cell<Duration>,
}

impl Library {
    pub(crate) fn new() -> Self {
        Self::of(State::new(&TABLES, 1))
    }

    pub(crate) fn of(state: State) -> Self {
        Self { state, passed: Cell::new(Duration::ZERO) }
    }

    /// Lets so many minutes of the door pass.
    pub(crate) fn pass(&self, minutes: u64) {
        self.passed.set(self.passed.get() + Duration::from_secs(60 * minutes));
    }

    pub(crate) fn ask(&self, action: &str, values: &[(&str, &str)]) -> Result<Value, Refusal> {
        // 2024-03-05T06:07:08Z
        let at = SystemTime::UNIX_EPOCH + Duration::from_secs(1_709_618_828) + self.passed.get();
        let asked = Asked::new(action, values.iter().copied().collect(), at);
        match self.state.answer(&asked) {
            Answer::Result(fields) => Ok(Value::Object(fields)),
            Answer::Refused(refusal) => Err(refusal),
        }
    }

    pub(crate) fn ok(&self, action: &str, values: &[(&str, &str)]) -> Value {
        self.ask(action, values).unwrap_or_else(|refusal| panic!("{action}: {refusal:?}"))
    }

    /// The code and the rule of a refusal.
    pub(crate) fn refused(&self, action: &str, values: &[(&str, &str)]) -> (String, String) {
        match self.ask(action, values) {
            Ok(answer) => panic!("{action} {values:?} answers {answer}"),
            Err(refusal) => (refusal.code, refusal.rule),
        }
    }

    /// A shelf that stands.
    pub(crate) fn shelf(&self) -> String {
        let made = self.ok("MakeShelf", &[("Room", "r-1"), ("Width", "500")]);
        self.pass(5);
        made["ShelfId"].as_str().unwrap().to_owned()
    }

    pub(crate) fn book(&self, on: &str, title: &str) -> String {
        let made = self.ok("PutBook", &[("ShelfId", on), ("Title", title)]);
        made["BookId"].as_str().unwrap().to_owned()
    }

    /// A field of every shelf.
    pub(crate) fn shelves(&self, field: &str) -> Vec<String> {
        texts(&self.ok("ListShelves", &[])["Shelves"]["Shelf"], field)
    }

    /// A field of every book of a shelf.
    pub(crate) fn books(&self, on: &str, field: &str) -> Vec<String> {
        texts(&self.ok("ListBooks", &[("ShelfId", on)])["Books"], field)
    }
}

/// A field of every item.
pub(crate) fn texts(items: &Value, field: &str) -> Vec<String> {
    let items = items.as_array().unwrap().iter();
    items.map(|item| item[field].as_str().unwrap_or_default().to_owned()).collect()
}
