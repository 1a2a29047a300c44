//! Ctrl-C: nothing is undone, and the command that goes on is printed.

use aliyun_rpc_cli::Exit;
use cpfs::testing::{Canned, TestClock};
use serde_json::json;

use super::waits::flow;
use super::{Said, Shell};
use crate::snapshot;

/// What comes of a line when Ctrl-C is pressed after so many requests.
fn interrupted(shell: Shell, after: usize, line: &str) -> Said {
    let shell = Shell { interrupted_after: Some(after), clock: TestClock::by_hand(), ..shell };
    let said = shell.run(line);
    assert_eq!((said.exit, shell.double.sent().len()), (Exit::Interrupted, after), "{said:?}");
    said
}

#[test]
fn a_wait_can_be_taken_up_again() {
    let shell = Shell::new();
    shell.double.on("DescribeDataFlows", flow("Starting"));
    let line = "--region cn-beijing wait data-flow running cpfs-1 df-1 --every 1s --limit=5m \
                --query Status --output text --no-header";
    let said = interrupted(shell, 1, line);
    snapshot::assert("interrupt", "wait", &said.whole());
}

#[test]
fn what_was_changed_is_waited_for_as_a_change() {
    let shell = Shell::new().answering("StopDataFlow", &json!({"RequestId": "r-1"}));
    shell.double.on("DescribeDataFlows", flow("Running"));
    let said = interrupted(shell, 2, "data-flow stop cpfs-1 df-1 --wait --output table");
    snapshot::assert("interrupt", "change", &said.whole());
}

#[test]
fn a_request_under_way_may_have_been_executed() {
    let shell = Shell::new();
    shell.double.on("DeleteFileset", Canned::silence());
    let said = interrupted(shell, 1, "fileset delete cpfs-1 fset-1 --yes --output table");
    snapshot::assert("interrupt", "request", &said.whole());
}

#[test]
fn a_job_goes_on_from_its_checkpoint() {
    let shell = Shell::new();
    shell.double.on("CreateDataFlowTask", Canned::json(r#"{"TaskId": "task-1"}"#));
    let task = json!({"TaskId": "task-1", "Status": "Executing"});
    let list = json!({"TaskInfo": {"Task": [task]}});
    shell.double.on("DescribeDataFlowTasks", Canned::json(list.to_string()));
    let line = "import --file-system-id cpfs-1 --data-flow-id df-1 /a/1 --output table";
    let said = interrupted(shell, 2, line);
    let (before, hint) = said.err.split_once("--resume ").expect("it says how to go on");
    let (checkpoint, rest) = hint.split_once('`').unwrap();
    let (mark, checkpoint) = checkpoint.split_once(':').unwrap();
    let (job, rest_of) = checkpoint.split_once('/').unwrap();
    assert_eq!((mark.len(), job.len(), rest_of), (8, 32, "0/0/0/task-1"));
    snapshot::assert("interrupt", "job", &format!("{before}--resume {mark}:JOB/{rest_of}`{rest}"));
    snapshot::assert_owned("interrupt", ["wait", "change", "request", "job"]);
}
