//! Documents: a result as JSON or YAML.

use serde_json::Value;

use crate::harmless;

/// JSON over several lines.
pub(super) fn json(value: &Value) -> String {
    harmless::json(&format!("{value:#}\n"))
}

/// YAML; in its flow style, which is JSON, where there is a text that YAML would show as it is
/// and a terminal would act on.
pub(super) fn yaml(value: &Value) -> String {
    match serde_yaml::to_string(value) {
        Ok(document) if harmless::is_document(&document) => document,
        _ => json(value),
    }
}
