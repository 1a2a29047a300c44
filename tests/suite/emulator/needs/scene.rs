//! A scene: a world with one of each resource, and a request that lacks nothing.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use aliyun_rpc_constraint::{Schema, When};
use aliyun_rpc_emulator::state::ActionTable;
use serde_json::{Map, Value};

use crate::edges::condition::{self, Fixed};
use crate::edges::solve;
use crate::emulator::good::full;
use crate::emulator::{Answered, Bench};
use crate::samples::SAMPLES;

/// A world and a request of an action.
pub(crate) struct Scene {
    pub(crate) bench: Bench,
    pub(crate) table: &'static ActionTable,
    pub(crate) values: BTreeMap<String, String>,
}

/// One resource of each kind, as it is saved.
pub(crate) static ONE_OF_EACH: LazyLock<BTreeMap<String, Value>> = LazyLock::new(|| {
    let bench = Bench::new();
    full(&bench, "CancelDataFlowTask", "cpfs");
    let saved: Value = serde_json::from_str(&bench.state.saved()).unwrap();
    let items = saved["resources"].as_array().unwrap().iter();
    items.map(|item| (item["resource"].as_str().unwrap().to_owned(), item.clone())).collect()
});

impl Scene {
    /// A scene in which the condition holds and these parameters are given, and in which nothing
    /// is in the way.
    pub(crate) fn of(table: &'static ActionTable, when: Option<&When>, given: &[&str]) -> Self {
        let schema = &table.info.schema;
        let ways = when.map(|when| condition::ways(schema, "", &schema.parameters, when, true));
        let mut found = Vec::new();
        for way in ways.unwrap_or_else(|| vec![Fixed::new()]) {
            for kind in ["cpfs", "extreme", "standard"] {
                let scene = || Self::made(table, kind, &way, given);
                let made = scene();
                let values =
                    made.values.iter().map(|(name, value)| (name.as_str(), value.as_str()));
                if !when.is_none_or(|when| when.holds(schema, &values.collect())) {
                    continue;
                }
                match made.ask() {
                    Ok(_) => return scene(),
                    Err(refusal) => found.push((kind, refusal.rule, made.values)),
                }
            }
        }
        panic!("{} with {given:?} is refused in each way: {found:#?}", table.info.name)
    }

    fn made(table: &'static ActionTable, kind: &str, way: &Fixed, given: &[&str]) -> Self {
        let (bench, name, schema) = (Bench::new(), table.info.name, &table.info.schema);
        let ids = full(&bench, name, kind);
        let mut fixed = way.clone();
        for (parameter, id) in &ids {
            if schema.parameter(parameter).is_some()
                && (fixed.contains_key(*parameter) || is_needed(table, parameter, given))
            {
                fixed.insert((*parameter).to_owned(), Some(id.clone()));
            }
        }
        fixed.extend(settings(schema, name, &fixed));
        for parameter in given.iter().filter(|one| !ids.contains_key(**one)) {
            if !fixed.contains_key(*parameter) {
                fixed.extend(sample(schema, name, parameter));
            }
        }
        let completed = solve::complete(schema, &fixed);
        assert_eq!(completed.violations, [], "{name} {fixed:?}");
        let values = completed.values.iter();
        let values = values.map(|(name, value)| {
            let id = ids.get(name).filter(|_| !fixed.contains_key(name));
            (name.to_owned(), id.cloned().unwrap_or_else(|| value.to_owned()))
        });
        Self { bench, table, values: values.collect() }
    }

    pub(crate) fn ask(&self) -> Answered {
        let values = self.values.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        self.bench.ask(self.table.info.name, &values.collect::<Vec<_>>())
    }

    /// The same request in another state.
    pub(crate) fn edited(self, edit: impl FnOnce(&mut Map<String, Value>)) -> Self {
        let mut saved: Value = serde_json::from_str(&self.bench.state.saved()).unwrap();
        edit(saved.as_object_mut().unwrap());
        let state = cpfs_emulator::state(1).load(&saved.to_string()).unwrap();
        Self { bench: Bench::of(state, self.bench.at), ..self }
    }

    /// What a parameter has, or its default.
    pub(crate) fn value(&self, name: &str) -> Value {
        let schema = &self.table.info.schema;
        let default = || schema.parameter(name)?.default.as_deref().map(str::to_owned);
        self.values.get(name).cloned().or_else(default).map_or(Value::Null, Value::from)
    }

    /// The kinds and ids of what the request addresses.
    pub(crate) fn owners(&self, kind: &str) -> Vec<(String, String)> {
        let addressed = self.table.address.iter().filter(|one| one.resource != kind);
        let id = |one: &str| self.values.get(one).cloned();
        addressed.filter_map(|one| Some((one.resource.to_owned(), id(one.parameter)?))).collect()
    }

    /// The same with so many more of a kind beside those that the request addresses, whose fields
    /// hold these texts.
    pub(crate) fn planted(self, kind: &str, count: u64, fields: &[(&str, Value)]) -> Self {
        let owners = self.owners(kind);
        let file_system = self.values.get("FileSystemId").cloned();
        self.edited(|saved| {
            for _ in 0..count {
                let number = saved["next"].as_u64().unwrap();
                saved["next"] = Value::from(number + 1);
                let mut item = ONE_OF_EACH[kind].clone();
                item["number"] = Value::from(number);
                item["id"] = Value::from(format!("planted-{number}"));
                item["owners"] = serde_json::to_value(&owners).unwrap();
                item["fields"]["FileSystemId"] = serde_json::to_value(&file_system).unwrap();
                for (field, value) in fields {
                    item["fields"][*field] = value.clone();
                }
                saved["resources"].as_array_mut().unwrap().push(item);
            }
        })
    }
}

/// Whether a request names the resource in any case, or is to.
fn is_needed(table: &ActionTable, parameter: &str, given: &[&str]) -> bool {
    given.contains(&parameter) || table.address.iter().any(|one| one.parameter == parameter)
}

/// What the document's sample has of a parameter; else a value that it may have.
fn sample(schema: &Schema, action: &str, name: &str) -> Fixed {
    let below = format!("{name}.");
    let own = SAMPLES[action].request.iter();
    let own = own.filter(|(flat, _)| flat == name || flat.starts_with(&below));
    let own: Fixed = own.map(|(flat, value)| (flat.clone(), Some(value.clone()))).collect();
    if !own.is_empty() {
        return own;
    }
    let parameter = schema.parameter(name).unwrap_or_else(|| panic!("{action} has no {name}"));
    let place = crate::edges::site::Place { parameter, siblings: &schema.parameters, item: None };
    let (flat, kind, constraints) = solve::leaf(name, place);
    Fixed::from([(flat, crate::edges::text::samples(kind, constraints).into_iter().next())])
}

/// What requests have so that they suit the scene.
fn settings(schema: &Schema, action: &str, fixed: &Fixed) -> Fixed {
    let suits = |name: &str, value: &str| {
        let free = schema.parameter(name).is_some() && !fixed.contains_key(name);
        free.then(|| (name.to_owned(), Some(value.to_owned())))
    };
    let all = [
        suits("FileSystemPath", "/new/").filter(|_| action == "CreateFileset"),
        suits("Capacity", "20000").filter(|_| action == "UpgradeFileSystem"),
        suits("RefreshPath", "/prefix1/prefix2/").filter(|_| action == "CancelDataFlowAutoRefresh"),
        suits("VpcId", "vpc-1").filter(|_| action.starts_with("CreateP")),
        suits("VSwitchId", "vsw-1").filter(|_| action.starts_with("CreateP")),
    ];
    all.into_iter().flatten().collect()
}
