//! A call as a client's process takes it: parameters nested and typed as users write them.

use aliyun_rpc_wire::constraint::{Item, Kind, Parameter};
use serde_json::{Map, Value, json};

use crate::actions;

/// An access key, and the token of one that is temporary.
#[derive(Clone, Copy, Debug)]
pub(super) struct Key<'a> {
    pub(super) id: &'a str,
    pub(super) secret: &'a str,
    pub(super) token: Option<&'a str>,
}

impl Key<'_> {
    /// The one that every emulator here knows.
    pub(super) const RIGHT: Self = Self { id: "id", secret: "secret", token: None };
}

/// A call.
#[derive(Debug)]
pub(super) struct Call<'a> {
    /// The address of the emulator.
    pub(super) at: &'a str,
    pub(super) key: Key<'a>,
    pub(super) action: &'a str,
    /// The flat parameters.
    pub(super) values: &'a [(&'a str, &'a str)],
}

impl Call<'_> {
    pub(super) fn line(&self, way: &str) -> Value {
        json!({
            "endpoint": self.at,
            "key": self.key.id,
            "secret": self.key.secret,
            "token": self.key.token,
            "way": way,
            "action": self.action,
            "parameters": self.parameters(),
        })
    }

    /// The parameters as users write them: lists and structures, numbers and booleans.
    pub(super) fn parameters(&self) -> Value {
        let known = &actions::known(self.action).info.schema.parameters;
        let mut all = Map::new();
        for (name, value) in self.values {
            let steps: Vec<&str> = name.split('.').collect();
            let parameter = known.iter().find(|known| known.name == steps[0]);
            let kind = &parameter.unwrap_or_else(|| panic!("{}: {name}", self.action)).kind;
            put(all.entry(steps[0]).or_insert(Value::Null), &steps[1..], kind, value);
        }
        Value::Object(all)
    }
}

fn put(place: &mut Value, steps: &[&str], kind: &Kind, value: &str) {
    match (kind, steps) {
        (Kind::Object(members), [name]) => put_member(place, members, name, value),
        (Kind::Array { item, .. }, [at, rest @ ..]) => {
            if place.is_null() {
                *place = json!([]);
            }
            let items = place.as_array_mut().unwrap();
            let at: usize = at.parse().unwrap();
            items.resize(items.len().max(at), Value::Null);
            match (item, rest) {
                (Item::Structure(members), [name]) => {
                    put_member(&mut items[at - 1], members, name, value);
                }
                (Item::Longs(_), []) => items[at - 1] = typed(&Kind::Long, value),
                _ => items[at - 1] = Value::from(value),
            }
        }
        (kind, _) => *place = typed(kind, value),
    }
}

fn put_member(place: &mut Value, members: &[Parameter], name: &str, value: &str) {
    let member = members.iter().find(|known| known.name == name).unwrap();
    if place.is_null() {
        *place = json!({});
    }
    place[name] = typed(&member.kind, value);
}

fn typed(kind: &Kind, value: &str) -> Value {
    match kind {
        Kind::Integer | Kind::Long => value.parse::<i64>().map_or(value.into(), Value::from),
        Kind::Boolean => value.parse::<bool>().map_or(value.into(), Value::from),
        _ => Value::from(value),
    }
}
