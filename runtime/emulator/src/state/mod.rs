//! The state behind the door: resources that live in the service's time, and what requests do to
//! them. It is given the tables of a service and knows none.

mod check;
mod effect;
mod fields;
mod ids;
mod item;
mod listing;
mod matching;
mod nesting;
mod predicate;
mod render;
mod store;
mod table;
mod time;
mod token;
mod world;

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use aliyun_rpc_wire::constraint::Values;
use aliyun_rpc_wire::{ActionInfo, Method};
use serde_json::{Map, Value};

pub use self::fields::{Field, FieldKind, FieldRule, Holds, Moment, ResourceTable, TimeStyle};
use self::store::Store;
pub use self::table::{
    ActionTable, Address, Breach, Check, Code, Effect, How, Match, Move, Need, Predicate, Tables,
};
pub use self::world::World;
use crate::service::{Answer, Asked, Refusal, Service};

/// The resources of a service and its time.
#[derive(Debug)]
pub struct State {
    tables: &'static Tables,
    store: Mutex<Store>,
}

/// A request that is being answered.
pub(crate) struct Ask<'a> {
    pub(crate) tables: &'static Tables,
    pub(crate) table: &'static ActionTable,
    pub(crate) values: &'a Values,
}

impl State {
    /// No resources, in a world that permits everything; `speed` seconds of the service's time
    /// pass in one of the door's.
    #[must_use]
    pub fn new(tables: &'static Tables, speed: u32) -> Self {
        Self { tables, store: Mutex::new(Store::new(speed)) }
    }

    /// Lets time pass.
    pub fn advance(&self, time: Duration) {
        let mut store = self.store();
        store.time.advance(time);
        store.settle();
    }

    /// Changes the world.
    pub fn change_world(&self, change: impl FnOnce(&mut World)) {
        change(&mut self.store().world);
    }

    /// Puts a resource into a state, as the service does by itself; whether it is there.
    pub fn set_status(&self, resource: &str, id: &str, status: &str) -> bool {
        let mut store = self.store();
        let now = store.time.latest();
        let Some(item) = store.item_mut(resource, id) else { return false };
        item.journey = None;
        item.enter(now, status.to_owned());
        true
    }

    /// Gives a field of a resource a text, as the service does by itself; whether it is there.
    pub fn set_field(&self, resource: &str, id: &str, field: &str, text: &str) -> bool {
        let mut store = self.store();
        let Some(item) = store.item_mut(resource, id) else { return false };
        item.texts.insert(field.to_owned(), Value::from(text));
        true
    }

    fn store(&self) -> MutexGuard<'_, Store> {
        self.store.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn table(&self, action: &str) -> Option<&'static ActionTable> {
        self.tables.actions.iter().copied().find(|table| table.info.name == action)
    }

    fn info(&self, action: &str) -> Option<&'static ActionInfo> {
        self.table(action).map(|table| table.info)
    }
}

impl Service for State {
    fn answer(&self, asked: &Asked) -> Answer {
        let Some(table) = self.table(&asked.action) else { return unknown() };
        let ask = Ask { tables: self.tables, table, values: &asked.values };
        let mut store = self.store();
        store.time.at(asked.at);
        store.settle();
        match store.serve(&ask) {
            Ok(fields) => Answer::Result(fields),
            Err(refusal) => Answer::Refused(refusal),
        }
    }

    fn version(&self) -> Option<&str> {
        Some(self.tables.service.version)
    }

    fn takes(&self, action: &str, method: Method) -> bool {
        let info = self.info(action);
        info.is_none_or(|info| method == Method::Post || info.documented_method == method)
    }

    fn item_name(&self, action: &str, path: &str) -> Option<&str> {
        nesting::element(self.table(action)?.result, path)
    }

    fn injected(&self, action: &str, code: &str) -> Option<(u16, String)> {
        let own = self.info(action).into_iter();
        let others = self.tables.actions.iter().map(|table| table.info);
        let rows = own.chain(others).flat_map(|info| info.errors);
        let row = rows.into_iter().find(|row| row.code == code)?;
        Some((row.status, row.message.to_owned()))
    }

    fn view(&self, name: &str) -> Option<Value> {
        (name == "resources").then(|| self.store().view())
    }
}

fn unknown() -> Answer {
    Answer::Refused(Refusal {
        status: 404,
        code: "InvalidAction.NotFound".to_owned(),
        message: "Specified api is not found, please check your url and method.".to_owned(),
        rule: "unknown-action".to_owned(),
    })
}

/// A refusal with a code, by a rule.
pub(crate) fn refuse<T>(code: Code, rule: impl Into<String>) -> Result<T, Refusal> {
    Err(Refusal {
        status: code.status,
        code: code.code.to_owned(),
        message: code.message.to_owned(),
        rule: rule.into(),
    })
}

/// The fields of an answer.
pub(crate) type Answered = Result<Map<String, Value>, Refusal>;

impl<'a> Ask<'a> {
    /// The value of a parameter, or its default.
    pub(crate) fn value(&self, name: &str) -> Option<&'a str> {
        let default = || {
            let parameter = self.table.info.schema.parameters.iter().find(|one| one.name == name);
            parameter.and_then(|parameter| parameter.default.as_deref())
        };
        self.values.get(name).or_else(default)
    }

    /// Whether the request only asks for a check.
    pub(crate) fn is_dry(&self) -> bool {
        let given = self.table.info.dry_run.and_then(|name| self.values.get(name));
        given.is_some_and(|text| text.eq_ignore_ascii_case("true"))
    }
}
