//! JSON Schema of what a type is read from, for editors.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

/// The schemas of the records and choices met so far, by name.
#[derive(Debug, Default)]
pub(crate) struct Schemas {
    named: BTreeMap<String, Value>,
}

/// A key of a record: its name, its description, whether it has to be there, what it holds.
pub(crate) type Property = (&'static str, String, bool, Value);

impl Schemas {
    /// A reference to the schema of that name, which is made where it is not there yet.
    pub(crate) fn named(&mut self, path: &str, make: impl FnOnce(&mut Self) -> Value) -> Value {
        let name = path.rsplit("::").take(2).collect::<Vec<_>>();
        let name = name.into_iter().rev().collect::<Vec<_>>().join(".");
        if !self.named.contains_key(&name) {
            // A record that lies in itself finds its name taken.
            self.named.insert(name.clone(), Value::Null);
            let schema = make(self);
            self.named.insert(name.clone(), schema);
        }
        json!({"$ref": format!("#/definitions/{name}")})
    }

    /// The schema of a file, with all that it refers to.
    pub(crate) fn document(self, title: &str, root: &Value) -> Value {
        json!({
            "$schema": "http://json-schema.org/draft-07/schema#",
            "title": title,
            "allOf": [root],
            "definitions": self.named,
        })
    }
}

/// The schema of a map with known keys.
pub(crate) fn record_schema(doc: &str, properties: &[Property]) -> Value {
    let required: Vec<&str> =
        properties.iter().filter(|(_, _, required, _)| *required).map(|(key, ..)| *key).collect();
    let property = |(key, doc, _, schema): &Property| {
        let mut schema = schema.clone();
        if let (Some(schema), false) = (schema.as_object_mut(), doc.is_empty()) {
            schema.insert("description".to_owned(), doc.trim().into());
        }
        ((*key).to_owned(), schema)
    };
    let known: Map<String, Value> = properties.iter().map(property).collect();
    json!({
        "type": "object",
        "description": doc.trim(),
        "properties": known,
        "required": required,
        "additionalProperties": false,
    })
}

/// The schema of a scalar that has one of these names.
pub(crate) fn choice_schema(doc: &str, names: &[&str]) -> Value {
    json!({"description": doc.trim(), "enum": names})
}
