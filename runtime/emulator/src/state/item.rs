//! A resource as it is kept: its fields as texts, and the move that it is on.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Texts and lists by the names of fields and parameters.
pub(crate) type Texts = BTreeMap<String, Value>;

/// A resource.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Item {
    /// Its place in every list that it is in; no other ever has the same.
    pub(crate) number: u64,
    /// Its kind.
    #[serde(rename = "resource")]
    pub(crate) kind: String,
    pub(crate) id: String,
    /// The kinds and ids of what it belongs to.
    pub(crate) owners: Vec<(String, String)>,
    /// What its fields hold, and what the request that made it had besides.
    #[serde(rename = "fields")]
    pub(crate) texts: Texts,
    /// None where it has no status.
    pub(crate) status: Option<String>,
    pub(crate) created: Timestamp,
    pub(crate) changed: Timestamp,
    /// When it first came into each state.
    pub(crate) entered: BTreeMap<String, Timestamp>,
    pub(crate) journey: Option<Journey>,
    /// The networks that it has addresses of, and how many.
    pub(crate) addresses: Vec<(String, u64)>,
}

/// A move that is not over.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Journey {
    /// The states that come, and when.
    pub(crate) stops: Vec<(Timestamp, String)>,
    /// When it is over.
    pub(crate) over: Timestamp,
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

    /// Whether it is of that kind, and has that id.
    pub(crate) fn is(&self, kind: &str, id: &str) -> bool {
        self.kind == kind && self.id == id
    }

    /// Whether it belongs to the resource of that kind with that id.
    pub(crate) fn belongs_to(&self, kind: &str, id: &str) -> bool {
        self.owners.iter().any(|(known, owner)| known == kind && owner == id)
    }

    /// When its journey goes on next.
    fn next_stop(&self) -> Option<Timestamp> {
        let journey = self.journey.as_ref()?;
        Some(journey.stops.first().map_or(journey.over, |(at, _)| *at))
    }

    /// Whether there is something to settle.
    pub(crate) fn is_due(&self, now: Timestamp) -> bool {
        self.next_stop().is_some_and(|at| at <= now)
    }

    /// Goes on to where it is by now; whether it is still there.
    pub(crate) fn settle(&mut self, now: Timestamp) -> bool {
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

    /// Comes into a state; one without a status has none to come into.
    pub(crate) fn enter(&mut self, at: Timestamp, state: String) {
        if let Some(status) = &mut self.status {
            self.entered.entry(state.clone()).or_insert(at);
            *status = state;
        }
    }
}
