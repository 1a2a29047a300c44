//! An action in the export.

use serde_json::{Map, Value, json};

use crate::emit::safety_name;
use crate::export::{newer, parameter, response};
use crate::model::{Action, Api, ErrorRow, Note};

/// The action's facts.
pub(crate) fn action(api: &Api, action: &Action) -> Value {
    let mut exported = Map::new();
    exported.insert("group".into(), json!(action.group));
    exported.insert("section".into(), json!(action.origin.chapter));
    exported.insert("method".into(), json!(action.method.name()));
    exported.insert("safety".into(), json!(safety_name(action.safety())));
    exported.insert("parameters".into(), parameter::parameters(api, action));
    exported.insert("response".into(), response::response(api, &action.result));
    exported.insert("errors".into(), action.errors.iter().map(row).collect());
    exported.insert("rules".into(), action.notes.iter().map(rule).collect());
    newer::mark(&mut exported, &action.origin);
    Value::Object(exported)
}

fn row(row: &ErrorRow) -> Value {
    let mut exported = Map::new();
    exported.insert("status".into(), json!(row.status));
    exported.insert("code".into(), json!(row.code.value));
    exported.insert("message".into(), json!(row.message));
    newer::mark(&mut exported, &row.origin);
    Value::Object(exported)
}

fn rule(note: &Note) -> Value {
    let mut exported = Map::new();
    exported.insert("id".into(), json!(note.id.value));
    exported.insert("kind".into(), json!(note.kind.map(|kind| kind.name)));
    if let Some(code) = &note.code {
        exported.insert("code".into(), json!(code.value));
    }
    exported.insert("text".into(), json!(note.text));
    newer::mark(&mut exported, &note.origin);
    Value::Object(exported)
}
