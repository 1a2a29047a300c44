//! Jobs: paths from arguments, a file or stdin, cut into tasks.

use aliyun_rpc_cli::Exit;
use cpfs::testing::Canned;
use serde_json::json;

use super::Shell;
use crate::snapshot;

const JOB: &str = "--file-system-id cpfs-1 --data-flow-id df-1 --data-type MetaAndData";

fn shell() -> Shell {
    let shell = Shell::new();
    shell.double.on("CreateDataFlowTask", Canned::json(r#"{"TaskId": "task-1"}"#).repeated());
    for status in ["Executing", "Completed"] {
        let task = json!({"TaskId": "task-1", "DataFlowId": "df-1", "TaskAction": "Import",
            "Status": status, "Progress": 10_000});
        let list = json!({"TaskInfo": {"Task": [task]}});
        shell.double.on("DescribeDataFlowTasks", Canned::json(list.to_string()));
    }
    shell
}

/// The paths of the task that was created.
fn sent(shell: &Shell, action: &str) -> String {
    let sent = shell.double.assert_sent(
        "CreateDataFlowTask",
        &[("TaskAction", action), ("DataType", "MetaAndData"), ("DataFlowId", "df-1")],
    );
    sent[0].get("EntryList").unwrap().to_owned()
}

#[test]
fn paths_are_words() {
    let shell = shell();
    let said = shell.run(&format!("import {JOB} /a/1 /a/2 --output table"));
    assert_eq!(said.exit, Exit::Done, "{said:?}");
    assert_eq!(sent(&shell, "Import"), r#"["/a/1","/a/2"]"#);
    snapshot::assert("jobs", "words", &said.whole());
    snapshot::assert_owned("jobs", ["words"]);
}

#[test]
fn paths_are_lines_of_a_file() {
    let shell = shell();
    let said = shell.run(&format!("export {JOB} --from paths.txt"));
    assert_eq!(said.exit, Exit::Done, "{said:?}");
    assert_eq!(sent(&shell, "Export"), r#"["/a/1","/a/2","/a/b c"]"#);
}

#[test]
fn paths_are_lines_of_stdin() {
    let shell = Shell { input: "/x\r\n/数据", ..shell() };
    let said = shell.run(&format!("inventory {JOB} --from -"));
    assert_eq!(said.exit, Exit::Done, "{said:?}");
    assert_eq!(sent(&shell, "Inventory"), r#"["/x","/数据"]"#);
}

#[test]
fn evicting_is_asked_about() {
    let shell = shell();
    assert_eq!(shell.run(&format!("evict {JOB} /a/1")).exit, Exit::Refused);
    assert!(shell.double.sent().is_empty());
    assert_eq!(shell.run(&format!("evict {JOB} /a/1 --yes")).exit, Exit::Done);
}

#[test]
fn what_cannot_be_read_sends_nothing() {
    let shell = shell();
    for line in ["", "--from nowhere.txt", "--from bytes.bin", "/a --from -", "/a --resume x"] {
        let said = shell.run(&format!("import {JOB} {line}"));
        assert_eq!(said.exit, Exit::Usage, "{line}: {said:?}");
    }
    assert!(shell.double.sent().is_empty());
}

#[test]
fn a_job_goes_on_where_it_was() {
    let shell = shell();
    let checkpoint = format!("{}/1/1/0/", "0".repeat(32));
    let said = shell.run(&format!("import {JOB} /a/1 /a/2 --resume {checkpoint}"));
    assert_eq!(said.exit, Exit::Done, "{said:?}");
    assert_eq!(sent(&shell, "Import"), r#"["/a/2"]"#);
}
