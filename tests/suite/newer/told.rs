//! A small spec with everything that can be newer or changed.

use std::collections::BTreeSet;

use cpfs_generator::diff::{Level, Version, since_document};
use serde_json::{Value, json};

use crate::fixture;

const DAY: &str = "2021-01-01";

fn exported() -> Value {
    let mut texts = fixture::case("emit", "newer");
    texts.remove("excerpts.txt");
    serde_json::from_str(&cpfs_generator::export(&fixture::spec(&texts)).unwrap()).unwrap()
}

/// The row of a list whose key has that value.
fn row<'a>(list: &'a Value, key: &str, value: &str) -> &'a Value {
    list.as_array().unwrap().iter().find(|row| row[key] == value).unwrap()
}

#[test]
fn what_is_newer_says_since_when() {
    let export = exported();
    let action = &export["actions"]["CreateThing"];
    let newer = json!({"since": DAY, "source": "later"});
    for (list, key, value) in [
        ("parameters", "name", "Labels.N.Text"),
        ("response", "path", "Mass"),
        ("errors", "code", "NoGlue"),
        ("rules", "id", "glue"),
    ] {
        let row = row(&action[list], key, value);
        assert_eq!(json!({"since": row["since"], "source": row["source"]}), newer, "{value}");
        assert_eq!(row.get("corrected"), None, "{value}");
    }
    assert_eq!(export["errors"]["NoGlue"]["since"], DAY);
    assert_eq!(export["errors"].get("corrected"), None);
}

#[test]
fn a_list_that_the_document_leaves_empty_can_have_what_is_newer() {
    let mut texts = fixture::case("emit", "newer");
    texts.remove("excerpts.txt");
    let list = texts.get_mut("actions/things/ListThings.yaml").unwrap();
    let newer = format!("source: {{id: later, chapter: \"1.2\"}}, since: {DAY}");
    let row = format!("errors:\n  - {{status: 404, code: NoGlue, message: None., {newer}}}\n");
    *list = list.replace("errors: []\n", &row);
    let export = cpfs_generator::export(&fixture::spec(&texts)).unwrap();
    let export: Value = serde_json::from_str(&export).unwrap();
    let action = &export["actions"]["ListThings"];
    assert_eq!(action["errors"][0]["since"], DAY);
    assert_eq!(action["corrected"].get("errors"), None);
}

#[test]
fn a_documented_set_is_shown_without_its_newer_values() {
    let color = row(&exported()["actions"]["CreateThing"]["parameters"], "name", "Color").clone();
    assert_eq!(color["enum"], json!(["red", "blue"]));
    assert_eq!(color["corrected"]["enum"], json!(["red", "blue", "green"]));
    assert_eq!(color["corrected"]["enum_since"], json!({"green": DAY}));
    assert_eq!(color.get("since"), None);
}

#[test]
fn what_changed_stands_beside_what_was_documented() {
    let export = exported();
    let action = &export["actions"]["CreateThing"];
    let name = row(&action["parameters"], "name", "Name");
    assert_eq!(name["required"], true);
    assert_eq!(name["corrected"], json!({"required": false}));
    let full = row(&action["errors"], "code", "QuotaExceeded.Thing");
    assert_eq!(full["message"], "Too many things.");
    assert_eq!(full["corrected"], json!({"message": "There are too many things."}));
    assert_eq!(action["errors"].as_array().unwrap().len(), 2);
}

#[test]
fn the_comparison_with_the_document_finds_just_that() {
    let mut texts = fixture::case("emit", "newer");
    texts.remove("excerpts.txt");
    let spec = Version { files: fixture::spec(&texts), root: String::new() };
    let diff = since_document(&spec).unwrap();
    let found = diff.changes().filter(|change| change.rule.level != Level::Docs);
    let found: BTreeSet<&str> = found.map(|change| change.rule.id).collect();
    let rules = [
        "code-added",
        "error-row",
        "field-added",
        "parameter-added",
        "parameter-optional",
        "shape-added",
        "value-added",
    ];
    assert_eq!(found, BTreeSet::from(rules));
    assert!(!diff.breaks());
}
