//! The state behind the door: resources that live in the service's time, and what requests do to
//! them. It is given the tables of a service and knows none.

mod busy;
mod check;
mod effect;
mod fields;
mod ids;
mod item;
mod keep;
mod listing;
mod matching;
mod nesting;
mod predicate;
mod render;
mod seal;
mod store;
mod table;
mod time;
mod token;
mod unknown;
mod world;

use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use aliyun_rpc_wire::constraint::Values;
use aliyun_rpc_wire::{ActionInfo, Method};
use jiff::Timestamp;
use serde_json::{Map, Value};

pub use self::fields::{Field, FieldKind, FieldRule, Holds, Moment, ResourceTable, TimeStyle};
use self::item::Item;
pub use self::keep::BadState;
use self::keep::Keeper;
use self::store::Store;
pub use self::table::{
    ActionTable, Address, Breach, Check, Code, Effect, Fact, How, Match, Move, Need, Predicate,
    Tables,
};
pub use self::unknown::Unknown;
pub use self::world::World;
use crate::fault::Fault;
use crate::service::{Answer, Asked, Refusal, Service};

/// The resources of a service and its time.
#[derive(Debug)]
pub struct State {
    tables: &'static Tables,
    kept: Mutex<Kept>,
}

#[derive(Debug)]
struct Kept {
    store: Store,
    keeper: Option<Keeper>,
}

/// A request that is being answered.
pub(crate) struct Ask<'a> {
    pub(crate) tables: &'static Tables,
    pub(crate) table: &'static ActionTable,
    pub(crate) values: &'a Values,
    pub(crate) asked: &'a Asked,
}

impl State {
    /// No resources, in a world that permits everything; `speed` seconds of the service's time
    /// pass in one of the door's.
    #[must_use]
    pub fn new(tables: &'static Tables, speed: u32) -> Self {
        let kept = Kept { store: Store::new(tables, speed), keeper: None };
        Self { tables, kept: Mutex::new(kept) }
    }

    /// Takes over the resources, client tokens and the time of a state that was saved.
    pub fn load(self, text: &str) -> Result<Self, BadState> {
        keep::load(text, self.tables, &mut self.kept().store)?;
        Ok(self)
    }

    /// Resources, client tokens and the time as a text; the world is not in it.
    #[must_use]
    pub fn saved(&self) -> String {
        keep::write(self.tables, &self.kept().store)
    }

    /// Keeps resources, client tokens and the time in a file: what is there already is taken over,
    /// and the file is written anew before the answer to whatever changes something.
    pub fn kept_in(self, path: impl AsRef<Path>) -> Result<Self, BadState> {
        {
            let mut kept = self.kept();
            let keeper = Keeper::open(path.as_ref(), self.tables, &mut kept.store)?;
            kept.keeper = Some(keeper);
        }
        Ok(self)
    }

    /// Lets time pass.
    pub fn advance(&self, time: Duration) {
        let mut kept = self.kept();
        kept.store.time.advance(time);
        kept.store.settle();
    }

    /// Changes the world.
    pub fn change_world<T>(&self, change: impl FnOnce(&mut World) -> T) -> T {
        change(&mut self.kept().store.world)
    }

    /// Puts a resource into a state, as the service does by itself.
    pub fn set_status(&self, resource: &str, id: &str, status: &str) -> Result<(), Unknown> {
        self.tables.check_status(resource, status)?;
        self.alter(resource, id, |item, now| {
            item.journey = None;
            item.enter(now, status.to_owned());
        })
    }

    /// Gives a field of a resource a text, as the service does by itself.
    pub fn set_field(
        &self,
        resource: &str,
        id: &str,
        field: &str,
        text: &str,
    ) -> Result<(), Unknown> {
        self.tables.check_field(resource, field)?;
        self.alter(resource, id, |item, _| {
            item.texts.insert(field.to_owned(), Value::from(text));
        })
    }

    /// All resources, as they are shown at `/_emulator/resources`.
    #[must_use]
    pub fn resources(&self) -> Value {
        self.kept().store.view()
    }

    /// What a fault names is there: the action, and the state in which it ends something.
    pub fn check_fault(&self, fault: &Fault) -> Result<(), Unknown> {
        self.tables.check_fault(fault)
    }

    fn alter(
        &self,
        resource: &str,
        id: &str,
        change: impl FnOnce(&mut Item, Timestamp),
    ) -> Result<(), Unknown> {
        let mut kept = self.kept();
        let now = kept.store.now();
        let items = kept.store.items.iter().filter(|item| item.kind == resource);
        Unknown::check("resource with the id", id, items.map(|item| item.id.as_str()))?;
        if let Some(item) = kept.store.item_mut(resource, id) {
            change(item, now);
        }
        kept.store.changes += 1;
        Ok(())
    }

    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn table(&self, action: &str) -> Option<&'static ActionTable> {
        self.tables.action(action)
    }

    fn info(&self, action: &str) -> Option<&'static ActionInfo> {
        self.table(action).map(|table| table.info)
    }
}

impl Kept {
    /// Answers a request. One whose outcome cannot be written has none.
    fn serve(&mut self, ask: &Ask<'_>) -> Answer {
        let before = self.keeper.is_some().then(|| self.store.clone());
        let answer = match self.store.serve(ask) {
            Ok(fields) => Answer::Result(fields),
            Err(refusal) => Answer::Refused(refusal),
        };
        let written = self.keeper.as_mut().map(|keeper| keeper.keep(ask.tables, &self.store));
        match (before, written) {
            (Some(before), Some(Err(why))) => {
                self.store = before;
                unwritten(&why)
            }
            _ => answer,
        }
    }
}

impl Service for State {
    fn answer(&self, asked: &Asked) -> Answer {
        let Some(table) = self.table(&asked.action) else { return unknown() };
        let ask = Ask { tables: self.tables, table, values: &asked.values, asked };
        let mut kept = self.kept();
        kept.store.time.at(asked.at);
        kept.store.settle();
        kept.serve(&ask)
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
        (name == "resources").then(|| self.resources())
    }
}

/// The refusal of a request whose outcome cannot be kept.
fn unwritten(why: &str) -> Answer {
    Answer::Refused(Refusal {
        status: 500,
        code: "InternalError".to_owned(),
        message: format!("The state cannot be written: {why}"),
        rule: "state-file".to_owned(),
    })
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

    /// The kinds and ids of what it addresses, outermost first.
    pub(crate) fn addressed(&self) -> impl Iterator<Item = (&'static str, &'a str)> {
        let (address, values) = (self.table.address, self.values);
        address.iter().filter_map(|one| Some((one.resource, values.get(one.parameter)?)))
    }

    /// Whether the request only asks for a check.
    pub(crate) fn is_dry(&self) -> bool {
        let given = self.table.info.dry_run.and_then(|name| self.values.get(name));
        given.is_some_and(|text| text.eq_ignore_ascii_case("true"))
    }
}
