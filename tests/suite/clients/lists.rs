//! Lists: loops over pages as users write them, and filters.

use std::collections::BTreeSet;

use serde_json::Value;

use super::adapter::Adapter;
use super::stage::Stage;
use crate::emulator::flow;

/// How many items came, each once.
pub(super) fn pass(client: &mut Adapter<'_>) -> usize {
    let stage = Stage::new();
    let systems: Vec<String> = (0..5).map(|_| stage.bench.file_system()).collect();
    let numbered = by_number(&stage, client);
    assert_eq!(numbered, systems.iter().cloned().collect());
    let fs = systems[0].as_str();
    stage.bench.mount_target(fs);
    let fileset = stage.bench.fileset(fs, "/a/");
    let flow = stage.bench.ok("CreateDataFlow", &flow(fs, &fileset));
    let flow = flow["DataFlowId"].as_str().unwrap();
    stage.bench.pass(6);
    let task = [("FileSystemId", fs), ("DataFlowId", flow), ("TaskAction", "Import")];
    let mut tasks = BTreeSet::new();
    for _ in 0..23 {
        let made = stage.bench.ok("CreateDataFlowTask", &task);
        tasks.insert(made["TaskId"].as_str().unwrap().to_owned());
        stage.bench.pass(11);
    }
    assert_eq!(by_token(&stage, client, fs), tasks);
    let ids = tasks.iter().take(3).cloned().collect::<Vec<_>>().join(",");
    let filters = [
        ("FileSystemId", fs),
        ("Filters.1.Key", "TaskIds"),
        ("Filters.1.Value", ids.as_str()),
        ("Filters.2.Key", "Status"),
        ("Filters.2.Value", "Completed,Failed"),
    ];
    let found = stage.ok(client, "DescribeDataFlowTasks", &filters);
    assert_eq!(found["TaskInfo"]["Task"].as_array().unwrap().len(), 3);
    let wrong = [("FileSystemId", fs), ("NextToken", "nonsense")];
    let told = stage.refused(client, "DescribeDataFlowTasks", &wrong);
    assert_eq!(told.code, "InvalidParameter.InvalidNextToken");
    numbered.len() + tasks.len()
}

/// Adds the ids of a page to those of the pages before; none comes twice.
fn add(all: &mut BTreeSet<String>, page: &Value, id: &str) -> usize {
    let items = page.as_array().unwrap();
    for item in items {
        assert!(all.insert(item[id].as_str().unwrap().to_owned()), "{item} comes twice");
    }
    items.len()
}

fn by_number(stage: &Stage, client: &mut Adapter<'_>) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    for page in 1_usize.. {
        let number = page.to_string();
        let values = [("PageSize", "2"), ("PageNumber", number.as_str())];
        let body = stage.ok(client, "DescribeFileSystems", &values);
        let came = add(&mut all, &body["FileSystems"]["FileSystem"], "FileSystemId");
        if came == 0 || all.len() >= usize::try_from(body["TotalCount"].as_u64().unwrap()).unwrap()
        {
            break;
        }
    }
    all
}

fn by_token(stage: &Stage, client: &mut Adapter<'_>, fs: &str) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    let mut token = String::new();
    loop {
        let mut values = vec![("FileSystemId", fs), ("MaxResults", "10")];
        if !token.is_empty() {
            values.push(("NextToken", &token));
        }
        let body = stage.ok(client, "DescribeDataFlowTasks", &values);
        add(&mut all, &body["TaskInfo"]["Task"], "TaskId");
        match body["NextToken"].as_str() {
            Some(next) if !next.is_empty() => next.clone_into(&mut token),
            _ => return all,
        }
    }
}
