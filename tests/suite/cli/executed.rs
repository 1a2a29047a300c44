//! What was executed although its result cannot be shown, and what may have been.

use aliyun_rpc_cli::Exit;
use cpfs::testing::Canned;
use serde_json::{Value, json};

use super::waits::flow;
use super::{Said, Shell};
use crate::snapshot;

const CREATE: &str = "fileset create cpfs-1 --file-system-path /train/";

fn made() -> Shell {
    Shell::new().answering("CreateFileset", &json!({"RequestId": "r-1", "FsetId": "fset-1"}))
}

/// The error that was told as JSON, and nothing else.
fn told(said: &Said) -> Value {
    let told: Value = serde_json::from_str(&said.err).unwrap_or_else(|_| panic!("{said:?}"));
    told["error"].clone()
}

#[test]
fn a_result_that_cannot_be_shown_is_not_lost() {
    let said = made().run(&format!("{CREATE} --query sum(@) --output table"));
    assert_eq!(said.exit, Exit::Executed);
    snapshot::assert("executed", "query", &said.whole());
    let said = Shell { is_full: true, ..made() }.run(&format!("{CREATE} --output json"));
    assert_eq!((said.exit, &told(&said)["result"]["FsetId"]), (Exit::Executed, &json!("fset-1")));
    let said = made().run("raw CreateFileset --yes --query sum(@) --output json");
    assert_eq!((said.exit, &told(&said)["result"]["FsetId"]), (Exit::Executed, &json!("fset-1")));
}

#[test]
fn a_wait_that_cannot_be_shown_has_still_made_something() {
    let made = json!({"RequestId": "r-1", "DataFlowId": "df-1"});
    let shell = Shell::new().answering("CreateDataFlow", &made);
    shell.double.on("DescribeDataFlows", flow("Running"));
    let said = shell.run(
        "data-flow create cpfs-1 --fset-id fset-1 --source-storage oss://bucket12 \
         --throughput 600 --yes --wait --query sum(@) --output json",
    );
    assert_eq!((said.exit, &told(&said)["result"]["DataFlowId"]), (Exit::Executed, &json!("df-1")));
}

#[test]
fn what_was_read_and_cannot_be_shown_is_no_matter() {
    let list = json!({"Entries": {"Entrie": [{"FsetId": "fset-1"}]}});
    let shell = Shell::new().answering("DescribeFilesets", &list);
    let said = shell.run("fileset list cpfs-1 --query sum(@)");
    assert_eq!(said.exit, Exit::Trouble, "{said:?}");
}

#[test]
fn an_answer_that_is_not_understood_is_told_by_what_was_done() {
    let shell = Shell::new().answering("DescribeFileSystems", &json!({"FileSystems": 3}));
    let said = shell.run("file-system list --output table");
    assert_eq!(said.exit, Exit::NoAnswer);
    snapshot::assert("executed", "misread", &said.whole());
    let odd = json!({"RequestId": "r-1", "FsetId": {}});
    let said =
        Shell::new().answering("CreateFileset", &odd).run(&format!("{CREATE} --output table"));
    assert_eq!(said.exit, Exit::Executed);
    snapshot::assert("executed", "misfit", &said.whole());
}

#[test]
fn what_may_have_been_executed_comes_with_the_command_that_tells() {
    let cases = [
        ("token", "CreateFileset", CREATE),
        (
            "lookup",
            "CreateMountTarget",
            "mount-target create cpfs-1 --network-type Vpc --vpc-id vpc-1 --v-switch-id vsw-1 \
             --access-group-name DEFAULT_VPC_GROUP_NAME --region=cn-beijing",
        ),
        ("nothing", "DeleteFileset", "fileset delete cpfs-1 fset-1 --yes"),
    ];
    for (name, action, line) in cases {
        let shell = Shell::new();
        shell.double.on(action, Canned::broken_off().repeated());
        let said = shell.run(&format!("{line} --output table"));
        assert_eq!(said.exit, Exit::MayHaveExecuted, "{said:?}");
        let sent = shell.double.sent();
        let token = sent[0].get("ClientToken").unwrap_or("no token").to_owned();
        snapshot::assert("executed", name, &said.whole().replace(&token, "TOKEN"));
    }
}

#[test]
fn the_command_that_tells_is_one_that_can_be_typed() {
    let shell = Shell::new();
    shell.double.on("CreateMountTarget", Canned::broken_off());
    let said = shell.run(
        "mount-target create cpfs-1 --network-type Vpc --vpc-id vpc-1 --v-switch-id vsw-1 \
         --access-group-name DEFAULT_VPC_GROUP_NAME",
    );
    let command = said.err.split('`').nth(1).unwrap();
    let (words, query) = command.split_once(" --query ").unwrap();
    let words: Vec<&str> =
        words.split(' ').skip(1).chain(["--query", query.trim_matches('"')]).collect();
    let target =
        |switch: &str| json!({"MountTargetDomain": switch, "VpcId": "vpc-1", "VswId": switch});
    let targets = json!({"TotalCount": 2, "MountTargets": {"MountTarget": [target("vsw-0"), target("vsw-1")]}});
    let said = Shell::new().answering("DescribeMountTargets", &targets).run_words(&words);
    assert_eq!(said.exit, Exit::Done, "{said:?}");
    assert_eq!(said.json()[0]["MountTargetDomain"], "vsw-1", "{said:?}");
    assert_eq!(said.json().as_array().map(Vec::len), Some(1));
}

#[test]
fn a_task_that_fails_is_run_again_with_a_flag() {
    let shell = Shell::new().answering("CreateDataFlowTask", &json!({"TaskId": "task-1"}));
    let task = json!({"TaskId": "task-1", "Status": "Failed"});
    let tasks = json!({"TaskInfo": {"Task": [task]}});
    let shell = shell.answering("DescribeDataFlowTasks", &tasks);
    let said = shell.run(
        "task create cpfs-1 df-1 --task-action Import --data-type MetaAndData \
         --entry-list /a --wait --output json",
    );
    assert_eq!(said.exit, Exit::Wait, "{said:?}");
    let hint = told(&said)["hints"][0].as_str().unwrap().to_owned();
    assert!(hint.contains("run the task again with --src-task-id"), "{hint}");
    snapshot::assert_owned(
        "executed",
        ["query", "misread", "misfit", "token", "lookup", "nothing"],
    );
}
