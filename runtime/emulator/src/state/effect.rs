//! What an accepted request does: it makes, changes or removes a resource.

use std::collections::BTreeMap;
use std::time::Duration;

use aliyun_rpc_wire::Standing;
use aliyun_rpc_wire::constraint::When;
use jiff::Timestamp;
use serde_json::{Map, Value};

use crate::state::Ask;
use crate::state::check::{numberless, resource};
use crate::state::fields::{Holds, ResourceTable};
use crate::state::item::{Item, Journey, Texts};
use crate::state::store::Store;
use crate::state::table::{Check, Effect, Move};
use crate::state::time::later;

impl Store {
    /// Does it, and says what is answered.
    pub(crate) fn act(&mut self, ask: &Ask<'_>) -> Map<String, Value> {
        match &ask.table.effect {
            Effect::Creates(one) => self.create(ask, one).unwrap_or_default(),
            Effect::Changes(one) => {
                self.change(ask, one);
                Map::new()
            }
            Effect::Deletes(one) => {
                self.delete(ask, one);
                Map::new()
            }
            _ => Map::new(),
        }
    }

    fn create(&mut self, ask: &Ask<'_>, one: &Move) -> Option<Map<String, Value>> {
        let table = resource(ask, one.resource)?;
        let stateless = table.stateless.is_some() && holds(ask, table.stateless.as_ref());
        let (id, texts) = self.first_texts(ask, one, table)?;
        let owners = ask.addressed().map(|(kind, id)| (kind.to_owned(), id.to_owned()));
        let now = self.now();
        let mut item = Item {
            number: self.next,
            kind: table.info.name.to_owned(),
            id,
            owners: owners.collect(),
            texts,
            status: (!stateless).then(String::new),
            created: now,
            changed: now,
            entered: BTreeMap::new(),
            journey: None,
            addresses: self.takes(ask),
        };
        if !stateless {
            let end = one.end.or_else(|| first_ready(table)).map(str::to_owned);
            set_out(&mut item, now, one, ask.asked.end().or(end), Texts::new());
        }
        let answer = self.rendered(ask.tables, table, &item, ask.table.result);
        self.next += 1;
        self.items.push(item);
        Some(answer)
    }

    /// The id of a new resource, and what its fields hold at first.
    fn first_texts(
        &mut self,
        ask: &Ask<'_>,
        one: &Move,
        table: &ResourceTable,
    ) -> Option<(String, Texts)> {
        let mut texts = self.taken(ask, one, true);
        let region = self.world.region.clone();
        let mut patterns = table.ids.iter().filter(|(when, _)| holds(ask, when.as_ref()));
        let (_, pattern) = patterns.next()?;
        let id = self.ids.fill(pattern, |name| named(name, &texts, &region));
        texts.insert(table.info.id.to_owned(), Value::from(id.clone()));
        for rule in table.fields.iter().filter(|rule| holds(ask, rule.when.as_ref())) {
            if let Holds::Text(pattern) = rule.holds
                && !texts.contains_key(rule.field)
            {
                let text = self.ids.fill(pattern, |name| named(name, &texts, &region));
                texts.insert(rule.field.to_owned(), Value::from(text));
            }
        }
        for (field, text) in self.world.fields_of(one.resource) {
            texts.insert(field.to_owned(), Value::from(text));
        }
        Some((id, texts))
    }

    /// The addresses that the request takes.
    fn takes(&self, ask: &Ask<'_>) -> Vec<(String, u64)> {
        let takes = ask.table.needs.iter().filter_map(|need| match need.check {
            Check::Addresses { of, count } => Some((self.network(ask, of)?, count)),
            _ => None,
        });
        takes.collect()
    }

    /// What the parameters of a request make the fields hold.
    fn taken(&self, ask: &Ask<'_>, one: &Move, all: bool) -> Texts {
        let mut texts = Texts::new();
        let info = ask.table.info;
        let roles = [info.client_token, info.dry_run];
        let copied = one.copies.and_then(|(parameter, names)| {
            let source = self.item(one.resource, ask.values.get(parameter)?)?;
            let pairs = names.iter();
            Some(pairs.filter_map(|name| Some((*name, source.texts.get(*name)?.clone()))).collect())
        });
        let copied: Vec<(&str, Value)> = copied.unwrap_or_default();
        texts.extend(copied.into_iter().map(|(name, value)| (name.to_owned(), value)));
        for parameter in info.schema.parameters.iter() {
            let name = &*parameter.name;
            if roles.contains(&Some(name)) || !(all || ask.values.has(name)) {
                continue;
            }
            let fills = one.fills.iter().find(|(from, _)| *from == name).map(|(_, field)| *field);
            if !all && fills.is_none() {
                continue;
            }
            if let Some(value) = value(ask, name) {
                if let Some(field) = fills {
                    texts.insert(field.to_owned(), value.clone());
                }
                texts.insert(name.to_owned(), value);
            }
        }
        texts
    }

