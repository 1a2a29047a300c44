//! Tolerance: every result of every action survives all the ways in which answers come.

mod answer;
mod field;
mod identity;
mod xml;

use serde_json::{Value, json};

use crate::actions::{ALL, Known};
use crate::samples::SAMPLES;
use crate::shapes::answer::{MASK, changed, full, normal};
use crate::shapes::field::{Field, Kind, paths};
use crate::spec;

/// One action with the fields of its result.
fn results() -> impl Iterator<Item = (&'static Known, Vec<Field>)> {
    ALL.iter().map(|known| (known, field::of_action(known.info.name)))
}

/// The tree decodes, and the result is serialized as expected, also within `<Action>Response`
/// and from XML.
fn assert_read(known: &Known, tree: &Value, expected: &Value) {
    assert_json(known, tree, expected);
    let xml = xml::xml(known.info.name, tree);
    assert_eq!(known.read(&xml).as_ref(), Ok(expected), "{xml}");
}

fn assert_json(known: &Known, tree: &Value, expected: &Value) {
    let wrapped = json!({format!("{}Response", known.info.name): tree});
    for body in [tree.to_string(), wrapped.to_string()] {
        assert_eq!(known.read(&body).as_ref(), Ok(expected), "{}: {body}", known.info.name);
    }
}

fn masked(fields: &[Field], tree: &Value) -> Value {
    changed(fields, tree, &|kind, value| match kind {
        Kind::Secret => json!(MASK),
        _ => value,
    })
}

/// Each answer changed in this way, and what is expected of it: the answer before the change.
fn assert_survives(items: usize, change: &dyn Fn(&Kind, Value) -> Value) {
    for (known, fields) in results() {
        let tree = full(&fields, items, 0);
        assert_read(known, &changed(&fields, &tree, change), &masked(&fields, &tree));
    }
}

#[test]
fn the_export_has_a_row_for_each_field() {
    for (known, fields) in results() {
        let name = known.info.name;
        let rows = spec::EXPORT["actions"][name]["response"].as_array().unwrap().iter();
        let mut rows: Vec<&str> = rows.map(|row| row["path"].as_str().unwrap()).collect();
        let mut paths = paths(&fields, "");
        rows.sort_unstable();
        paths.sort_unstable();
        assert_eq!(rows, paths, "{name}");
    }
}

#[test]
fn documented_answers_decode_and_serialize_in_the_normal_form() {
    for (known, fields) in results() {
        let sample = &SAMPLES[known.info.name];
        let tree: Value = serde_json::from_str(&sample.json).unwrap();
        let tree = tree.get(format!("{}Response", known.info.name)).unwrap_or(&tree);
        let expected = normal(&fields, tree);
        for body in [&sample.json, &sample.xml] {
            assert_eq!(known.read(body).as_ref(), Ok(&expected), "{}", known.info.name);
        }
    }
}

#[test]
fn answers_with_every_field_decode_and_serialize_unchanged() {
    for items in 0..3 {
        assert_survives(items, &|_, value| value);
    }
}

#[test]
fn a_list_may_be_wrapped_in_the_name_of_its_item() {
    for items in 0..3 {
        assert_survives(items, &|kind, value| match kind {
            Kind::List { item_name, .. } => json!({item_name: value}),
            _ => value,
        });
        assert_survives(items, &|kind, value| match kind {
            Kind::List { item_name, .. } => json!({item_name.to_uppercase(): value}),
            _ => value,
        });
    }
}

#[test]
fn a_list_of_one_may_be_the_item_alone() {
    let only = |value: Value| value.as_array().unwrap()[0].clone();
    assert_survives(1, &|kind, value| match kind {
        Kind::List { .. } => only(value),
        _ => value,
    });
    assert_survives(1, &|kind, value| match kind {
        Kind::List { item_name, .. } => json!({item_name: only(value)}),
        _ => value,
    });
}

#[test]
fn an_empty_list_may_be_anything_that_is_empty() {
    for empty in [json!({}), json!(null), json!(""), json!([])] {
        assert_survives(0, &|kind, value| match kind {
            Kind::List { .. } => empty.clone(),
            _ => value,
        });
        assert_survives(0, &|kind, value| match kind {
            Kind::List { item_name, .. } => json!({item_name: empty}),
            _ => value,
        });
    }
}

