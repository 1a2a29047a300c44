//! Answers in XML, as the service may write them.

use serde_json::Value;

/// The XML of an answer, in the action's outermost element.
pub(crate) fn xml(action: &str, tree: &Value) -> String {
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    element(&mut out, &format!("{action}Response"), tree);
    out
}

fn element(out: &mut String, name: &str, value: &Value) {
    if let Value::Array(items) = value {
        for item in items {
            element(out, name, item);
        }
        return;
    }
    out.extend(["<", name, ">"]);
    match value {
        Value::Object(fields) => fields.iter().for_each(|(name, value)| element(out, name, value)),
        Value::Null => {}
        Value::String(text) => out.push_str(&escaped(text)),
        scalar => out.push_str(&scalar.to_string()),
    }
    out.extend(["</", name, ">\n"]);
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