    fn change(&mut self, ask: &Ask<'_>, one: &Move) {
        let (now, mut then) = (self.now(), self.taken(ask, one, false));
        let Some(item) = self.target(ask, one) else { return };
        for (parameter, list) in one.adds {
            let mut items = item.texts.get(*list).and_then(Value::as_array).cloned();
            let added = value(ask, parameter).and_then(|value| value.as_array().cloned());
            items.get_or_insert_default().extend(added.unwrap_or_default());
            then.insert((*list).to_owned(), Value::from(items.unwrap_or_default()));
        }
        for (parameter, list) in one.removes {
            let taken = ask.values.get(parameter);
            let items = item.texts.get(*list).and_then(Value::as_array).into_iter().flatten();
            let left = items.filter(|one| {
                one.as_object().is_none_or(|one| one.values().all(|text| text.as_str() != taken))
            });
            let left: Vec<Value> = left.cloned().collect();
            then.insert((*list).to_owned(), Value::from(left));
        }
        if one.through.is_empty() {
            item.texts.append(&mut then);
            item.changed = now;
        } else {
            let end = one.end.map(str::to_owned).or_else(|| item.status.clone());
            set_out(item, now, one, ask.asked.end().or(end), then);
        }
    }

    fn delete(&mut self, ask: &Ask<'_>, one: &Move) {
        let now = self.now();
        let Some(item) = self.target(ask, one) else { return };
        // It is on its way already, and goes on as it was.
        if item.journey.as_ref().is_some_and(|journey| journey.end.is_none()) {
            return;
        }
        if item.status.is_some() && !one.through.is_empty() {
            set_out(item, now, one, ask.asked.end(), Texts::new());
        } else {
            let (kind, id) = (item.kind.clone(), item.id.clone());
            self.items.retain(|item| !item.is(&kind, &id) && !item.belongs_to(&kind, &id));
        }
    }

    /// The resource that the request addresses.
    fn target(&mut self, ask: &Ask<'_>, one: &Move) -> Option<&mut Item> {
        self.item_mut(one.resource, ask.values.get(one.id)?)
    }
}

/// Sends a resource on its way: an equal share of the time in each state. Where there is no end,
/// it is then gone.
fn set_out(item: &mut Item, now: Timestamp, one: &Move, end: Option<String>, then: Texts) {
    let whole = Duration::from_secs(60 * u64::from(one.minutes));
    let share = whole / u32::try_from(one.through.len().max(1)).unwrap_or(1);
    let mut states = one.through.iter();
    if let Some(first) = states.next() {
        item.enter(now, (*first).to_owned());
    }
    let stops = states.zip(1u32..).map(|(state, at)| (later(now, share * at), (*state).to_owned()));
    let stops = stops.collect();
    item.journey = Some(Journey { stops, over: later(now, whole), end, then });
}

/// Whether the condition on the request holds; none always does.
fn holds(ask: &Ask<'_>, when: Option<&When>) -> bool {
    when.is_none_or(|when| when.holds(&ask.table.info.schema, ask.values))
}

fn first_ready(table: &ResourceTable) -> Option<&'static str> {
    let ready = table.info.states.iter().find(|state| state.standing == Standing::Ready);
    ready.map(|state| state.status)
}

fn named(name: &str, texts: &Texts, region: &str) -> Option<String> {
    if name == "region" {
        return Some(region.to_owned());
    }
    texts.get(name).and_then(Value::as_str).map(str::to_owned)
}

/// What a parameter has, as it is kept: a text, a structure, or a list of either.
fn value(ask: &Ask<'_>, name: &str) -> Option<Value> {
    if let Some(text) = ask.value(name) {
        return Some(Value::from(text));
    }
    let items = ask.values.indices(name).into_iter().map(|at| {
        let whole = format!("{name}.{at}");
        if let Some(text) = ask.values.get(&whole) {
            return Value::from(text);
        }
        Value::Object(members(ask, &whole))
    });
    let items: Vec<Value> = items.collect();
    if !items.is_empty() {
        return Some(Value::from(items));
    }
    let members = members(ask, name);
    (!members.is_empty()).then_some(Value::Object(members))
}

/// The fields of a structure in a request.
fn members(ask: &Ask<'_>, name: &str) -> Map<String, Value> {
    let below = format!("{name}.");
    let members = ask.values.iter().filter_map(|(flat, value)| {
        Some((numberless(flat.strip_prefix(&below)?), Value::from(value)))
    });
    members.collect()
}
