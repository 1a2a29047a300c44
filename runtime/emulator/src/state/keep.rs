//! What is kept of a state in a file, so that it outlives the program: resources, client tokens and
//! the time. The world is not; it is said anew at each start.

use std::fmt;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::disk;
use crate::state::ids::Ids;
use crate::state::item::Item;
use crate::state::store::Store;
use crate::state::table::Tables;
use crate::state::token::Tokens;

/// What the files say that they are.
const FORMAT: &str = "aliyun-rpc-emulator state";

/// The version of what is in them. It changes whenever an older program could not read them.
const VERSION: u64 = 1;

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Contents {
    format: String,
    version: u64,
    product: String,
    api: String,
    time: Timestamp,
    seed: Ids,
    next: u64,
    resources: Vec<Item>,
    tokens: Tokens,
}

/// Why a text is no state, or a file cannot hold one.
#[derive(Debug)]
pub struct BadState {
    path: Option<PathBuf>,
    why: String,
}

impl fmt::Display for BadState {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.path {
            Some(path) => write!(out, "the state cannot be kept in {}: ", path.display())?,
            None => out.write_str("the state cannot be taken over: ")?,
        }
        out.write_str(&self.why)
    }
}

impl std::error::Error for BadState {}

/// The file in which a state is kept, and how many changes of it are in there.
#[derive(Debug)]
pub(crate) struct Keeper {
    path: PathBuf,
    written: u64,
}

impl Keeper {
    /// Takes over what is in the file, where there is one.
    pub(crate) fn open(path: &Path, tables: &Tables, store: &mut Store) -> Result<Self, BadState> {
        let bad = |why| BadState { path: Some(path.to_owned()), why };
        let text = disk::read(path).map_err(|error| bad(error.to_string()))?;
        if let Some(text) = text {
            read(&text, tables).map_err(bad)?.fill(store);
        }
        let mut keeper = Self { path: path.to_owned(), written: u64::MAX };
        // Whether it can be written is found out now and not at the first request.
        keeper.keep(tables, store).map_err(bad)?;
        Ok(keeper)
    }

    /// Writes the file anew, where something has changed.
    pub(crate) fn keep(&mut self, tables: &Tables, store: &Store) -> Result<(), String> {
        if self.written == store.changes {
            return Ok(());
        }
        disk::replace(&self.path, &write(tables, store)).map_err(|error| error.to_string())?;
        self.written = store.changes;
        Ok(())
    }
}

impl Contents {
    fn of(tables: &Tables, store: &Store) -> Self {
        Self {
            format: FORMAT.to_owned(),
            version: VERSION,
            product: tables.service.product.to_owned(),
            api: tables.service.version.to_owned(),
            time: store.now(),
            seed: store.ids.clone(),
            next: store.next,
            resources: store.items.clone(),
            tokens: store.tokens.clone(),
        }
    }

    fn fill(self, store: &mut Store) {
        store.time = store.time.since(self.time);
        (store.ids, store.next) = (self.seed, self.next);
        (store.items, store.tokens) = (self.resources, self.tokens);
    }
}

/// The state as a text.
pub(crate) fn write(tables: &Tables, store: &Store) -> String {
    let contents = serde_json::to_string_pretty(&Contents::of(tables, store));
    // Nothing in it is of a kind that JSON has no place for.
    contents.unwrap_or_default() + "\n"
}

/// Takes over the state in a text.
pub(crate) fn load(text: &str, tables: &Tables, store: &mut Store) -> Result<(), BadState> {
    let contents = read(text, tables).map_err(|why| BadState { path: None, why })?;
    contents.fill(store);
    Ok(())
}

/// What the text holds; or what is wrong with it.
fn read(text: &str, tables: &Tables) -> Result<Contents, String> {
    let no_state = |why: String| format!("it holds no state of an emulator ({why})");
    let value: Value =
        serde_json::from_str(text).map_err(|error| no_state(format!("it is no JSON: {error}")))?;
    if value.get("format").and_then(Value::as_str) != Some(FORMAT) {
        return Err(no_state(format!("`format` is not {FORMAT:?}")));
    }
    match value.get("version").and_then(Value::as_u64) {
        Some(VERSION) => {}
        Some(other) => {
            return Err(format!("it has the version {other}, and this program reads {VERSION}"));
        }
        None => return Err(no_state("`version` is no number".to_owned())),
    }
    let contents: Contents =
        serde_json::from_value(value).map_err(|error| no_state(error.to_string()))?;
    is_of(&contents, tables)?;
    Ok(contents)
}

/// It is of this service, and so are all the resources in it.
fn is_of(contents: &Contents, tables: &Tables) -> Result<(), String> {
    let (product, api) = (tables.service.product, tables.service.version);
    if (contents.product.as_str(), contents.api.as_str()) != (product, api) {
        let (other, version) = (&contents.product, &contents.api);
        return Err(format!("it is of {other} {version}, and this is {product} {api}"));
    }
    let mut last = 0;
    for item in &contents.resources {
        let known = match &item.status {
            Some(status) => tables.check_status(&item.kind, status),
            None => tables.check_resource(&item.kind),
        };
        known.map_err(|unknown| unknown.to_string())?;
        if item.number <= last || item.number >= contents.next {
            return Err(format!("the number of {} is not between its neighbours'", item.id));
        }
        last = item.number;
    }
    Ok(())
}
