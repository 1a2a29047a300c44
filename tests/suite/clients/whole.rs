//! Answers with every field that the spec has: the client has each, nested and typed as it came.

use aliyun_rpc_emulator::state::{Field, FieldKind};
use serde_json::{Map, Value};

use super::adapter::Adapter;
use super::stage::Stage;

/// How many fields came through.
pub(super) fn pass(client: &mut Adapter<'_>) -> usize {
    let stage = Stage::new();
    let mut count = 0;
    let callable = |info| client.way.can_call(info);
    let tables: Vec<_> =
        cpfs_emulator::TABLES.actions.iter().filter(|table| callable(table.info)).collect();
    for table in tables {
        let mut number = 0;
        stage.answer_instead(fields(table.result, &mut number));
        stage.ok(client, table.info.name, &[]);
        count += number;
    }
    count
}

fn fields(of: &[Field], number: &mut usize) -> Map<String, Value> {
    of.iter().map(|field| (field.name.to_owned(), value(&field.kind, number))).collect()
}

/// A value that is nowhere else in the answer; a list has two items.
fn value(kind: &FieldKind, number: &mut usize) -> Value {
    *number += 1;
    match kind {
        FieldKind::Number => Value::from(*number),
        FieldKind::Boolean => Value::from(number.is_multiple_of(2)),
        FieldKind::Structure(of) => Value::Object(fields(of, number)),
        FieldKind::List { wrapped, item, .. } => {
            let items = Value::from(vec![value(item, number), value(item, number)]);
            match wrapped {
                Some(name) => Value::Object(Map::from_iter([((*name).to_owned(), items)])),
                None => items,
            }
        }
        _ => Value::from(format!("text {number}")),
    }
}
