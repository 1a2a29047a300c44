//! A resource as it is kept: its fields as texts, and the move that it is on.

use std::collections::BTreeMap;
use std::time::SystemTime;

use serde_json::Value;

/// Texts and lists by the names of fields and parameters.
pub(crate) type Texts = BTreeMap<String, Value>;

/// A resource.
#[derive(Clone, Debug)]
pub(crate) struct Item {
    /// Its kind.
    pub(crate) kind: &'static str,
    pub(crate) id: String,
    /// The kinds and ids of what it belongs to.
    pub(crate) owners: Vec<(&'static str, String)>,
    /// What its fields hold, and what the request that made it had besides.
    pub(crate) texts: Texts,
    /// Whether it has a status.
    pub(crate) has_status: bool,
    pub(crate) status: String,
    pub(crate) created: SystemTime,
    pub(crate) changed: SystemTime,
    /// When it first came into each state.
    pub(crate) entered: BTreeMap<String, SystemTime>,
    pub(crate) journey: Option<Journey>,
    /// The networks that it has addresses of, and how many.
    pub(crate) addresses: Vec<(String, u64)>,
}

/// A move that is not over.
#[derive(Clone, Debug)]
pub(crate) struct Journey {
    /// The states that come, and when.
    pub(crate) stops: Vec<(SystemTime, String)>,
    /// When it is over.
    pub(crate) over: SystemTime,
    /// The state that it ends in; none where the resource is then gone.
    pub(crate) end: Option<String>,
    /// What its fields hold from then on.
    pub(crate) then: Texts,
}

impl Item {
    /// The text of a field; none where it has none, or a list.
    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        self.texts.get(name).and_then(Value::as_str)
    }

    /// What the list in a field holds, in the order of its items.
    pub(crate) fn listed(&self, name: &str) -> Vec<&str> {
        let items = self.texts.get(name).and_then(Value::as_array).into_iter().flatten();
        let texts = items.flat_map(|item| match item {
            Value::Object(fields) => fields.values().filter_map(Value::as_str).collect(),
            other => other.as_str().into_iter().collect::<Vec<_>>(),
        });
        texts.collect()
    }

    /// Goes on to where it is by now; whether it is still there.
    pub(crate) fn settle(&mut self, now: SystemTime) -> bool {
        let Some(mut journey) = self.journey.take() else { return true };
        let later = journey.stops.iter().position(|(at, _)| *at > now);
        let come = later.unwrap_or(journey.stops.len());
        for (at, state) in journey.stops.drain(..come).collect::<Vec<_>>() {
            self.enter(at, state);
        }
        if journey.over > now {
            self.journey = Some(journey);
            return true;
        }
        let Some(end) = journey.end else { return false };
        self.texts.append(&mut journey.then);
        self.changed = journey.over;
        self.enter(journey.over, end);
        true
    }

    pub(crate) fn enter(&mut self, at: SystemTime, state: String) {
        self.entered.entry(state.clone()).or_insert(at);
        self.status = state;
    }
}
