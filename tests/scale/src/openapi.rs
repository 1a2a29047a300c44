//! The equivalent OpenAPI document: the same operations with the same parameters and answers.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

/// The document of an exported spec.
pub(crate) fn document(export: &str) -> Value {
    let export: Value = serde_json::from_str(export).unwrap();
    let actions = export["actions"].as_object().unwrap();
    let paths: Map<String, Value> =
        actions.iter().map(|(name, action)| (format!("/{name}"), path(name, action))).collect();
    json!({
        "openapi": "3.0.3",
        "info": {"title": "Scale", "version": export["service"]["version"]},
        "paths": paths,
        "components": {"schemas": {"Problem": {
            "type": "object",
            "required": ["Code"],
            "properties": {
                "Code": {"type": "string"},
                "Message": {"type": "string"},
                "RequestId": {"type": "string"},
            },
        }}},
    })
}

fn path(name: &str, action: &Value) -> Value {
    let (mut query, mut body) = (Vec::new(), BTreeMap::new());
    for row in action["parameters"].as_array().unwrap() {
        let steps: Vec<&str> = row["name"].as_str().unwrap().split('.').collect();
        match steps.as_slice() {
            [name] => query.push(json!({
                "name": name,
                "in": "query",
                "required": row["required"],
                "schema": scalar(row),
            })),
            [name, "N"] => {
                body.insert((*name).to_owned(), json!({"type": "array", "items": scalar(row)}));
            }
            [name, "N", field] => {
                let list = body.entry((*name).to_owned()).or_insert_with(|| {
                    json!({"type": "array", "items": {"type": "object", "properties": {}}})
                });
                list["items"]["properties"][field] = scalar(row);
            }
            [name, field, ..] => {
                let object = body
                    .entry((*name).to_owned())
                    .or_insert_with(|| json!({"type": "object", "properties": {}}));
                object["properties"][field] = scalar(row);
            }
            [] => {}
        }
    }
    let problem = json!({"$ref": "#/components/schemas/Problem"});
    let mut operation = json!({
        "operationId": name,
        "parameters": query,
        "responses": {
            "200": content(answer(&action["response"])),
            "4XX": content(problem),
        },
    });
    if !body.is_empty() {
        let schema = json!({"type": "object", "properties": body});
        operation["requestBody"] = json!({"content": {"application/json": {"schema": schema}}});
    }
    json!({"post": operation})
}

fn content(schema: Value) -> Value {
    json!({"description": "The answer.", "content": {"application/json": {"schema": schema}}})
}

fn scalar(row: &Value) -> Value {
    let mut schema = match row["type"].as_str().unwrap() {
        "Integer" => json!({"type": "integer", "format": "int32"}),
        "Long" => json!({"type": "integer", "format": "int64"}),
        "Boolean" => json!({"type": "boolean"}),
        _ => json!({"type": "string"}),
    };
    if schema["type"] == "string" {
        if let Some(values) = row["enum"].as_array() {
            schema["enum"] = values.iter().cloned().collect();
        } else {
            for (key, bound) in [("minLength", "min_len"), ("maxLength", "max_len")] {
                if let Some(bound) = row.get(bound) {
                    schema[key] = bound.clone();
                }
            }
        }
    }
    schema
}

fn answer(rows: &Value) -> Value {
    let mut root = json!({"type": "object", "properties": {}});
    let mut places: BTreeMap<String, String> = BTreeMap::new();
    places.insert(String::new(), String::new());
    for row in rows.as_array().unwrap() {
        let path = row["path"].as_str().unwrap();
        let bare = path.trim_end_matches("[]");
        let (owner, name) = bare.rsplit_once('.').unwrap_or(("", bare));
        let properties = format!("{}/properties", places[owner]);
        let ty = row["type"].as_str().unwrap();
        let object = json!({"type": "object", "properties": {}});
        let (schema, below) = match ty.strip_prefix("Array of ") {
            Some("String") => (json!({"type": "array", "items": scalar(&json!({"type": "String"}))}), ""),
            Some(_) => (json!({"type": "array", "items": object}), "/items"),
            None if ty == "Object" => (object, ""),
            None => (scalar(row), ""),
        };
        root.pointer_mut(&properties).unwrap()[name] = schema;
        places.insert(path.to_owned(), format!("{properties}/{name}{below}"));
    }
    root
}
