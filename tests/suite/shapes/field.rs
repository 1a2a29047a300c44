//! The fields of every result, as the spec has them.

use serde_json::Value;

use crate::spec;

/// A field of a result or of a structure within one.
#[derive(Clone, Debug)]
pub(crate) struct Field {
    /// The name on the wire.
    pub(crate) name: String,
    /// Other names that it has been seen with.
    pub(crate) aliases: Vec<String>,
    /// Whether it is always there.
    pub(crate) identity: bool,
    /// What stands there.
    pub(crate) kind: Kind,
}

/// What stands in a field or in an item of a list.
#[derive(Clone, Debug)]
pub(crate) enum Kind {
    Text,
    Secret,
    Number,
    Boolean,
    /// One of these, or one that is not known yet.
    OneOf {
        values: Vec<String>,
        numeric: bool,
    },
    Structure(Vec<Field>),
    List {
        item_name: String,
        item: Box<Kind>,
    },
}

/// The fields of an action's result.
pub(crate) fn of_action(name: &str) -> Vec<Field> {
    fields(&spec::actions()[name]["result"])
}

fn fields(members: &Value) -> Vec<Field> {
    let field = |(name, member): (&String, &Value)| Field {
        name: name.clone(),
        aliases: texts(&member["aliases"]),
        identity: member["identity"] == true,
        kind: kind(name, member),
    };
    members.as_object().unwrap().iter().map(field).collect()
}

fn texts(list: &Value) -> Vec<String> {
    let items = list.as_array().map(Vec::as_slice).unwrap_or_default();
    items.iter().map(|item| item.as_str().unwrap().to_owned()).collect()
}

fn kind(name: &str, member: &Value) -> Kind {
    if let Some(shape) = member["shape"].as_str() {
        return of_shape(name, spec::shape(shape));
    }
    match member["type"].as_str() {
        None | Some("String") if member["content"] == "secret" => Kind::Secret,
        None | Some("String") => Kind::Text,
        Some("Integer" | "Long") => Kind::Number,
        Some("Boolean") => Kind::Boolean,
        Some("Array") => Kind::List {
            item_name: member["item_name"].as_str().unwrap_or(name).to_owned(),
            item: Box::new(kind(name, &member["items"])),
        },
        other => panic!("{name} has the type {other:?}"),
    }
}

fn of_shape(name: &str, shape: &Value) -> Kind {
    match shape["kind"].as_str().unwrap() {
        "id" => Kind::Text,
        "structure" => Kind::Structure(fields(&shape["fields"])),
        "enum" => Kind::OneOf {
            values: shape["values"].as_object().unwrap().keys().cloned().collect(),
            numeric: shape["type"] == "Integer",
        },
        "scalar" => kind(name, shape),
        other => panic!("a shape of the kind {other}"),
    }
}

/// The paths of all fields as the export writes them.
pub(crate) fn paths(fields: &[Field], prefix: &str) -> Vec<String> {
    let mut paths = Vec::new();
    for Field { name, kind, .. } in fields {
        let (path, kind) = match kind {
            Kind::List { item, .. } => (format!("{prefix}{name}[]"), &**item),
            kind => (format!("{prefix}{name}"), kind),
        };
        let inner = match kind {
            Kind::Structure(fields) => self::paths(fields, &format!("{path}.")),
            _ => Vec::new(),
        };
        paths.push(path);
        paths.extend(inner);
    }
    paths
}
