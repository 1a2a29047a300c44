//! Parameters in the export: flat, with their constraints.

use aliyun_rpc_constraint::{Constraint, Encoding, Rule};
use serde_json::{Map, Value, json};

use crate::emit::scalar_type;
use crate::export::newer;
use crate::model::{Action, Api, Member, Origin, Type};

/// The flat parameters of an action.
pub(crate) fn parameters(api: &Api, action: &Action) -> Value {
    let mut rows = Vec::new();
    for member in &action.parameters {
        flatten(api, member, &Within::default(), &mut rows);
    }
    for row in &mut rows {
        relations(action, row);
    }
    Value::Array(rows.into_iter().map(Value::Object).collect())
}

/// What flat parameters are part of.
#[derive(Clone, Default)]
struct Within<'a> {
    prefix: String,
    /// How many items the list has at most.
    max_items: Option<u64>,
    /// Whether what has this one part only has to be given, and so has the part.
    required: bool,
    /// What is newer than the document.
    newer: Option<&'a Origin>,
    depth: usize,
}

/// The rows of a member: itself, or the members of the structure that it is.
fn flatten<'a>(
    api: &'a Api,
    member: &'a Member,
    within: &Within<'a>,
    rows: &mut Vec<Map<String, Value>>,
) {
    let name = format!("{}{}", within.prefix, member.name.value);
    let own = member.constraints.iter().find_map(|constraint| match constraint.inner.rule {
        Rule::MaxItems(max) => Some(max),
        _ => None,
    });
    let max_items = own.or(within.max_items);
    let (name, structure) = match &member.ty {
        Type::Structure(shape, Encoding::Repeat) => (name, Some(shape)),
        Type::List(list) if list.encoding == Encoding::Repeat => match &list.item {
            Type::Structure(shape, _) => (format!("{name}.N"), Some(shape)),
            _ => (format!("{name}.N"), None),
        },
        _ => (name, None),
    };
    let structure = structure.and_then(|shape| api.structure(shape));
    let Some(structure) = structure.filter(|_| within.depth < api.shapes.len()) else {
        let within = Within { max_items, ..within.clone() };
        rows.push(row(api, member, &name, &within));
        return;
    };
    let below = Within {
        prefix: format!("{name}."),
        max_items,
        required: (member.required || within.required) && structure.fields.len() == 1,
        newer: newer::within(member, within.newer),
        depth: within.depth + 1,
    };
    for field in &structure.fields {
        flatten(api, field, &below, rows);
    }
}

fn row(api: &Api, member: &Member, name: &str, within: &Within<'_>) -> Map<String, Value> {
    let mut row = Map::new();
    row.insert("name".into(), json!(name));
    row.insert("type".into(), json!(flat_type(api, member)));
    row.insert("required".into(), json!(member.required || within.required));
    if let Some(default) = &member.default {
        row.insert("default".into(), json!(default.value));
    }
    let constraints = constraints(member);
    for constraint in &constraints {
        bounds(constraint, &mut row);
    }
    if let Some(max_items) = within.max_items {
        row.insert("max_items".into(), json!(max_items));
    }
    values(&constraints, &mut row);
    if let Some(unit) = &member.unit {
        row.insert("unit".into(), json!(unit));
    }
    let list = constraint_rows(member, &constraints);
    if !list.is_empty() {
        row.insert("constraints".into(), Value::Array(list));
    }
    newer::mark(&mut row, newer::origin(member, within.newer));
    newer::values(api, member, &mut row);
    row
}

/// The constraints of a member, and of the items that it is a list of.
fn constraints(member: &Member) -> Vec<&Constraint> {
    let own = member.constraints.iter().map(|constraint| &constraint.inner);
    match &member.ty {
        Type::List(list) => list.constraints.iter().chain(own).collect(),
        _ => own.collect(),
    }
}

/// A row for each constraint; encodings and prefixes of ids have one, too.
fn constraint_rows(member: &Member, constraints: &[&Constraint]) -> Vec<Value> {
    let mut list: Vec<Value> = constraints.iter().map(|known| constraint_row(known)).collect();
    if matches!(&member.ty, Type::List(list) if list.encoding == Encoding::CommaList) {
        let text = "must be a list with commas between its items";
        list.push(json!({"kind": "comma_list", "text": text}));
    }
    for (family, prefixes) in &member.families {
        let begin = prefixes.join("`, `");
        let text = format!("the id of a file system of type `{family}` begins with `{begin}`");
        list.push(json!({"kind": "prefix", "text": text}));
    }
    list
}

/// The type of a flat parameter, which is always a scalar.
fn flat_type(api: &Api, member: &Member) -> &'static str {
    match &member.ty {
        Type::List(list) if list.encoding == Encoding::Repeat => scalar_type(api, &list.item),
        Type::List(_) | Type::Structure(..) => "String",
        ty => scalar_type(api, ty),
    }
}

/// Bounds that hold without a condition; of a list in a text, the largest count under any.
fn bounds(constraint: &Constraint, row: &mut Map<String, Value>) {
    let mut put = |key: &str, bound: Option<Value>| {
        if let Some(bound) = bound {
            row.insert(key.into(), bound);
        }
    };
    let always = constraint.when.is_none();
    match &constraint.rule {
        Rule::Range { min, max } if always => {
            put("min", min.map(|min| json!(min)));
            put("max", max.map(|max| json!(max)));
        }
        Rule::Length { min, max, .. } if always => {
            put("min_len", min.map(|min| json!(min)));
            put("max_len", max.map(|max| json!(max)));
        }
        Rule::CommaList { max, .. } => put("max_items", max.map(|max| json!(max))),
        _ => {}
    }
}

/// All values that are admitted, whatever the condition; none where under some condition the
/// value may be something else than one of a set.
fn values(constraints: &[&Constraint], row: &mut Map<String, Value>) {
    let is_set = |constraint: &&&Constraint| matches!(constraint.rule, Rule::OneOf(_));
    let open = constraints.iter().any(|known| known.when.is_some() && !is_set(&known));
    let mut union: Vec<&str> = Vec::new();
    for constraint in constraints.iter().filter(|known| known.when.is_none() || !open) {
        let Rule::OneOf(values) = &constraint.rule else { continue };
        for value in values.iter() {
            if !union.contains(&value) {
                union.push(value);
            }
        }
    }
    if !union.is_empty() {
        row.insert("enum".into(), json!(union));
    }
}

fn constraint_row(constraint: &Constraint) -> Value {
    json!({
        "kind": constraint.kind(),
        "text": constraint.wording(),
        "level": constraint.stability.name(),
    })
}

/// Rules that bind several parameters stand with each of them.
fn relations(action: &Action, row: &mut Map<String, Value>) {
    let name = row.get("name").and_then(Value::as_str).unwrap_or_default().to_owned();
    for (relation, _) in &action.relations {
        if relation.parameters().contains(&name) {
            let entry = json!({"kind": relation.kind(), "text": relation.wording()});
            match row.get_mut("constraints") {
                Some(Value::Array(list)) => list.push(entry),
                _ => {
                    row.insert("constraints".into(), json!([entry]));
                }
            }
        }
    }
}
