//! Answers of the real actions with anything in any place: decoded or refused, never a panic.

use cpfs::wire::{Decode, Node, Tree};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use serde_json::Value;

use crate::files::{read, root};

/// How an answer is decoded, and what comes of it shown.
type Shown = fn(&Value) -> String;

fn shown<T: Decode + std::fmt::Debug>(tree: &Value) -> String {
    let tree = Tree::read(&tree.to_string()).expect("it is JSON");
    format!("{:?}", T::decode(Node::new(&tree)))
}

/// Results with every kind of field.
const RESULTS: [(&str, Shown); 6] = [
    ("CreateMountTarget", shown::<cpfs::CreateMountTargetResult>),
    ("DescribeDataFlowTasks", shown::<cpfs::DescribeDataFlowTasksResult>),
    ("DescribeDataFlows", shown::<cpfs::DescribeDataFlowsResult>),
    ("DescribeFileSystems", shown::<cpfs::DescribeFileSystemsResult>),
    ("DescribeProtocolService", shown::<cpfs::DescribeProtocolServiceResult>),
    ("DescribeZones", shown::<cpfs::DescribeZonesResult>),
];

/// What is put where something else stood.
fn other() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        ".{0,9}".prop_map(Value::from),
    ];
    leaf.prop_recursive(2, 6, 3, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..3).prop_map(Value::from),
            prop::collection::btree_map("[A-Z][a-z]{0,5}", inner, 0..3)
                .prop_map(|fields| Value::Object(fields.into_iter().collect())),
        ]
    })
}

/// Puts another value at the place that is reached after so many steps.
fn put(tree: &mut Value, steps: &[prop::sample::Index], other: Value) {
    let Some((step, rest)) = steps.split_first() else {
        *tree = other;
        return;
    };
    match tree {
        Value::Object(fields) if !fields.is_empty() => {
            let at = step.index(fields.len());
            put(fields.values_mut().nth(at).expect("it is there"), rest, other);
        }
        Value::Array(items) if !items.is_empty() => {
            let at = step.index(items.len());
            put(&mut items[at], rest, other);
        }
        _ => *tree = other,
    }
}

#[test]
fn an_answer_with_anything_in_any_place_is_decoded_or_refused() {
    let steps = prop::collection::vec(any::<prop::sample::Index>(), 0..6);
    let changes = prop::collection::vec((steps, other()), 1..5);
    let config = ProptestConfig { cases: 500, failure_persistence: None, ..Default::default() };
    for (action, shown) in RESULTS {
        let text = read(&root().join("spec/cpfs/examples").join(action).join("response.json"));
        let documented: Value = serde_json::from_str(&text).expect("the example is JSON");
        let run = TestRunner::new(config.clone()).run(&changes, |changes| {
            let mut tree = documented.clone();
            for (steps, other) in changes {
                put(&mut tree, &steps, other);
            }
            prop_assert!(!shown(&tree).is_empty());
            let body = tree.to_string();
            let read = cpfs::wire::Reply::read(action, 200, body.as_bytes());
            prop_assert!(tree.is_object() == read.is_ok());
            Ok(())
        });
        run.unwrap_or_else(|error| panic!("{action}: {error}"));
    }
}
