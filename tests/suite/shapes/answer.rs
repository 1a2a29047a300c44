//! Answers as trees: with every field, in the form that results are serialized in, or changed.

use serde_json::{Map, Value, json};

use crate::shapes::field::{Field, Kind};

/// What stands in place of a secret in a serialized result.
pub(crate) const MASK: &str = "***";

/// An answer with every field and so many items in every list, in its normal form.
///
/// Of a value set, the value of this turn is taken.
pub(crate) fn full(fields: &[Field], items: usize, turn: usize) -> Value {
    let field = |field: &Field| (field.name.clone(), filled(&field.name, &field.kind, items, turn));
    Value::Object(fields.iter().map(field).collect())
}

fn filled(name: &str, kind: &Kind, items: usize, turn: usize) -> Value {
    match kind {
        Kind::Text => json!(format!("{name} \"ä\" 训练 😀 <&>")),
        Kind::Secret => json!("hush-hush"),
        Kind::Number => json!(9_007_199_254_740_993_i64),
        Kind::Boolean => json!(turn.is_multiple_of(2)),
        Kind::OneOf { values, numeric } => value(&values[turn % values.len()], *numeric),
        Kind::Structure(fields) => full(fields, items, turn),
        Kind::List { item, .. } => {
            (0..items).map(|at| filled(name, item, items, turn + at)).collect()
        }
    }
}

fn value(text: &str, numeric: bool) -> Value {
    match text.parse::<i64>() {
        Ok(number) if numeric => json!(number),
        _ => json!(text),
    }
}

/// The form in which a result is serialized: documented fields alone, lists bare and always
/// there, scalars of their type, values in their documented spelling, secrets masked.
pub(crate) fn normal(fields: &[Field], tree: &Value) -> Value {
    let mut normal = Map::new();
    for Field { name, aliases, kind, .. } in fields {
        let known = std::iter::once(name).chain(aliases).find(|name| !tree[*name].is_null());
        let found = known.map_or(&Value::Null, |name| &tree[name]);
        if !found.is_null() || matches!(kind, Kind::List { .. }) {
            normal.insert(name.clone(), normal_value(kind, found));
        }
    }
    Value::Object(normal)
}

fn normal_value(kind: &Kind, found: &Value) -> Value {
    let text = found.as_str().map_or_else(|| found.to_string(), str::to_owned);
    match kind {
        Kind::Text => json!(text),
        Kind::Secret => json!(MASK),
        Kind::Number => json!(text.parse::<i64>().unwrap()),
        Kind::Boolean => json!(text.to_lowercase() == "true"),
        Kind::OneOf { values, numeric } => {
            let known = values.iter().find(|value| value.eq_ignore_ascii_case(&text));
            value(known.unwrap_or(&text), *numeric)
        }
        Kind::Structure(fields) => normal(fields, found),
        Kind::List { item_name, item } => {
            items(item_name, found).iter().map(|found| normal_value(item, found)).collect()
        }
    }
}

/// The items of a list in a documented answer.
fn items(item_name: &str, found: &Value) -> Vec<Value> {
    let wrapped = found.as_object().filter(|fields| fields.len() == 1).and_then(|fields| {
        fields.iter().find(|(name, _)| name.eq_ignore_ascii_case(item_name)).map(|(_, list)| list)
    });
    match wrapped.unwrap_or(found) {
        Value::Null => Vec::new(),
        Value::Array(items) => items.clone(),
        Value::Object(fields) if fields.is_empty() => Vec::new(),
        Value::String(text) if text.is_empty() => Vec::new(),
        only => vec![only.clone()],
    }
}

/// The answer with every value of a field or an item changed, from the inside out.
pub(crate) fn changed(
    fields: &[Field],
    tree: &Value,
    change: &dyn Fn(&Kind, Value) -> Value,
) -> Value {
    let mut out = Map::new();
    for (name, value) in tree.as_object().unwrap() {
        let field = fields.iter().find(|field| field.name == *name).unwrap();
        out.insert(name.clone(), changed_value(&field.kind, value, change));
    }
    Value::Object(out)
}

fn changed_value(kind: &Kind, value: &Value, change: &dyn Fn(&Kind, Value) -> Value) -> Value {
    let inner = match (kind, value) {
        (Kind::Structure(fields), value) => changed(fields, value, change),
        (Kind::List { item, .. }, Value::Array(items)) => {
            items.iter().map(|value| changed_value(item, value, change)).collect()
        }
        (_, value) => value.clone(),
    };
    change(kind, inner)
}
