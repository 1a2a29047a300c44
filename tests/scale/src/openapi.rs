//! The equivalent OpenAPI document: the same operations with the same parameters, answers, shapes,
//! error codes and examples, what is said of each, and the constraints, those without a keyword in
//! words.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

use crate::pattern::pattern;
use crate::prose::Prose;

/// The document of an exported spec.
pub(crate) fn document(export: &str, prose: &Prose) -> Value {
    let export: Value = serde_json::from_str(export).unwrap();
    let mut schemas = Schemas { prose, named: Map::new() };
    let actions = export["actions"].as_object().unwrap();
    let mut paths = Map::new();
    for (name, action) in actions {
        paths.insert(format!("/{name}"), schemas.path(name, action));
    }
    json!({
        "openapi": "3.0.3",
        "info": {"title": "Scale", "version": export["service"]["version"]},
        "paths": paths,
        "components": {"schemas": schemas.named},
    })
}

/// Where a property belongs: to the object that has it, or to the schema of a structure.
enum Owner {
    Itself,
    Structure(String),
}

/// The schemas that have names: ids, value sets, structures, and what an action answers where it
/// fails.
struct Schemas<'a> {
    prose: &'a Prose,
    named: Map<String, Value>,
}

impl Schemas<'_> {
    fn path(&mut self, action: &str, rows: &Value) -> Value {
        let (mut query, mut body) = (Vec::new(), structure());
        for row in rows["parameters"].as_array().unwrap() {
            self.parameter(action, &corrected(row), &mut query, &mut body);
        }
        let mut answer = content("The answer.", self.answer(action, &rows["response"]));
        answer["content"]["application/json"]["example"] = self.prose.answer(action).clone();
        let mut operation = json!({
            "operationId": action,
            "description": self.prose.action(action),
            "parameters": query,
            "responses": self.errors(action, &rows["errors"]),
        });
        operation["responses"]["200"] = answer;
        if body != structure() {
            operation["requestBody"] = json!({"content": {"application/json": {"schema": body}}});
        }
        json!({"post": operation})
    }

    /// Puts a parameter into the query or, as part of a structure or a list, into the body.
    fn parameter(&mut self, action: &str, row: &Value, query: &mut Vec<Value>, body: &mut Value) {
        let steps: Vec<&str> = row["name"].as_str().unwrap().split('.').collect();
        let named: Vec<&str> = steps.iter().copied().filter(|step| *step != "N").collect();
        let (member, shape) = self.prose.parameter(action, &named);
        let schema = self.schema(row, &member, &shape);
        let rules = row["constraints"].as_array().into_iter().flatten();
        let rules = rules.map(|rule| format!("\n\n{}", rule["text"].as_str().unwrap()));
        let said = said(&member, &shape) + &rules.collect::<String>();
        let (first, of) = self.prose.parameter(action, &named[..1]);
        let of_all = self::said(&first, &of);
        match steps.as_slice() {
            [name] => query.push(json!({
                "name": name,
                "in": "query",
                "description": said,
                "example": member["example"],
                "required": row["required"],
                "schema": schema,
            })),
            [name, "N"] => {
                body["properties"][name] = list(schema, &first, said);
            }
            [name, "N", field] => {
                let structure = self.reference(shape_of(&first));
                body["properties"][name] = list(structure, &first, of_all);
                self.field(shape_of(&first), field, described(schema, said));
            }
            [name, field, ..] => {
                let structure = self.reference(shape_of(&first));
                body["properties"][name] = described(structure, of_all);
                self.field(shape_of(&first), field, described(schema, said));
            }
            [] => {}
        }
    }

    fn answer(&mut self, action: &str, rows: &Value) -> Value {
        let mut answer = structure();
        let mut owners = BTreeMap::from([(String::new(), Owner::Itself)]);
        for row in rows.as_array().unwrap().iter().map(corrected) {
            let path = row["path"].as_str().unwrap();
            let bare = path.trim_end_matches("[]");
            let (owner, name) = bare.rsplit_once('.').unwrap_or(("", bare));
            let steps: Vec<&str> = bare.split('.').map(|it| it.trim_end_matches("[]")).collect();
            let (member, shape) = self.prose.field(action, &steps);
            let ty = row["type"].as_str().unwrap();
            let item = ty.strip_prefix("Array of ");
            let is_structure = ty == "Object" || item.is_some_and(|item| item != "String");
            let schema = if is_structure {
                let name = shape_of(&member);
                owners.insert(path.to_owned(), Owner::Structure(name.to_owned()));
                self.reference(name)
            } else {
                self.schema(&row, &member, &shape)
            };
            let said = said(&member, &shape);
            let schema = match item {
                Some(_) => list(schema, &Value::Null, said),
                None => described(schema, said),
            };
            match &owners[owner] {
                Owner::Itself => answer["properties"][name] = schema,
                Owner::Structure(structure) => self.field(&structure.clone(), name, schema),
            }
        }
        answer
    }

    /// A response for each status, which lists its codes with their messages, and one for a service
    /// that fails; all of them have one of the action's codes.
    fn errors(&mut self, action: &str, rows: &Value) -> Value {
        let mut said = BTreeMap::from([("5XX".to_owned(), "The service fails.".to_owned())]);
        let mut codes = BTreeSet::new();
        let rows = rows.as_array().into_iter().flatten().map(corrected);
        for row in rows.filter(|row| row["status"].as_u64().unwrap() >= 400) {
            let (code, message) = (row["code"].as_str().unwrap(), row["message"].as_str().unwrap());
            let all = said.entry(row["status"].to_string()).or_default();
            all.push_str(&format!("{code}: {message}\n\n"));
            codes.insert(code.to_owned());
        }
        let mut code = json!({"type": "string"});
        if !codes.is_empty() {
            code["enum"] = codes.into_iter().collect();
        }
        let (problem, error_code) = (format!("{action}Problem"), format!("{action}Code"));
        self.named.insert(error_code.clone(), code);
        let code = self.reference(&error_code);
        let text = || json!({"type": "string"});
        let properties = json!({"Code": code, "Message": text(), "RequestId": text()});
        let object = json!({"type": "object", "required": ["Code"], "properties": properties});
        self.named.insert(problem.clone(), object);
        let problem = self.reference(&problem);
        said.iter().map(|(status, said)| (status.clone(), content(said, problem.clone()))).collect()
    }

    /// The schema of a value: an id's and a value set's by its name, another's with what it is
    /// held to.
    fn schema(&mut self, row: &Value, member: &Value, shape: &Value) -> Value {
        let name = shape_of(member);
        match shape["kind"].as_str() {
            Some("id") => {
                let schema = json!({"type": "string", "description": shape["doc"]});
                self.named.insert(name.to_owned(), schema);
                self.reference(name)
            }
            Some("enum") if row["enum"].is_array() && shape["numeric"] != true => {
                let fresh = || json!({"type": "string", "description": shape["doc"], "enum": []});
                let set = self.named.entry(name).or_insert_with(fresh);
                let known = set["enum"].as_array_mut().unwrap();
                for value in row["enum"].as_array().unwrap() {
                    let text = |value: &Value| value.as_str().unwrap().to_lowercase();
                    if !known.iter().any(|known| text(known) == text(value)) {
                        known.push(value.clone());
                    }
                }
                self.reference(name)
            }
            _ => scalar(row, member, shape),
        }
    }

    fn reference(&self, name: &str) -> Value {
        json!({"$ref": format!("#/components/schemas/{name}")})
    }

    /// Puts a field into the schema of a structure.
    fn field(&mut self, structure: &str, name: &str, schema: Value) {
        let owner = self.named.entry(structure).or_insert_with(self::structure);
        owner["properties"][name] = schema;
    }
}

