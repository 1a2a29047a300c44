//! The spec of CPFS as a tree of YAML, read without the generator's stages, and its export.

use std::sync::LazyLock;

use serde_json::{Map, Value, json};

use crate::files;

/// What holds: the documented tree with the corrections made.
///
/// `{service, errors, resources, shapes: {…}, actions: {…}}`, an action with its `group`.
pub(crate) static HOLDS: LazyLock<Value> = LazyLock::new(|| {
    let mut tree = documented();
    for correction in corrections() {
        let at = correction["at"].as_str().unwrap();
        let steps: Vec<&str> = at.split('/').collect();
        if steps[0] != "examples" {
            put(&mut tree, &steps, &correction["holds"]);
        }
    }
    tree
});

/// The export of the spec.
pub(crate) static EXPORT: LazyLock<Value> = LazyLock::new(|| {
    let spec = cpfs_generator::SpecFiles::new(files::below("spec/cpfs"));
    match cpfs_generator::export(&spec) {
        Ok(text) => serde_json::from_str(&text).unwrap(),
        Err(findings) => panic!("{}", findings.render(&spec, "spec/cpfs/")),
    }
});

/// The actions that hold, with what is said of each.
pub(crate) fn actions() -> &'static Map<String, Value> {
    HOLDS["actions"].as_object().unwrap()
}

/// A shape by its name.
pub(crate) fn shape(name: &str) -> &'static Value {
    let shape = &HOLDS["shapes"][name];
    assert!(shape.is_object(), "there is no shape {name}");
    shape
}

/// The corrections, in their order.
pub(crate) fn corrections() -> Vec<Value> {
    let text = files::read(&files::root().join("spec/cpfs/corrections.yaml"));
    parse("corrections.yaml", &text).as_array().unwrap().clone()
}

fn documented() -> Value {
    let mut tree = json!({"shapes": {}, "actions": {}});
    for (path, text) in files::below("spec/cpfs") {
        let Some(stem) = path.strip_suffix(".yaml") else { continue };
        match *stem.split('/').collect::<Vec<_>>() {
            ["corrections"] | ["behaviour", _] => {}
            ["shapes", name] => tree["shapes"][name] = parse(&path, &text),
            ["actions", group, name] => {
                tree["actions"][name] = parse(&path, &text);
                tree["actions"][name]["group"] = json!(group);
            }
            [name] => tree[name] = parse(&path, &text),
            _ => panic!("a file of no known kind: {path}"),
        }
    }
    tree
}

fn parse(path: &str, text: &str) -> Value {
    serde_yaml::from_str(text).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Puts a value at a place; null takes out what stands there.
fn put(tree: &mut Value, steps: &[&str], holds: &Value) {
    let [step, rest @ ..] = steps else { return };
    if let Value::Array(items) = tree {
        let is = |item: &Value| item["id"] == **step || item["code"] == **step;
        let at = step.parse().ok().or_else(|| items.iter().position(is)).unwrap();
        match rest {
            [] => items[at] = holds.clone(),
            rest => put(&mut items[at], rest, holds),
        }
        return;
    }
    let fields = tree.as_object_mut().unwrap_or_else(|| panic!("nothing stands at {steps:?}"));
    match (rest, holds) {
        ([], Value::Null) => drop(fields.remove(*step)),
        ([], holds) => drop(fields.insert((*step).to_owned(), holds.clone())),
        (rest, holds) => put(fields.entry(*step).or_insert_with(|| json!({})), rest, holds),
    }
}
