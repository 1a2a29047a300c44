//! The export: the model as JSON, its shape fixed by those who read it.

mod action;
mod corrected;
mod newer;
mod parameter;
mod response;

pub(crate) use response::values as documented_values;

use serde_json::{Map, Value, json};

use crate::model::{Api, Code, category_name, retry_name};

/// What the document says, with what holds instead beside it, and with what is newer.
pub(crate) fn json(says: &Api, holds: &Api) -> String {
    let documented = api(says);
    let exported = corrected::merged(&documented, &api(holds));
    let text = serde_json::to_string_pretty(&exported).unwrap_or_default();
    format!("{text}\n")
}

fn api(api: &Api) -> Value {
    let actions = api.actions.iter().map(|one| (one.name.value.clone(), action::action(api, one)));
    let actions: Map<String, Value> = actions.collect();
    let codes: Map<String, Value> = api.codes.iter().map(code).collect();
    json!({"service": service(api), "actions": actions, "errors": codes})
}

fn code(code: &Code) -> (String, Value) {
    let mut exported = Map::new();
    exported.insert("category".into(), json!(code.category.map(category_name)));
    exported.insert("retry".into(), json!(retry_name(code.retry)));
    if let Some(origin) = &code.origin {
        newer::mark(&mut exported, origin);
    }
    (code.code.value.clone(), Value::Object(exported))
}

fn service(api: &Api) -> Value {
    let service = &api.service;
    let endpoints = service
        .endpoints
        .iter()
        .map(|(region, host)| json!({"region_id": region, "endpoint": host}));
    let common = service.common_parameters.iter().map(|member| {
        let ty = crate::emit::table_type(api, member);
        json!({"name": member.name.value, "type": ty, "required": member.required})
    });
    json!({
        "product": service.product,
        "version": service.version,
        "endpoints": endpoints.collect::<Vec<_>>(),
        "common_parameters": common.collect::<Vec<_>>(),
    })
}
