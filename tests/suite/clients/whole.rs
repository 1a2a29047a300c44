//! Answers with every field that the spec has: the client has each, nested and typed as it came.

use aliyun_rpc_emulator::state::{Field, FieldKind};
use serde_json::{Map, Value};

use super::adapter::Adapter;
use super::outcome::Outcome;
use super::stage::Stage;
use super::way::{Takes, Way};

/// Fields that the models of a client lack in the version that is pinned, by script and action.
const LACKING: &[(&str, &str, &[&str])] = &[
    ("typed.js", "DescribeDataFlowTasks", &["EntryList"]),
    (
        "typed.js",
        "DescribeFileSystems",
        &["EnableABE", "EnableDataInsight", "VscAccessPointAccessOnly"],
    ),
    ("typed.js", "DescribeMountTargets", &["AccessPointAccessOnly"]),
];

/// What the models of the way lack of an answer.
fn lacking(way: &Way, action: &str) -> &'static [&'static str] {
    let mine = |entry: &&(&str, &str, _)| {
        way.takes == Takes::Models && entry.0 == way.script && entry.1 == action
    };
    LACKING.iter().find(mine).map_or(&[], |(.., fields)| fields)
}

/// How many fields came through.
pub(super) fn pass(client: &mut Adapter<'_>) -> usize {
    let stage = Stage::new();
    let mut count = 0;
    let callable = |info| client.way.can_call(info);
    let tables: Vec<_> =
        cpfs_emulator::TABLES.actions.iter().filter(|table| callable(table.info)).collect();
    for table in tables {
        let action = table.info.name;
        let (lacking, mut number) = (lacking(client.way, action), 0);
        stage.answer_instead(fields(table.result, lacking, &mut number));
        stage.ok(client, action, &[]);
        count += number;
        if !lacking.is_empty() {
            stage.answer_instead(fields(table.result, &[], &mut number));
            let outcome = client.ask(&stage.at, action, &[]);
            let Outcome::Answered { body, .. } = outcome else { panic!("{action}: {outcome:?}") };
            let there = |name: &&&str| body.to_string().contains(&format!("\"{name}\""));
            assert_eq!(lacking.iter().find(there), None, "{action}: it is not lacking any more");
        }
    }
    count
}

fn fields(of: &[Field], lacking: &[&str], number: &mut usize) -> Map<String, Value> {
    let fields = of.iter().filter(|field| !lacking.contains(&field.name));
    fields.map(|field| (field.name.to_owned(), value(&field.kind, lacking, number))).collect()
}

/// A value that is nowhere else in the answer; a list has two items.
fn value(kind: &FieldKind, lacking: &[&str], number: &mut usize) -> Value {
    *number += 1;
    match kind {
        FieldKind::Number => Value::from(*number),
        FieldKind::Boolean => Value::from(number.is_multiple_of(2)),
        FieldKind::Structure(of) => Value::Object(fields(of, lacking, number)),
        FieldKind::List { wrapped, item, .. } => {
            let items =
                Value::from(vec![value(item, lacking, number), value(item, lacking, number)]);
            match wrapped {
                Some(name) => Value::Object(Map::from_iter([((*name).to_owned(), items)])),
                None => items,
            }
        }
        _ => Value::from(format!("text {number}")),
    }
}
