//! What a spec says of its actions, parameters and fields, for the equivalent document.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::synthetic::Texts;

/// The actions and shapes of a spec by name.
pub(crate) struct Prose {
    actions: BTreeMap<String, Value>,
    shapes: BTreeMap<String, Value>,
    answers: BTreeMap<String, Value>,
}

impl Prose {
    /// What the texts of a spec say.
    pub(crate) fn read(texts: &Texts) -> Self {
        let mut said =
            Self { actions: BTreeMap::new(), shapes: BTreeMap::new(), answers: BTreeMap::new() };
        for (path, text) in texts {
            let (into, name) = match path.split('/').collect::<Vec<_>>().as_slice() {
                ["actions", _, file] => (&mut said.actions, file.trim_end_matches(".yaml")),
                ["shapes", file] => (&mut said.shapes, file.trim_end_matches(".yaml")),
                ["examples", action, "response.json"] => (&mut said.answers, *action),
                _ => continue,
            };
            into.insert(name.to_owned(), serde_yaml::from_str(text).unwrap());
        }
        said
    }

    /// What an action answers in the reference's example.
    pub(crate) fn answer(&self, action: &str) -> &Value {
        &self.answers[action]
    }

    /// What an action does, and what is to be known before and after.
    pub(crate) fn action(&self, name: &str) -> String {
        let action = &self.actions[name];
        let notes = action["notes"].as_array().into_iter().flatten();
        let said = notes.flat_map(|note| [&note["text"], &note["remedy"]]);
        let texts = [&action["summary"], &action["doc"]].into_iter().chain(said);
        texts.filter_map(Value::as_str).collect::<Vec<_>>().join("\n\n")
    }

    /// A parameter by its steps, and the shape that it is of.
    pub(crate) fn parameter(&self, action: &str, steps: &[&str]) -> (Value, Value) {
        self.member(&self.actions[action]["parameters"], steps)
    }

    /// A field of the result by its steps, and the shape that it is of.
    pub(crate) fn field(&self, action: &str, steps: &[&str]) -> (Value, Value) {
        self.member(&self.actions[action]["result"], steps)
    }

    fn member(&self, members: &Value, steps: &[&str]) -> (Value, Value) {
        let (first, rest) = steps.split_first().unwrap();
        let member = &members[first];
        let shape = member["shape"].as_str().or(member["items"]["shape"].as_str());
        let shape = shape.and_then(|name| self.shapes.get(name)).unwrap_or(&Value::Null);
        if rest.is_empty() {
            return (member.clone(), shape.clone());
        }
        self.member(&shape["fields"], rest)
    }
}
