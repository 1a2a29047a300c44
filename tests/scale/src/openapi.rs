//! The equivalent OpenAPI document: the same operations with the same parameters, answers, error
//! codes and examples, what is said of each, and the constraints, those without a keyword in words.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use crate::prose::Prose;

/// The document of an exported spec.
pub(crate) fn document(export: &str, prose: &Prose) -> Value {
    let export: Value = serde_json::from_str(export).unwrap();
    let actions = export["actions"].as_object().unwrap();
    let codes: Vec<&String> = export["errors"].as_object().unwrap().keys().collect();
    let paths: Map<String, Value> = actions
        .iter()
        .map(|(name, action)| (format!("/{name}"), path(name, action, prose)))
        .collect();
    json!({
        "openapi": "3.0.3",
        "info": {"title": "Scale", "version": export["service"]["version"]},
        "paths": paths,
        "components": {"schemas": {
            "ErrorCode": {"type": "string", "enum": codes},
            "Problem": {
                "type": "object",
                "required": ["Code"],
                "properties": {
                    "Code": {"$ref": "#/components/schemas/ErrorCode"},
                    "Message": {"type": "string"},
                    "RequestId": {"type": "string"},
                },
            },
        }},
    })
}

fn path(action: &str, rows: &Value, prose: &Prose) -> Value {
    let (mut query, mut body) = (Vec::new(), BTreeMap::new());
    for row in rows["parameters"].as_array().unwrap() {
        parameter(action, row, prose, &mut query, &mut body);
    }
    let mut operation = json!({
        "operationId": action,
        "description": prose.action(action),
        "parameters": query,
        "responses": errors(&rows["errors"]),
    });
    operation["responses"]["200"] =
        content("The answer.", answer(action, &rows["response"], prose));
    operation["responses"]["200"]["content"]["application/json"]["example"] =
        prose.answer(action).clone();
    if !body.is_empty() {
        let schema = json!({"type": "object", "properties": body});
        operation["requestBody"] = json!({"content": {"application/json": {"schema": schema}}});
    }
    json!({"post": operation})
}

/// Puts a parameter into the query or, as part of a structure or a list, into the body.
fn parameter(
    action: &str,
    row: &Value,
    prose: &Prose,
    query: &mut Vec<Value>,
    body: &mut BTreeMap<String, Value>,
) {
    let steps: Vec<&str> = row["name"].as_str().unwrap().split('.').collect();
    let named: Vec<&str> = steps.iter().copied().filter(|step| *step != "N").collect();
    let rules = row["constraints"].as_array().into_iter().flatten();
    let rules = rules.map(|rule| format!("\n\n{}", rule["text"].as_str().unwrap()));
    let said = prose.parameter(action, &named) + &rules.collect::<String>();
    let of_all = prose.parameter(action, &named[..1]);
    match steps.as_slice() {
        [name] => query.push(json!({
            "name": name,
            "in": "query",
            "description": said,
            "example": prose.example(action, name),
            "required": row["required"],
            "schema": scalar(row),
        })),
        [name, "N"] => {
            let list = json!({"type": "array", "items": scalar(row), "description": said});
            body.insert((*name).to_owned(), list);
        }
        [name, "N", field] => {
            let list = body.entry((*name).to_owned()).or_insert_with(|| {
                json!({"type": "array", "items": structure(), "description": of_all})
            });
            list["items"]["properties"][field] = described(scalar(row), said);
        }
        [name, field, ..] => {
            let object = body
                .entry((*name).to_owned())
                .or_insert_with(|| described(structure(), of_all));
            object["properties"][field] = described(scalar(row), said);
        }
        [] => {}
    }
}

fn structure() -> Value {
    json!({"type": "object", "properties": {}})
}

fn described(mut schema: Value, description: String) -> Value {
    schema["description"] = description.into();
    schema
}

fn content(description: &str, schema: Value) -> Value {
    json!({"description": description, "content": {"application/json": {"schema": schema}}})
}

/// A response for each status, which lists its codes, and one for a service that fails.
fn errors(rows: &Value) -> Value {
    let mut codes: BTreeMap<String, String> = BTreeMap::new();
    codes.insert("5XX".to_owned(), "The service fails.".to_owned());
    let is_error = |row: &&Value| row["status"].as_u64().unwrap() >= 400;
    for row in rows.as_array().into_iter().flatten().filter(is_error) {
        let (code, message) = (row["code"].as_str().unwrap(), row["message"].as_str().unwrap());
        let said = codes.entry(row["status"].to_string()).or_default();
        said.push_str(&format!("{code}: {message}\n\n"));
    }
    let problem = json!({"$ref": "#/components/schemas/Problem"});
    codes.iter().map(|(status, said)| (status.clone(), content(said, problem.clone()))).collect()
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
            copy(row, &mut schema, [("minLength", "min_len"), ("maxLength", "max_len")]);
        }
    } else {
        copy(row, &mut schema, [("minimum", "min"), ("maximum", "max")]);
    }
    schema
}

fn copy(row: &Value, schema: &mut Value, keys: [(&str, &str); 2]) {
    for (key, name) in keys {
        if let Some(bound) = row.get(name) {
            schema[key] = bound.clone();
        }
    }
}

fn answer(action: &str, rows: &Value, prose: &Prose) -> Value {
    let mut root = structure();
    let mut places: BTreeMap<String, String> = BTreeMap::new();
    places.insert(String::new(), String::new());
    for row in rows.as_array().unwrap() {
        let path = row["path"].as_str().unwrap();
        let bare = path.trim_end_matches("[]");
        let (owner, name) = bare.rsplit_once('.').unwrap_or(("", bare));
        let properties = format!("{}/properties", places[owner]);
        let ty = row["type"].as_str().unwrap();
        let (schema, below) = match ty.strip_prefix("Array of ") {
            Some("String") => {
                (json!({"type": "array", "items": scalar(&json!({"type": "String"}))}), "")
            }
            Some(_) => (json!({"type": "array", "items": structure()}), "/items"),
            None if ty == "Object" => (structure(), ""),
            None => (scalar(row), ""),
        };
        let steps: Vec<&str> = bare.split('.').map(|step| step.trim_end_matches("[]")).collect();
        let schema = described(schema, prose.field(action, &steps));
        root.pointer_mut(&properties).unwrap()[name] = schema;
        places.insert(path.to_owned(), format!("{properties}/{name}{below}"));
    }
    root
}
