//! What corrections change, and what is newer, beside what the document says.

use serde_json::{Map, Value, json};

/// The documented export; an object of it that holds otherwise gets `corrected` with the fields
/// that differ, and what is only there by a correction is marked as a whole. What is newer than
/// the document says so itself and stands beside the rest.
pub(crate) fn merged(says: &Value, holds: &Value) -> Value {
    match (says, holds) {
        (Value::Object(says), Value::Object(holds)) => Value::Object(objects(says, holds)),
        (Value::Array(says), Value::Array(holds)) => Value::Array(arrays(says, holds)),
        _ => says.clone(),
    }
}

fn objects(says: &Map<String, Value>, holds: &Map<String, Value>) -> Map<String, Value> {
    let mut merged_fields = Map::new();
    let mut corrected = Map::new();
    for (key, said) in says {
        let held = holds.get(key).unwrap_or(&Value::Null);
        let are_lists = said.is_array() && held.is_array();
        let nested =
            is_nested(said) && is_nested(held) || are_lists && (is_nested(said) || is_nested(held));
        merged_fields.insert(key.clone(), if nested { merged(said, held) } else { said.clone() });
        if !nested && said != held {
            corrected.insert(key.clone(), held.clone());
        }
    }
    for (key, held) in holds.iter().filter(|(key, _)| !says.contains_key(*key)) {
        let fields = if is_newer(held) { &mut merged_fields } else { &mut corrected };
        fields.insert(key.clone(), held.clone());
    }
    if !corrected.is_empty() {
        merged_fields.insert("corrected".into(), Value::Object(corrected));
    }
    merged_fields
}

/// Rows are matched by what identifies them; lists of plain values are compared as a whole.
fn is_nested(value: &Value) -> bool {
    match value {
        Value::Object(_) => true,
        Value::Array(items) => items.iter().any(|item| identity(item).is_some()),
        _ => false,
    }
}

fn arrays(says: &[Value], holds: &[Value]) -> Vec<Value> {
    let twin = |row: &Value, rows: &[Value]| {
        rows.iter().find(|other| identity(other) == identity(row)).cloned()
    };
    let is_left = |held: &&Value| twin(held, says).is_none();
    let newer = holds.iter().filter(is_left).filter(|held| is_newer(held)).cloned();
    let mut left: Vec<&Value> = holds.iter().filter(is_left).filter(|it| !is_newer(it)).collect();
    let mut rows: Vec<Value> = Vec::new();
    for said in says {
        let other = left.iter().position(|held| is_error(said) && said["status"] == held["status"]);
        rows.push(match (twin(said, holds), other) {
            (Some(held), _) => merged(said, &held),
            (None, Some(at)) => merged(said, left.remove(at)),
            (None, None) => marked(said, &json!(null)),
        });
    }
    rows.extend(left.into_iter().map(|held| marked(held, held)));
    rows.extend(newer);
    rows
}

/// Whether it came after the document.
fn is_newer(value: &Value) -> bool {
    value.get("since").is_some()
}

/// Whether the row is one of an error table. A row whose code or message is corrected is the first
/// of its status that has no twin.
fn is_error(row: &Value) -> bool {
    row.get("status").is_some()
}

/// A row that only the document or only the service has.
fn marked(row: &Value, corrected: &Value) -> Value {
    let mut row = row.as_object().cloned().unwrap_or_default();
    row.insert("corrected".into(), corrected.clone());
    Value::Object(row)
}

/// What identifies a row: its name, path or id; of an error row, status, code and message.
fn identity(row: &Value) -> Option<String> {
    let row = row.as_object()?;
    let key = ["name", "path", "id", "region_id"].iter().find_map(|key| row.get(*key)?.as_str());
    key.map(str::to_owned).or_else(|| {
        let part = |key: &str| row.get(key).map(Value::to_string).unwrap_or_default();
        row.contains_key("code").then(|| [part("status"), part("code"), part("message")].concat())
    })
}
