//! The spec against the reference's own counts: a row that is dropped is missed, and one that is
//! newer is none of the reference's.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::files;
use crate::spec::EXPORT;

/// A line of the table: what the reference has of an action.
struct Counts {
    action: String,
    parameters: usize,
    results: usize,
    errors: usize,
    /// The parameters that only a correction has.
    added: usize,
}

fn counts() -> Vec<Counts> {
    let text = files::read(&files::fixtures().join("counts.tsv"));
    let mut lines = text.lines().filter(|line| !line.starts_with('#'));
    assert_eq!(lines.next(), Some("action\tparameters\tresults\terrors\tadded"));
    let line = |line: &str| {
        let (action, numbers) = line.split_once('\t').unwrap();
        let numbers: Vec<usize> = numbers.split('\t').map(|it| it.parse().unwrap()).collect();
        let [parameters, results, errors, added] = *numbers else { panic!("{line}") };
        Counts { action: action.to_owned(), parameters, results, errors, added }
    };
    lines.map(line).collect()
}

/// How many rows the document has in the spec, and how many only a correction has.
fn rows(action: &Value, list: &str) -> (usize, usize) {
    let rows = action[list].as_array().unwrap().iter().filter(|row| row.get("since").is_none());
    let (added, documented): (Vec<&Value>, Vec<&Value>) = rows.partition(|row| is_added(row));
    (documented.len(), added.len())
}

/// Whether the row is there by a correction alone: then it stands whole as what was corrected.
fn is_added(row: &Value) -> bool {
    let has = |key: &str| row["corrected"].get(key).is_some();
    has("name") || has("path") || has("code") && has("status")
}

#[test]
fn the_spec_has_every_row_of_the_reference() {
    for Counts { action, parameters, results, errors, added } in counts() {
        let exported = &EXPORT["actions"][&action];
        assert_eq!(rows(exported, "parameters"), (parameters, added), "parameters of {action}");
        assert_eq!(rows(exported, "response"), (results, 0), "results of {action}");
        assert_eq!(rows(exported, "errors"), (errors, 0), "errors of {action}");
    }
}

#[test]
fn every_action_is_counted_once() {
    let counted: Vec<String> = counts().into_iter().map(|counts| counts.action).collect();
    let actions: BTreeSet<&String> = EXPORT["actions"].as_object().unwrap().keys().collect();
    assert_eq!(counted.iter().collect::<BTreeSet<_>>(), actions);
    assert_eq!(counted.len(), actions.len());
}

#[test]
fn the_sizes_are_those_of_the_reference() {
    let sum = |count: fn(&Counts) -> usize| counts().iter().map(count).sum::<usize>();
    assert_eq!(counts().len(), 35);
    assert_eq!(sum(|counts| counts.parameters), 196);
    assert_eq!(sum(|counts| counts.results), 208);
    assert_eq!(sum(|counts| counts.errors), 336);
}