#[test]
fn an_absent_list_is_empty() {
    for (known, fields) in results() {
        let expected = masked(&fields, &full(&fields, 0, 0));
        let lists = fields.iter().filter(|field| matches!(field.kind, Kind::List { .. }));
        let mut tree = full(&fields, 0, 0);
        for list in lists {
            tree.as_object_mut().unwrap().remove(&list.name);
        }
        assert_read(known, &tree, &expected);
    }
}

#[test]
fn items_that_are_null_are_passed_over() {
    for (known, fields) in results() {
        let tree = full(&fields, 2, 0);
        let holed = changed(&fields, &tree, &|kind, value| match (kind, value) {
            (Kind::List { .. }, Value::Array(mut items)) => {
                items.insert(1, Value::Null);
                json!(items)
            }
            (_, value) => value,
        });
        assert_json(known, &holed, &masked(&fields, &tree));
    }
}

#[test]
fn numbers_may_come_as_text_and_text_as_numbers() {
    assert_survives(2, &|kind, value| match kind {
        Kind::Number | Kind::OneOf { numeric: true, .. } => json!(value.to_string()),
        _ => value,
    });
    for (known, fields) in results() {
        let texts = |number: Value| {
            move |kind: &Kind, value: Value| match kind {
                Kind::Text | Kind::Secret | Kind::OneOf { numeric: false, .. } => number.clone(),
                _ => value,
            }
        };
        let tree = full(&fields, 2, 0);
        let numbers = changed(&fields, &tree, &texts(json!(4711)));
        let expected = masked(&fields, &changed(&fields, &tree, &texts(json!("4711"))));
        assert_read(known, &numbers, &expected);
    }
}

#[test]
fn booleans_may_come_as_text_in_any_case() {
    for spell in [str::to_owned, str::to_uppercase, capitalized] {
        assert_survives(2, &|kind, value| match kind {
            Kind::Boolean => json!(spell(&value.to_string())),
            _ => value,
        });
    }
}

fn capitalized(text: &str) -> String {
    let (first, rest) = text.split_at(1);
    first.to_uppercase() + rest
}

#[test]
fn unknown_fields_are_passed_over_wherever_they_stand() {
    let news = json!({"BrandNew": {"Deep": [1, {"Deeper": null}]}, "Code": "200", "Alt": false});
    for (known, fields) in results() {
        let tree = full(&fields, 2, 0);
        let extend = |value: Value| match value {
            Value::Object(mut known) => {
                known.extend(news.as_object().unwrap().clone());
                Value::Object(known)
            }
            value => value,
        };
        let inner = changed(&fields, &tree, &|kind, value| match kind {
            Kind::Structure(_) => extend(value),
            _ => value,
        });
        assert_read(known, &extend(inner), &masked(&fields, &tree));
    }
}

#[test]
fn every_documented_value_is_known_in_any_case() {
    let most = |kind: &Kind| match kind {
        Kind::OneOf { values, .. } => values.len(),
        _ => 0,
    };
    for (known, fields) in results() {
        let turns = std::cell::Cell::new(0);
        changed(&fields, &full(&fields, 1, 0), &|kind, value| {
            turns.set(turns.get().max(most(kind)));
            value
        });
        for turn in 0..turns.get() {
            let tree = full(&fields, 1, turn);
            for spell in [str::to_uppercase, str::to_lowercase] {
                let spelled = changed(&fields, &tree, &|kind, value| match (kind, &value) {
                    (Kind::OneOf { .. }, Value::String(text)) => json!(spell(text)),
                    _ => value,
                });
                assert_read(known, &spelled, &masked(&fields, &tree));
            }
        }
    }
}

#[test]
fn unknown_values_are_kept_as_they_came() {
    for unknown in [json!("BrandNew"), json!("neu 新-1"), json!("Unknown")] {
        for (known, fields) in results() {
            let tree = changed(&fields, &full(&fields, 2, 0), &|kind, value| match kind {
                Kind::OneOf { .. } => unknown.clone(),
                _ => value,
            });
            assert_read(known, &tree, &masked(&fields, &tree));
        }
    }
    for (known, fields) in results() {
        let tree = changed(&fields, &full(&fields, 2, 0), &|kind, value| match kind {
            Kind::OneOf { numeric: true, .. } => json!(4711),
            _ => value,
        });
        assert_read(known, &tree, &masked(&fields, &tree));
    }
}
