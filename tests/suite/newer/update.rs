//! The update of the 35 actions: each item of the list that it was taken from holds, and nothing
//! is said to be newer that is not on the list.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::files;
use crate::spec::{self, EXPORT};

/// A line of the list.
struct Item {
    action: String,
    kind: String,
    name: String,
    change: String,
}

fn items() -> Vec<Item> {
    let text = files::read(&files::fixtures().join("update.tsv"));
    let mut lines = text.lines().filter(|line| !line.starts_with('#'));
    assert_eq!(lines.next(), Some("action\tkind\tname\tchange"));
    let item = |line: &str| {
        let parts: Vec<String> = line.split('\t').map(str::to_owned).collect();
        let [action, kind, name, change] = parts.try_into().expect("a line has four parts");
        Item { action, kind, name, change }
    };
    lines.map(item).collect()
}

fn action(name: &str) -> &'static Value {
    let action = &EXPORT["actions"][name];
    assert!(action.is_object(), "there is no action {name}");
    action
}

/// The rows of a list of an action.
fn rows(name: &str, list: &str) -> &'static Vec<Value> {
    action(name)[list].as_array().unwrap()
}

/// A parameter or a field by its flat name or path.
fn row(action: &str, name: &str) -> Option<&'static Value> {
    let mut rows = rows(action, "parameters").iter().chain(rows(action, "response"));
    rows.find(|row| row["name"] == name || row["path"] == name)
}

fn is_newer(row: &Value) -> bool {
    row["since"].is_string() && row["source"].is_string()
}

/// The code of an error row with its status.
fn code(row: &Value) -> String {
    format!("{} {}", row["status"], row["code"].as_str().unwrap())
}

/// What is listed of a row: the values that the document has, and those that hold.
fn values(row: &Value, held: bool) -> Vec<&str> {
    let corrected = &row["corrected"]["enum"];
    let list = if held && !corrected.is_null() { corrected } else { &row["enum"] };
    list.as_array().into_iter().flatten().filter_map(Value::as_str).collect()
}

impl Item {
    /// Whether the spec has the item as it is listed.
    fn holds(&self) -> bool {
        let row = || row(&self.action, &self.name);
        match self.kind.as_str() {
            "parameters" => self.are_as_many(),
            "parameter" | "field" if self.change == "new" => row().is_some_and(is_newer),
            "parameter" => row().is_some_and(|row| row["corrected"]["name"] == *self.name),
            "required" => row().is_some_and(|row| {
                let held = &row["corrected"]["required"];
                format!("{} → {held}", row["required"]) == self.change
            }),
            "condition" => row().is_some_and(|row| self.is_demanded(row)),
            "value" => self.is_value(),
            "error" => self.is_error(),
            "note" => rows(&self.action, "rules")
                .iter()
                .any(|row| row["id"] == *self.name && self.change == "new" && is_newer(row)),
            other => panic!("an item of a new kind: {other}"),
        }
    }

    /// How many parameters the document has, and how many there are.
    fn are_as_many(&self) -> bool {
        let rows = rows(&self.action, "parameters");
        let added = |row: &&Value| is_newer(row) || row["corrected"].get("name").is_some();
        let documented = rows.len() - rows.iter().filter(added).count();
        self.change == format!("{documented} → {}", rows.len())
    }

    /// Whether the corrected row has a constraint of the kind that speaks of the text.
    fn is_demanded(&self, row: &Value) -> bool {
        let (kind, text) = self.change.split_once(' ').unwrap();
        let mut all = row["corrected"]["constraints"].as_array().into_iter().flatten();
        all.any(|one| one["kind"] == kind && one["text"].as_str().unwrap().contains(text))
    }

    fn is_value(&self) -> bool {
        let (name, value) = self.name.split_once('=').unwrap();
        let row = row(&self.action, name).unwrap_or_else(|| panic!("{}: {name}", self.action));
        let (before, now) = (values(row, false), values(row, true));
        match self.change.as_str() {
            "new" => !before.contains(&value) && now.contains(&value),
            "gone" => before.contains(&value) && !now.contains(&value),
            other => panic!("a value is new or gone, not {other}"),
        }
    }

    fn is_error(&self) -> bool {
        let row = rows(&self.action, "errors").iter().find(|row| code(row) == self.name);
        row.is_some_and(|row| match self.change.as_str() {
            "new" => is_newer(row),
            other => {
                let status = row["corrected"].get("status").unwrap_or(&row["status"]);
                let code = row["corrected"]["code"].as_str().unwrap_or_default();
                format!("{status} {code}") == other
            }
        })
    }
}

#[test]
fn each_item_of_the_list_holds() {
    let items = items();
    let missing: Vec<String> = items
        .iter()
        .filter(|item| !item.holds())
        .map(|item| format!("{} {} {}: {}", item.action, item.kind, item.name, item.change))
        .collect();
    assert!(missing.is_empty(), "{missing:#?}");
    let actions: BTreeSet<&str> = items.iter().map(|item| item.action.as_str()).collect();
    assert_eq!(actions.len(), 35);
    assert_eq!(items.len(), 185);
}

#[test]
fn nothing_is_newer_that_is_not_on_the_list() {
    let items = items();
    let mut beyond = Vec::new();
    for name in EXPORT["actions"].as_object().unwrap().keys() {
        let listed: Vec<&str> = items
            .iter()
            .filter(|item| item.action == *name && item.change == "new")
            .map(|item| item.name.as_str())
            .collect();
        let named = |row: &Value| {
            let by = ["name", "path"].iter().find_map(|key| row[*key].as_str());
            by.map_or_else(|| code(row), str::to_owned)
        };
        // A structure is on the list by its fields.
        let is_listed = |row: &String| {
            let below = format!("{row}.");
            listed.iter().any(|item| item == row || item.starts_with(&below))
        };
        let rows = ["parameters", "response", "errors"].map(|list| rows(name, list)).into_iter();
        let newer = rows.flatten().filter(|row| is_newer(row)).map(named);
        beyond.extend(newer.filter(|row| !is_listed(row)).map(|row| format!("{name} {row}")));
    }
    assert!(beyond.is_empty(), "{beyond:#?}");
}

#[test]
fn what_no_row_shows_is_said_where_it_belongs() {
    let changed = |at: &str| {
        let all = spec::corrections().into_iter();
        let mut about = all.filter(|correction| correction["at"] == at);
        let correction = about.next().unwrap_or_else(|| panic!("there is no correction of {at}"));
        assert_eq!(correction["kind"], "changed", "{at}");
        correction["holds"].as_str().unwrap().to_owned()
    };
    let id = changed("shapes/DataFlowId/doc");
    assert!(id.contains("dfid-") && id.contains("df-."), "{id}");
    for at in [
        "actions/DescribeFilesets/result/FileSystemId/doc",
        "shapes/DataFlowTask/fields/ReportPath/doc",
    ] {
        assert!(changed(at).contains("deprecated"), "{at}");
    }
}
