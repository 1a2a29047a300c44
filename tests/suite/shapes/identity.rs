//! What identifies a thing has to be there; everything else may be missing.

use serde_json::{Value, json};

use crate::actions::known;
use crate::shapes::answer::full;
use crate::shapes::field::{Field, Kind, of_action};
use crate::shapes::{assert_json, masked, results};

/// The answer without what may be missing: by null, or by leaving it out.
fn bare(fields: &[Field], tree: &Value, by_null: bool) -> Value {
    let mut out = serde_json::Map::new();
    for field in fields {
        let value = &tree[&field.name];
        let kept = match &field.kind {
            Kind::List { item, .. } => match &**item {
                Kind::Structure(fields) => {
                    let items = value.as_array().unwrap().iter();
                    items.map(|item| bare(fields, item, by_null)).collect()
                }
                _ => value.clone(),
            },
            _ if field.identity => value.clone(),
            _ if by_null => Value::Null,
            _ => continue,
        };
        out.insert(field.name.clone(), kept);
    }
    Value::Object(out)
}

/// The places of identity fields in an answer with one item in every list, as pointers.
fn identities(fields: &[Field], pointer: &str) -> Vec<String> {
    let mut found = Vec::new();
    for Field { name, identity, kind, .. } in fields {
        let pointer = format!("{pointer}/{name}");
        let (inner, kind) = match kind {
            Kind::List { item, .. } => (format!("{pointer}/0"), &**item),
            kind => (pointer.clone(), kind),
        };
        if *identity {
            found.push(pointer);
        }
        if let Kind::Structure(fields) = kind {
            found.extend(identities(fields, &inner));
        }
    }
    found
}

/// The place as errors name it.
fn path(pointer: &str) -> String {
    pointer[1..].replace("/0", "[0]").replace('/', ".")
}

#[test]
fn all_but_the_identity_may_be_null_or_absent() {
    for (known, fields) in results() {
        let tree = full(&fields, 1, 0);
        let expected = masked(&fields, &bare(&fields, &tree, false));
        assert_json(known, &bare(&fields, &tree, false), &expected);
        assert_json(known, &bare(&fields, &tree, true), &expected);
    }
}

#[test]
fn an_empty_text_for_a_number_or_a_boolean_is_nothing() {
    let mut count = 0;
    for (known, fields) in results() {
        let tree = full(&fields, 1, 0);
        for field in &fields {
            if matches!(field.kind, Kind::Number | Kind::Boolean) {
                let (mut blank, mut absent) = (tree.clone(), tree.clone());
                blank[&field.name] = json!("");
                absent.as_object_mut().unwrap().remove(&field.name);
                assert_json(known, &blank, &masked(&fields, &absent));
                count += 1;
            }
        }
    }
    assert!(count >= 12, "only {count} numbers and booleans");
}

#[test]
fn a_field_is_known_by_its_other_names() {
    for (action, list, alias, name) in [
        ("DescribeFilesets", "Entries", "UpdateTiem", "UpdateTime"),
        ("DescribeDataFlowTasks", "TaskInfo", "FileSystemId", "FilesystemId"),
    ] {
        let fields = of_action(action);
        let tree = full(&fields, 1, 0);
        let mut renamed = tree.clone();
        let item = renamed[list][0].as_object_mut().unwrap();
        let value = item.remove(name).unwrap();
        item.insert(alias.to_owned(), value);
        assert_json(known(action), &renamed, &masked(&fields, &tree));
    }
}

#[test]
fn a_missing_identity_is_an_error_that_names_the_place() {
    let mut count = 0;
    for (known, fields) in results() {
        for pointer in identities(&fields, "") {
            let mut tree = full(&fields, 1, 0);
            let (parent, name) = pointer.rsplit_once('/').unwrap();
            let mut read = |value: Option<Value>| {
                let parent = tree.pointer_mut(parent).unwrap().as_object_mut().unwrap();
                match value {
                    Some(value) => drop(parent.insert(name.to_owned(), value)),
                    None => drop(parent.remove(name)),
                }
                known.read(&tree.to_string()).unwrap_err()
            };
            let missing = format!("{}: expected a text, found null", path(&pointer));
            assert_eq!(read(None), missing);
            assert_eq!(read(Some(Value::Null)), missing);
            let wrong = read(Some(json!({"A": 1, "B": 2})));
            let expected =
                format!("{}: expected a text, found a structure of 2 fields", path(&pointer));
            assert_eq!(wrong, expected);
            count += 1;
        }
    }
    assert!(count >= 15, "only {count} identity fields");
}

#[test]
fn a_wrong_type_is_an_error_that_names_the_place_and_not_the_content() {
    let zones = known("DescribeZones");
    let error = |body: Value| zones.read(&body.to_string()).unwrap_err();
    assert_eq!(
        error(json!({"Zones": {"Zone": [{"ZoneId": "z"}, {"ZoneId": ["hush"]}]}})),
        "Zones.Zone[1].ZoneId: expected a text, found a list of 1"
    );
    assert_eq!(
        error(json!({"Zones": "hush"})),
        "Zones: expected a structure, found a text of 4 characters"
    );
    let systems = known("DescribeFileSystems");
    assert_eq!(
        systems.read(r#"{"TotalCount": "hush"}"#).unwrap_err(),
        "TotalCount: expected a whole number, found a text of 4 characters"
    );
}
