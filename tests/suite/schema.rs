//! The schemas that editors use: fresh, true of every spec, and able to refuse.

use serde_json::Value;

use crate::files::{self, Texts};
use crate::fixture;

/// What a value breaks of a schema, as far as the schemas here go.
fn broken(root: &Value, schema: &Value, value: &Value) -> Option<String> {
    if let Some(path) = schema["$ref"].as_str() {
        let schema = root.pointer(path.strip_prefix('#').unwrap()).expect("references lead on");
        return broken(root, schema, value);
    }
    let all = schema["allOf"].as_array().into_iter().flatten();
    let fits = |kind: &Value| match kind.as_str().unwrap() {
        "string" => value.is_string(),
        "number" => value.is_number(),
        "integer" => value.is_i64() || value.is_u64(),
        "boolean" => value.is_boolean(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        other => panic!("the test does not know {other}"),
    };
    let is_of = match &schema["type"] {
        Value::Null => true,
        Value::Array(kinds) => kinds.iter().any(fits),
        kind => fits(kind),
    };
    let is_one = schema["enum"].as_array().is_none_or(|names| names.contains(value));
    let mut lacks = schema["required"].as_array().into_iter().flatten();
    let lacks = lacks.find(|key| value.get(key.as_str().unwrap()).is_none());
    let mut all = all.filter_map(|schema| broken(root, schema, value));
    all.next()
        .or_else(|| (!is_of || !is_one).then(|| format!("{value} does not belong there")))
        .or_else(|| lacks.map(|key| format!("{key} is missing")))
        .or_else(|| inner(root, schema, value))
}

fn inner(root: &Value, schema: &Value, value: &Value) -> Option<String> {
    let items = value.as_array().into_iter().flatten();
    let mut items = items.filter_map(|item| broken(root, &schema["items"], item));
    let entry = |(key, value): (&String, &Value)| {
        let other = &schema["additionalProperties"];
        match &schema["properties"][key] {
            Value::Null if *other == Value::Bool(false) => Some(format!("{key} is unknown")),
            Value::Null => broken(root, other, value),
            schema => broken(root, schema, value),
        }
    };
    let mut entries = value.as_object().into_iter().flatten().filter_map(entry);
    items.next().or_else(|| entries.next())
}

/// What each file breaks of the schema of its kind.
fn all_broken(spec: &Texts) -> Vec<String> {
    let schemas = cpfs_generator::schemas();
    let mut found = Vec::new();
    for (path, text) in spec.iter().filter(|(path, _)| files::ends_in(path, "yaml")) {
        let kind = match path.split('/').next().unwrap() {
            "actions" => "action.json".to_owned(),
            "shapes" => "shape.json".to_owned(),
            "behaviour" if !path.ends_with("/world.yaml") => "behaviour.json".to_owned(),
            "behaviour" => "world.json".to_owned(),
            file => file.replace(".yaml", ".json"),
        };
        let schema = schemas.get(&kind).unwrap_or_else(|| panic!("{path} has no schema"));
        let schema: Value = serde_json::from_str(schema).unwrap();
        let Ok(value) = serde_yaml::from_str::<Value>(text) else { continue };
        let value = if value.is_null() { serde_json::json!([]) } else { value };
        found.extend(broken(&schema, &schema, &value).map(|why| format!("{path}: {why}")));
    }
    found
}

#[test]
fn they_are_what_the_generator_reads() {
    let made = cpfs_generator::schemas();
    assert!(made == files::below("spec/schema"), "run `cargo xtask schema`");
}

#[test]
fn they_admit_every_spec() {
    for folder in ["spec/cpfs", "tests/fixtures/sink", "tests/fixtures/base"] {
        let found = all_broken(&files::below(folder));
        assert!(found.is_empty(), "{folder}: {}", found.join("\n"));
    }
}

#[test]
fn they_refuse_what_is_unknown_or_missing() {
    for case in ["unknown-key--misspelt", "missing-key", "unknown-value--misspelt"] {
        let found = all_broken(&fixture::case("reject", case));
        assert!(!found.is_empty(), "{case} is admitted");
    }
}
