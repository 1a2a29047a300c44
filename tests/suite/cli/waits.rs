//! Waits: what is shown meanwhile, and how they end.

use aliyun_rpc_cli::Exit;
use cpfs::testing::Canned;
use serde_json::json;

use super::Shell;
use crate::snapshot;

pub(super) fn flow(status: &str) -> Canned {
    let flow = json!({"FileSystemId": "cpfs-1", "DataFlowId": "df-1", "Status": status,
        "Throughput": 600, "ErrorMessage": "SourceStorageUnreachable"});
    Canned::json(json!({"DataFlowInfo": {"DataFlow": [flow]}}).to_string())
}

fn seen(shell: Shell, statuses: &[&str]) -> Shell {
    for status in statuses {
        shell.double.on("DescribeDataFlows", flow(status));
    }
    shell
}

#[test]
fn a_wait_shows_states_and_then_the_resource() {
    let shell = seen(Shell::new(), &["Starting", "Starting", "Running"]);
    let said = shell.run("wait data-flow running cpfs-1 df-1 --every 30s --output text");
    assert_eq!(said.exit, Exit::Done);
    snapshot::assert("cli_waits", "done", &said.whole());
}

#[test]
fn a_wait_in_vain_says_why() {
    let shell = seen(Shell::new(), &["Starting", "Misconfigured"]);
    let said = shell.run("wait data-flow running cpfs-1 df-1 --output table");
    assert_eq!(said.exit, Exit::Wait);
    snapshot::assert("cli_waits", "failed", &said.whole());
}

#[test]
fn a_wait_that_takes_too_long_says_how_to_go_on() {
    let shell = Shell::new();
    shell.double.on("DescribeDataFlows", flow("Starting").repeated());
    let line = "--region cn-beijing wait data-flow running cpfs-1 df-1 --limit 2m --every 45s";
    let said = shell.run(&format!("{line} --output table"));
    assert_eq!(said.exit, Exit::Wait);
    snapshot::assert("cli_waits", "timed_out", &said.whole());
}

#[test]
fn an_action_is_waited_for() {
    let made = json!({"RequestId": "r-1", "DataFlowId": "df-1"});
    let shell = Shell::new().answering("CreateDataFlow", &made);
    let shell = seen(shell, &["Starting", "Running"]);
    let said = shell.run(
        "data-flow create cpfs-1 --fset-id fset-1 --source-storage oss://bucket12 \
         --throughput 600 --yes --wait --query DataFlowId",
    );
    assert_eq!((said.exit, &*said.out), (Exit::Done, "\"df-1\"\n"));
}

#[test]
fn the_state_of_before_does_not_end_the_wait_for_a_change() {
    let shell = Shell::new().answering("StopDataFlow", &json!({"RequestId": "r-1"}));
    let shell = seen(shell, &["Running", "Stopping", "Stopped"]);
    let said = shell.run("data-flow stop cpfs-1 df-1 --wait --query Status");
    assert_eq!((said.exit, &*said.out), (Exit::Done, "\"Stopped\"\n"), "{said:?}");
    let shell = seen(Shell::new(), &["Running", "Stopping", "Starting", "Running"]);
    let said = shell.run("wait data-flow running cpfs-1 df-1 --after-change --query Status");
    assert_eq!((said.exit, shell.double.sent().len()), (Exit::Done, 4), "{said:?}");
}

#[test]
fn for_programs_there_is_nothing_but_json() {
    let shell = seen(Shell::new(), &["Starting", "Running"]);
    let said = shell.run("wait data-flow running cpfs-1 df-1 --output json");
    assert_eq!((said.exit, &*said.err), (Exit::Done, ""), "{said:?}");
    let shell = Shell::new();
    shell.double.on("DescribeDataFlows", flow("Starting").repeated());
    let said = shell.run("wait data-flow running cpfs-1 df-1 --limit 2m --output json");
    let told: serde_json::Value = serde_json::from_str(&said.err).expect("it is JSON alone");
    assert_eq!(told["error"]["exit_code"], 5, "{said:?}");
    let shell = seen(Shell::on_terminal(""), &["Starting", "Running"]);
    let said = shell.run("wait data-flow running cpfs-1 df-1 --output json");
    assert!(said.err.contains("Running, after"), "{said:?}");
}

#[test]
fn what_is_gone_leaves_nothing_to_show() {
    let shell = Shell::new().answering("DeleteDataFlow", &json!({"RequestId": "r-1"}));
    shell.double.on("DescribeDataFlows", flow("Deleting"));
    shell.double.on("DescribeDataFlows", Canned::json(r#"{"DataFlowInfo": {}}"#));
    let said = shell.run("data-flow delete cpfs-1 df-1 --yes --wait");
    assert_eq!(said.exit, Exit::Done);
    let told = |said: &super::Said| said.json()["RequestId"] == "r-1";
    assert!(told(&said), "{said:?}");
    snapshot::assert("cli_waits", "gone", &said.whole());
    snapshot::assert_owned("cli_waits", ["done", "failed", "timed_out", "gone"]);
}
