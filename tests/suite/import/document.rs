//! Made descriptions: a small one, and edits of it by the path of what is changed.

use serde_json::Value;

use crate::files;

/// A file of the fixtures.
pub(super) fn fixture(name: &str) -> String {
    files::read(&files::fixtures().join("import").join(name))
}

/// The description of the things.
pub(super) fn things() -> Value {
    serde_json::from_str(&fixture("things.json")).unwrap()
}

/// The same with two actions more.
pub(super) fn with_more() -> Value {
    let mut things = things();
    let more: Value = serde_json::from_str(&fixture("more.json")).unwrap();
    let apis = things["apis"].as_object_mut().unwrap();
    apis.extend(more.as_object().unwrap().clone());
    things
}

/// An edit: the value of a path becomes another, or is taken out; `-` is behind the last of a list.
#[derive(Debug)]
pub(super) struct Edit {
    pub(super) at: String,
    pub(super) rule: Option<String>,
    value: Option<Value>,
}

/// The edits of a file.
pub(super) fn edits(name: &str) -> Vec<Edit> {
    let list: Value = serde_yaml::from_str(&fixture(name)).unwrap();
    let text = |entry: &Value, key: &str| entry[key].as_str().map(str::to_owned);
    let edit = |entry: &Value| Edit {
        at: text(entry, "at").unwrap(),
        rule: text(entry, "rule"),
        value: entry.get("value").cloned(),
    };
    list.as_array().unwrap().iter().map(edit).collect()
}

impl Edit {
    /// The document with the edit made.
    pub(super) fn apply(&self, document: &Value) -> Value {
        let mut edited = document.clone();
        let (parent, step) = self.at.rsplit_once('/').unwrap();
        let parent = edited.pointer_mut(parent).unwrap_or_else(|| panic!("no {}", self.at));
        match (parent, &self.value) {
            (Value::Object(map), Some(value)) => drop(map.insert(step.to_owned(), value.clone())),
            (Value::Object(map), None) => assert!(map.remove(step).is_some(), "{}", self.at),
            (Value::Array(list), Some(value)) if step == "-" => list.push(value.clone()),
            (Value::Array(list), Some(value)) => {
                list[step.parse::<usize>().unwrap()] = value.clone();
            }
            (Value::Array(list), None) => drop(list.remove(step.parse().unwrap())),
            (other, _) => panic!("{}: nothing is below {other}", self.at),
        }
        edited
    }
}

impl Edit {
    /// An edit of that path.
    pub(super) fn new(at: &str, value: Option<Value>) -> Self {
        Self { at: at.to_owned(), rule: None, value }
    }
}
