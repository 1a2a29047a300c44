//! Jobs: paths from arguments, a file or stdin, cut into tasks.

use aliyun_rpc_cli::Exit;
use cpfs::testing::{Canned, TestClock};
use serde_json::json;

use super::{Said, Shell};
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
    let other = format!("/a --resume 00000000:{}/0/0/0/", "0".repeat(32));
    let lines = ["", "--from nowhere.txt", "--from bytes.bin", "/a --from -", "/a --resume x"];
    for line in lines.into_iter().chain([&*other]) {
        let said = shell.run(&format!("import {JOB} {line}"));
        assert_eq!(said.exit, Exit::Usage, "{line}: {said:?}");
    }
    let said =
        shell.run_words(&[&JOB.split(' ').collect::<Vec<_>>()[..], &["import", ""]].concat());
    assert_eq!(said.exit, Exit::Usage, "{said:?}");
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

/// A task in that state, as a list of its own.
fn task(status: &str) -> Canned {
    let task = json!({"TaskId": "task-1", "TaskAction": "Import", "Status": status});
    Canned::json(json!({"TaskInfo": {"Task": [task]}}).to_string())
}

/// A shell in which tasks are created and end so, one after the other.
fn ending(statuses: &[&str]) -> Shell {
    let shell = Shell::new();
    shell.double.on("CreateDataFlowTask", Canned::json(r#"{"TaskId": "task-1"}"#).repeated());
    for status in statuses {
        shell.double.on("DescribeDataFlowTasks", task(status));
    }
    shell
}

/// What was said, with a name for the job, and the command that goes on.
fn resumable(said: &Said) -> (String, String) {
    let (before, rest) = said.err.split_once("--resume ").expect("it says how to go on");
    let (mark, rest) = rest.split_once(':').unwrap();
    let (job, rest) = rest.split_at(32);
    let command = format!("{}--resume {mark}:{job}{rest}", before.rsplit_once('`').unwrap().1);
    let command = command.split('`').next().unwrap().trim_start_matches("cpfs ").to_owned();
    (said.whole().replace(job, "JOB"), command)
}

#[test]
fn after_a_failed_task_the_job_goes_on_with_a_new_one() {
    let line = format!("import {JOB} /a/1 /a/2 --output table");
    let (said, command) = resumable(&ending(&["Failed"]).run(&line));
    snapshot::assert("jobs", "failed", &said);
    let shell = ending(&["Completed"]);
    assert_eq!(shell.run(&command).exit, Exit::Done);
    let sent = shell.double.sent();
    assert!(sent[0].get("ClientToken").unwrap().ends_with("-0-1"));
    let said = ending(&[]).run(&command.replace("/a/2", "/a/3"));
    assert_eq!(said.exit, Exit::Usage, "{said:?}");
    assert!(said.err.contains("another list of paths"), "{said:?}");
}

#[test]
fn what_was_refused_at_once_is_not_taken_up_again() {
    let shell = Shell::new();
    let gone = Canned::error(404, "InvalidDataFlow.NotFound", "It does not exist.");
    shell.double.on("CreateDataFlowTask", gone);
    let said = shell.run(&format!("import {JOB} /a/1 --output table"));
    assert_eq!(said.exit, Exit::Service);
    snapshot::assert("jobs", "refused", &said.whole());
    let path = "x".repeat(70_000);
    let said = Shell::new().run(&format!("import {JOB} /{path}"));
    assert_eq!(said.exit, Exit::Refused, "{said:?}");
    assert!(!said.err.contains("--resume"), "{said:?}");
}

#[test]
fn a_job_that_fails_shows_what_has_finished() {
    let shell = ending(&["Completed", "Failed"]);
    let paths: Vec<String> = (0..700).map(|number| format!("/{number:0>100}")).collect();
    let shell = Shell { input: paths.join("\n").leak(), ..shell };
    let said = shell.run(&format!("import {JOB} --from - --query [].Status --output json"));
    assert_eq!((said.exit, said.json()), (Exit::Wait, json!(["Completed"])), "{said:?}");
    let told: serde_json::Value = serde_json::from_str(&said.err).expect("stderr is JSON");
    let hint = told["error"]["hints"][1].as_str().unwrap();
    assert!(hint.contains("with the same paths in the same order"), "{hint}");
}

#[test]
fn what_may_have_been_created_is_found_by_the_job_itself() {
    let shell = Shell { clock: TestClock::leaping(), ..Shell::new() };
    shell.double.on("CreateDataFlowTask", Canned::broken_off().repeated());
    let said = shell.run(&format!("import {JOB} /a/1 --output table"));
    assert_eq!(said.exit, Exit::MayHaveExecuted);
    snapshot::assert("jobs", "unknown", &resumable(&said).0);
    snapshot::assert_owned("jobs", ["words", "failed", "refused", "unknown"]);
}
