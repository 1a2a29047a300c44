//! Cells: a value as the text of one field.

use serde_json::Value;

use crate::harmless;

/// What stands where there is no value, since an empty field is lost between two blanks.
const NOTHING: &str = "-";

/// A field of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Cell {
    /// One line, and harmless.
    pub(super) text: String,
    pub(super) is_number: bool,
}

impl Cell {
    /// The values with commas between them.
    pub(super) fn of(values: &[&Value]) -> Self {
        let texts: Vec<String> = values.iter().filter_map(|value| text(value)).collect();
        let joined = texts.join(", ");
        let is_number = matches!(values, [Value::Number(_)]);
        let text = if joined.is_empty() { NOTHING.to_owned() } else { joined };
        Self { text, is_number }
    }

    /// Whether there is no value.
    pub(super) fn is_nothing(&self) -> bool {
        self.text == NOTHING
    }
}

/// The text of a value: of a list of plain values, those; of anything else with parts, its JSON.
fn text(value: &Value) -> Option<String> {
    let is_plain = |value: &Value| !value.is_array() && !value.is_object();
    match value {
        Value::Null => None,
        Value::String(text) => Some(harmless::line(text)),
        Value::Array(items) if items.iter().all(is_plain) => {
            let texts: Vec<String> = items.iter().filter_map(text).collect();
            Some(texts.join(", "))
        }
        Value::Object(fields) if fields.is_empty() => None,
        other => Some(harmless::line(&other.to_string())),
    }
}

#[cfg(test)]
mod tests {
    use super::Cell;
    use serde_json::{Value, json};

    #[test]
    fn every_value_has_its_text() {
        let cases = [
            (json!(null), "-"),
            (json!(""), "-"),
            (json!([]), "-"),
            (json!({}), "-"),
            (json!(3600), "3600"),
            (json!(false), "false"),
            (json!("a\nb"), "a\\nb"),
            (json!(["a", 1, null]), "a, 1"),
            (json!([{"K": "\u{9b}"}]), "[{\"K\":\"\\u{9b}\"}]"),
        ];
        for (value, text) in cases {
            assert_eq!(Cell::of(&[&value]).text, text);
        }
        let values = [json!("a"), json!(["b"])];
        assert_eq!(Cell::of(&values.each_ref()).text, "a, b");
        assert_eq!(Cell::of(&Vec::<&Value>::new()).text, "-");
    }
}
