//! The changes that the comparison is tried with: edits of the texts of a small spec.

use serde_json::Value;

use crate::files::{self, Texts};

/// A change of the spec, named after the rule that has to find it.
#[derive(Clone, Debug)]
pub(super) struct Mutation {
    pub(super) rule: String,
    pub(super) what: String,
    edits: Vec<Value>,
    removes: Vec<String>,
    adds: Texts,
}

/// The spec that is changed.
pub(super) fn spec() -> Texts {
    files::below("tests/fixtures/diff/spec")
}

/// Every change.
pub(super) fn all() -> Vec<Mutation> {
    let text = files::read(&files::fixtures().join("diff/mutations.yaml"));
    let list: Value = serde_yaml::from_str(&text).unwrap();
    list.as_array().unwrap().iter().map(mutation).collect()
}

fn mutation(entry: &Value) -> Mutation {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let list = |key: &str| entry[key].as_array().cloned().unwrap_or_default();
    let adds = entry["adds"].as_object().cloned().unwrap_or_default();
    Mutation {
        rule: text(&entry["rule"]),
        what: text(&entry["what"]),
        edits: list("edits"),
        removes: list("removes").iter().map(text).collect(),
        adds: adds.iter().map(|(path, added)| (path.clone(), text(added))).collect(),
    }
}

impl Mutation {
    /// What it is called in what is printed.
    pub(super) fn name(&self) -> String {
        format!("{}: {}", self.rule, self.what)
    }

    /// The spec with the change made.
    pub(super) fn apply(&self, spec: &Texts) -> Texts {
        let mut changed = spec.clone();
        for edit in &self.edits {
            let [at, says, holds] = ["at", "says", "holds"].map(|key| edit[key].as_str().unwrap());
            let text = changed.get_mut(at).unwrap_or_else(|| panic!("there is no {at}"));
            let found = text.matches(says).count();
            assert_eq!(found, 1, "{}: {at} has `{says}` {found} times", self.name());
            *text = text.replacen(says, holds, 1);
        }
        for path in &self.removes {
            assert!(changed.remove(path).is_some(), "{}: there is no {path}", self.name());
        }
        changed.extend(self.adds.clone());
        changed
    }
}
