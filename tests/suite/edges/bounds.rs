//! The tables that the edges come from have the bounds and the values of the spec.

use std::collections::BTreeMap;

use aliyun_rpc_constraint::{Constraint, Rule, Schema};
use serde_json::{Map, Value};

use crate::actions::ALL;
use crate::edges::site::places;
use crate::spec;

/// The bounds of each place in words, in order, by its flat name.
type Bounds = BTreeMap<String, Vec<String>>;

fn of_table(schema: &Schema) -> Bounds {
    let mut bounds = Bounds::new();
    for named in places(schema) {
        let found = named.place.constraints().iter().filter_map(of_constraint);
        bounds.entry(named.name).or_default().extend(found);
    }
    ordered(bounds)
}

fn of_constraint(constraint: &Constraint) -> Option<String> {
    let between = |kind, min: Option<String>, max: Option<String>| {
        let [min, max] = [min, max].map(Option::unwrap_or_default);
        Some(format!("{kind} {min}..{max}"))
    };
    let text = |number: Option<u64>| number.map(|number| number.to_string());
    match &constraint.rule {
        Rule::Range { min, max } => {
            between("range", min.map(|min| min.to_string()), max.map(|max| max.to_string()))
        }
        Rule::Length { min, max, .. } => between("length", text(*min), text(*max)),
        Rule::Bytes { max } => between("bytes", None, text(Some(*max))),
        Rule::Depth { max } => between("depth", None, text(Some(*max))),
        Rule::MaxItems(max) => between("max_items", None, text(Some(*max))),
        Rule::CommaList { max, .. } => between("comma_list", None, text(*max)),
        _ => None,
    }
}

/// The bounds that the members of an action or a structure have in the spec.
fn of_spec(members: &Value, prefix: &str, bounds: &mut Bounds) {
    for (name, member) in members.as_object().unwrap() {
        let name = format!("{prefix}{name}");
        let found = of_constraints(&constraints(member));
        bounds.entry(name.clone()).or_default().extend(found);
        let flat = member["encoding"].as_str().is_none_or(|encoding| encoding == "flat");
        let items = &member["items"];
        if items.is_null() {
            if let Some(structure) = structure(member).filter(|_| flat) {
                of_spec(&structure["fields"], &format!("{name}."), bounds);
            }
            continue;
        }
        match structure(items) {
            Some(structure) => of_spec(&structure["fields"], &format!("{name}.1."), bounds),
            None => {
                let name = if flat { format!("{name}.1") } else { name };
                bounds.entry(name).or_default().extend(of_constraints(&constraints(items)));
            }
        }
    }
}

/// The structure that a member or an item is.
fn structure(member: &Value) -> Option<&'static Value> {
    let shape = member["shape"].as_str().map(spec::shape);
    shape.filter(|shape| shape["kind"] == "structure")
}

/// The constraints of a member, what it says itself before what its shape says.
fn constraints(member: &Value) -> Map<String, Value> {
    let shape = member["shape"].as_str().map(spec::shape);
    let mut all = shape.map(constraints).unwrap_or_default();
    all.extend(member["constraints"].as_object().cloned().unwrap_or_default());
    all
}

fn of_constraints(constraints: &Map<String, Value>) -> Vec<String> {
    let text = |value: &Value| if value.is_null() { String::new() } else { value.to_string() };
    let mut found = Vec::new();
    for (kind, value) in constraints {
        match kind.as_str() {
            "range" | "length" => {
                found.push(format!("{kind} {}..{}", text(&value["min"]), text(&value["max"])));
            }
            "bytes" | "depth" | "max_items" => found.push(format!("{kind} ..{value}")),
            "comma_list" => found.push(format!("{kind} ..{}", text(&value["max"]))),
            "cases" => {
                for case in value.as_array().unwrap() {
                    found.extend(of_constraints(case["then"].as_object().unwrap()));
                }
            }
            _ => {}
        }
    }
    found
}

fn ordered(mut bounds: Bounds) -> Bounds {
    bounds.retain(|_, found| !found.is_empty());
    for found in bounds.values_mut() {
        found.sort();
    }
    bounds
}

#[test]
fn the_bounds_of_the_tables_are_those_of_the_spec() {
    let mut count = 0;
    for known in ALL {
        let mut bounds = Bounds::new();
        of_spec(&spec::actions()[known.info.name]["parameters"], "", &mut bounds);
        let said = ordered(bounds);
        assert_eq!(of_table(&known.info.schema), said, "{}", known.info.name);
        count += said.values().map(Vec::len).sum::<usize>();
    }
    assert!(count >= 75, "only {count} bounds");
}
