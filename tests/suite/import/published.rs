//! A spec as its provider would publish it: the description that its own export makes.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

/// The names of the items of wrapped lists of texts, which the export does not have.
const ITEMS: &[(&str, &str)] = &[
    ("Capacity", "Protocol"),
    ("Performance", "Protocol"),
    ("RedundancyVSwitchIds", "RedundancyVSwitchId"),
    ("SupportedFeatures", "SupportedFeature"),
    ("VswIds", "VswId"),
];

/// The description of an exported spec, as what holds.
pub(super) fn published(export: &str) -> Value {
    let export: Value = serde_json::from_str(export).unwrap();
    let actions = export["actions"].as_object().unwrap();
    let apis: Map<String, Value> =
        actions.iter().map(|(name, action)| (name.clone(), operation(&holding(action)))).collect();
    let endpoints = export["service"]["endpoints"].as_array().unwrap().iter();
    let endpoints: Vec<Value> = endpoints
        .map(|one| json!({"regionId": one["region_id"], "endpoint": one["endpoint"]}))
        .collect();
    let (product, version) = (&export["service"]["product"], &export["service"]["version"]);
    json!({
        "info": {"style": "RPC", "product": product, "version": version},
        "apis": apis,
        "endpoints": endpoints,
    })
}

/// A row with what holds in place of what is documented.
fn holding(row: &Value) -> Value {
    let mut row = row.clone();
    let map = row.as_object_mut().unwrap();
    let corrected = map.remove("corrected").unwrap_or(json!({}));
    for (key, value) in corrected.as_object().unwrap() {
        map.insert(key.clone(), value.clone());
    }
    map.retain(|_, value| !value.is_null());
    row
}

fn rows(list: &Value) -> Vec<Value> {
    list.as_array().unwrap().iter().map(holding).collect()
}

fn operation(action: &Value) -> Value {
    let mut errors: BTreeMap<String, Vec<Value>> = BTreeMap::new();
    for row in rows(&action["errors"]) {
        let entry = json!({"errorCode": row["code"], "errorMessage": row["message"]});
        errors.entry(row["status"].to_string()).or_default().push(entry);
    }
    let methods = if action["method"] == "POST" { json!(["post"]) } else { json!(["post", "get"]) };
    json!({
        "methods": methods,
        "operationType": if action["safety"] == "read" { "read" } else { "write" },
        "parameters": parameters(&rows(&action["parameters"])),
        "responses": {"200": {"schema": answer(&rows(&action["response"]))}},
        "errorCodes": errors,
    })
}

/// What a flat row says of a scalar.
fn scalar(row: &Value) -> Value {
    let mut schema = match row["type"].as_str().unwrap() {
        "Integer" => json!({"type": "integer", "format": "int32"}),
        "Long" => json!({"type": "integer", "format": "int64"}),
        "Boolean" => json!({"type": "boolean"}),
        _ => json!({"type": "string"}),
    };
    for key in ["required", "default", "enum"] {
        if let Some(value) = row.get(key) {
            schema[key] = value.clone();
        }
    }
    for (bound, key) in [("min", "minimum"), ("max", "maximum")] {
        if let (Some(value), true) = (row.get(bound), always(row, "range")) {
            schema[key] = json!(value.to_string());
        }
    }
    for (bound, key) in [("min_len", "minLength"), ("max_len", "maxLength")] {
        if let (Some(value), true) = (row.get(bound), always(row, "length")) {
            schema[key] = value.clone();
        }
    }
    schema
}

/// Whether a row has a constraint of the kind that holds for the whole of it, whatever else is sent.
fn always(row: &Value, kind: &str) -> bool {
    let list = row["constraints"].as_array().into_iter().flatten();
    list.filter(|known| known["kind"] == kind).any(|known| {
        let text = known["text"].as_str().unwrap();
        !text.contains(" when ") && !text.contains("bucket")
    })
}

fn parameters(rows: &[Value]) -> Vec<Value> {
    let mut made: Vec<Value> = Vec::new();
    for row in rows {
        let name = row["name"].as_str().unwrap();
        let steps: Vec<&str> = name.split('.').collect();
        let known = made.iter().position(|known| known["name"] == steps[0]);
        let at = known.unwrap_or_else(|| {
            made.push(json!({"name": steps[0], "in": "query", "schema": outer(row, &steps)}));
            made.len() - 1
        });
        let parameter = &mut made[at];
        match steps.as_slice() {
            [_, "N", field] => {
                // That a row has to be given is said of the list.
                let mut schema = scalar(row);
                let required = schema.as_object_mut().unwrap().remove("required");
                if required == Some(json!(true)) {
                    parameter["schema"]["required"] = json!(true);
                }
                parameter["schema"]["items"]["properties"][field] = schema;
            }
            [_, field] if *field != "N" => parameter["schema"]["properties"][field] = scalar(row),
            _ => {}
        }
        if steps.get(1) == Some(&"N") {
            parameter["style"] = json!("repeatList");
        }
    }
    made
}

/// What the parameter is that a row is one of.
fn outer(row: &Value, steps: &[&str]) -> Value {
    let is_text = always(row, "comma_list");
    let list = |items: Value| {
        let mut schema = json!({"type": "array", "items": items});
        if let Some(most) = row.get("max_items").filter(|_| !is_text) {
            schema["maxItems"] = most.clone();
        }
        schema
    };
    match steps {
        [_] => scalar(row),
        [_, "N"] => list(scalar(row)),
        [_, "N", ..] => list(json!({"type": "object", "properties": {}})),
        _ => json!({"type": "object", "properties": {}}),
    }
}

fn answer(rows: &[Value]) -> Value {
    let mut root = json!({"type": "object", "properties": {}});
    let mut places: BTreeMap<String, String> = BTreeMap::new();
    places.insert(String::new(), String::new());
    for row in rows {
        let path = row["path"].as_str().unwrap();
        let bare = path.trim_end_matches("[]");
        let (owner, name) = bare.rsplit_once('.').unwrap_or(("", bare));
        let properties = format!("{}/properties", places[owner]);
        let ty = row["type"].as_str().unwrap();
        let (schema, below) = match ty.strip_prefix("Array of ") {
            Some(item) => list(row, name, item),
            None if ty == "Object" => (json!({"type": "object", "properties": {}}), String::new()),
            None => (scalar(row), String::new()),
        };
        root.pointer_mut(&properties).unwrap()[name] = schema;
        places.insert(path.to_owned(), format!("{properties}/{name}{below}"));
    }
    root
}

/// A list of an answer, and where its items are described within it.
fn list(row: &Value, name: &str, item: &str) -> (Value, String) {
    let is_text = item == "String";
    let items = if is_text {
        scalar(&json!({"type": "String"}))
    } else {
        json!({"type": "object", "properties": {}})
    };
    let mut array = json!({"type": "array", "items": items});
    if let (Some(values), true) = (row.get("enum"), is_text) {
        array["items"]["enum"] = values.clone();
    }
    let named = ITEMS.iter().find(|(known, _)| is_text && *known == name).map(|(_, item)| *item);
    let is_wrapped = !is_text && item.starts_with(char::is_uppercase);
    match named.or(is_wrapped.then_some(item)) {
        Some(item) => {
            let below = format!("/properties/{item}/items");
            (json!({"type": "object", "properties": {item: array}}), below)
        }
        None => (array, "/items".to_owned()),
    }
}
