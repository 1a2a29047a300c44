//! Paths: where a column's value is in a row.

use serde_json::Value;

/// What is at the path: names with dots between them, `[]` behind that of a list. One value where
/// the path has no list in it.
pub(super) fn find<'v>(row: &'v Value, path: &str) -> Vec<&'v Value> {
    let mut found = vec![row];
    for step in path.split('.') {
        let (name, is_list) = match step.strip_suffix("[]") {
            Some(name) => (name, true),
            None => (step, false),
        };
        let named = found.into_iter().filter_map(|value| value.get(name));
        found = if is_list { named.flat_map(items).collect() } else { named.collect() };
    }
    found
}

/// The items of a list; of what is no list, itself.
fn items(value: &Value) -> Vec<&Value> {
    match value {
        Value::Array(items) => items.iter().collect(),
        other => vec![other],
    }
}

#[cfg(test)]
mod tests {
    use super::find;
    use serde_json::json;

    #[test]
    fn a_path_goes_through_names_and_lists() {
        let row = json!({"Id": "a", "Ldap": {"Uri": "u"}, "Targets": [{"S": 1}, {"S": 2}, {}]});
        assert_eq!(find(&row, "Id"), [&json!("a")]);
        assert_eq!(find(&row, "Ldap.Uri"), [&json!("u")]);
        assert_eq!(find(&row, "Targets[].S"), [&json!(1), &json!(2)]);
        assert!(find(&row, "Targets.S").is_empty());
        assert!(find(&row, "Id.S").is_empty());
        assert_eq!(find(&row, "Id[]"), [&json!("a")]);
    }
}
