//! Results in the export: a row for each field, leaves and containers both.

use aliyun_rpc_constraint::Rule;
use serde_json::{Map, Value, json};

use crate::emit::table_type;
use crate::export::newer;
use crate::model::{Api, Member, Origin, Type};

/// The rows of a result.
pub(crate) fn response(api: &Api, members: &[Member]) -> Value {
    let mut rows = Vec::new();
    let mut within = Vec::new();
    let at = At { prefix: String::new(), outer: None };
    walk(api, members, &at, &mut within, &mut rows);
    Value::Array(rows)
}

/// Where fields stand, and what is newer that they are part of.
struct At<'a> {
    prefix: String,
    outer: Option<&'a Origin>,
}

fn walk<'a>(
    api: &'a Api,
    members: &'a [Member],
    at: &At<'a>,
    within: &mut Vec<&'a str>,
    rows: &mut Vec<Value>,
) {
    for member in members {
        let ending = if matches!(member.ty, Type::List(_)) { "[]" } else { "" };
        let path = format!("{}{}{ending}", at.prefix, member.name.value);
        rows.push(row(api, member, &path, at.outer));
        let structure = member.ty.shape().and_then(|shape| api.structure(shape));
        let Some(structure) = structure else { continue };
        let name = structure.name.value.as_str();
        if !within.contains(&name) {
            within.push(name);
            let below = At { prefix: format!("{path}."), outer: newer::within(member, at.outer) };
            walk(api, &structure.fields, &below, within, rows);
            within.pop();
        }
    }
}

fn row(api: &Api, member: &Member, path: &str, outer: Option<&Origin>) -> Value {
    let mut row = Map::new();
    row.insert("path".into(), json!(path));
    row.insert("type".into(), json!(table_type(api, member)));
    let values = values(api, member);
    if !values.is_empty() {
        row.insert("enum".into(), json!(values));
    }
    if let Some(unit) = &member.unit {
        row.insert("unit".into(), json!(unit));
    }
    newer::mark(&mut row, newer::origin(member, outer));
    newer::values(api, member, &mut row);
    Value::Object(row)
}

/// The documented values of a field.
pub(crate) fn values(api: &Api, member: &Member) -> Vec<String> {
    let narrowed = member.constraints.iter().find_map(|constraint| match &constraint.inner.rule {
        Rule::OneOf(values) => Some(values.iter().map(str::to_owned).collect()),
        _ => None,
    });
    let set = match &member.ty {
        Type::Enum(name) => Some(name),
        Type::List(list) => match &list.item {
            Type::Enum(name) => Some(name),
            _ => None,
        },
        _ => None,
    };
    narrowed.unwrap_or_else(|| {
        let set = set.and_then(|name| api.enumeration(name));
        let values = set.map(|set| set.values.iter().map(|value| value.value.value.clone()));
        values.map(Iterator::collect).unwrap_or_default()
    })
}