/// A row as it holds.
fn corrected(row: &Value) -> Value {
    let mut row = row.clone();
    let changes = row["corrected"].as_object().cloned().unwrap_or_default();
    row.as_object_mut().unwrap().extend(changes);
    row
}

/// The shape that a member, or an item of it, is of.
fn shape_of(member: &Value) -> &str {
    member["shape"].as_str().or(member["items"]["shape"].as_str()).unwrap_or_default()
}

fn said(member: &Value, shape: &Value) -> String {
    member["doc"].as_str().or(shape["doc"].as_str()).unwrap_or_default().to_owned()
}

fn structure() -> Value {
    json!({"type": "object", "properties": {}})
}

/// A list of such items, with the bounds of the member that it is.
fn list(items: Value, member: &Value, said: String) -> Value {
    let mut list = json!({"type": "array", "items": items, "description": said});
    for (key, name) in [("maxItems", "max_items"), ("uniqueItems", "distinct")] {
        if let Some(bound) = member["constraints"].get(name) {
            list[key] = bound.clone();
        }
    }
    list
}

fn described(mut schema: Value, description: String) -> Value {
    if schema.get("$ref").is_some() {
        schema = json!({"allOf": [schema]});
    }
    schema["description"] = description.into();
    schema
}

fn content(description: &str, schema: Value) -> Value {
    json!({"description": description, "content": {"application/json": {"schema": schema}}})
}

fn scalar(row: &Value, member: &Value, shape: &Value) -> Value {
    let mut schema = match row["type"].as_str().unwrap() {
        "Integer" => json!({"type": "integer", "format": "int32"}),
        "Long" => json!({"type": "integer", "format": "int64"}),
        "Boolean" => json!({"type": "boolean"}),
        _ => json!({"type": "string"}),
    };
    let bounds = if schema["type"] == "string" {
        let held = [&shape["constraints"], &member["constraints"]];
        if let Some(pattern) = pattern(held.into_iter()) {
            schema["pattern"] = pattern.into();
        }
        [("minLength", "min_len"), ("maxLength", "max_len")]
    } else {
        [("minimum", "min"), ("maximum", "max")]
    };
    for (key, name) in bounds {
        if let Some(bound) = row.get(name) {
            schema[key] = bound.clone();
        }
    }
    if let Some(default) = row["default"].as_str() {
        let typed = serde_json::from_str(default).ok().filter(|_| schema["type"] != "string");
        schema["default"] = typed.unwrap_or_else(|| default.into());
    }
    schema
}
