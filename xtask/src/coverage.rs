//! `cargo xtask coverage`: how much of the reference the spec holds, action by action.

use std::fmt::Write as _;
use std::path::PathBuf;

use serde_json::Value;

use crate::disk;

/// What to count.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The spec folder
    #[arg(long, value_name = "DIR")]
    spec: Option<PathBuf>,
}

/// A heading, and how an action's part of the export is counted.
type Column = (&'static str, fn(&Value) -> usize);

/// What is counted of an action, with the title of its column.
const COLUMNS: [Column; 6] = [
    ("parameters", |action| rows(action, "parameters")),
    ("constraints", constraints),
    ("notes", |action| rows(action, "rules")),
    ("results", |action| rows(action, "response")),
    ("errors", |action| rows(action, "errors")),
    ("newer", newer),
];

pub(crate) fn run(args: &Args) -> Result<(), String> {
    let folder = args.spec.clone().unwrap_or_else(|| disk::root().join("spec/cpfs"));
    let spec = disk::read_spec(&folder)?;
    let json = cpfs_generator::export(&spec)
        .map_err(|findings| findings.render(&spec, &format!("{}/", folder.display())))?;
    let export = serde_json::from_str(&json)
        .map_err(|error| format!("error: the export is not JSON: {error}"))?;
    disk::say(table(&export).trim_end());
    Ok(())
}

/// A line for each action, and the totals.
fn table(export: &Value) -> String {
    let actions = export.get("actions").and_then(Value::as_object).into_iter().flatten();
    let count =
        |(name, action): (&String, &Value)| (name.clone(), COLUMNS.map(|(_, count)| count(action)));
    let mut lines: Vec<(String, [usize; 6])> = actions.map(count).collect();
    let columns = [0, 1, 2, 3, 4, 5];
    let total = |at: usize| lines.iter().filter_map(|(_, counts)| counts.get(at)).sum();
    lines.push((format!("{} actions", lines.len()), columns.map(total)));
    let width = lines.iter().map(|(name, _)| name.len()).max().unwrap_or_default();
    let mut text = format!("{:width$}", "action");
    for (title, _) in COLUMNS {
        let _ = write!(text, "  {title}");
    }
    for (name, counts) in lines {
        let _ = write!(text, "\n{name:width$}");
        for ((title, _), count) in COLUMNS.iter().zip(counts) {
            let _ = write!(text, "  {count:>0$}", title.len());
        }
    }
    text
}

/// How many entries of a list the reference has, or has by a correction; those left out that one
/// takes away.
fn rows(action: &Value, list: &str) -> usize {
    let holds = |row: &&Value| row.get("corrected") != Some(&Value::Null) && !is_newer(row);
    entries(action, list).filter(holds).count()
}

/// How many entries came after the reference.
fn newer(action: &Value) -> usize {
    let lists = ["parameters", "rules", "response", "errors"].into_iter();
    lists.map(|list| entries(action, list).filter(|row| is_newer(row)).count()).sum()
}

fn is_newer(row: &Value) -> bool {
    row.get("since").is_some()
}

/// The constraints of all parameters of the reference.
fn constraints(action: &Value) -> usize {
    let documented = entries(action, "parameters").filter(|parameter| !is_newer(parameter));
    documented.map(|parameter| rows(parameter, "constraints")).sum()
}

fn entries<'a>(of: &'a Value, list: &str) -> impl Iterator<Item = &'a Value> {
    of.get(list).and_then(Value::as_array).into_iter().flatten()
}

#[cfg(test)]
mod tests {
    use super::table;
    use serde_json::json;

    #[test]
    fn a_line_for_each_action_and_the_totals() {
        let parameter = json!({"name": "Name", "constraints": [{"kind": "length"}, {}]});
        let gone = json!({"name": "Gone", "corrected": null});
        let export = json!({"actions": {
            "CreateThing": {"parameters": [parameter, {"name": "Kind"}, gone], "rules": [{}],
                            "response": [{}, {}, {}, {"since": "2024-01-01"}], "errors": []},
            "Do": {"parameters": [parameter]},
        }});
        assert_eq!(
            table(&export),
            "action       parameters  constraints  notes  results  errors  newer\n\
             CreateThing           2            2      1        3       0      1\n\
             Do                    1            2      0        0       0      0\n\
             2 actions             3            4      1        3       0      1"
        );
    }
}
