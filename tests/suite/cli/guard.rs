//! Guard rails: questions, dry runs, preflights.

use aliyun_rpc_cli::Exit;
use cpfs::testing::Canned;
use serde_json::json;

use super::Shell;
use crate::snapshot;

const DELETE: &str = "fileset delete cpfs-1 fset-1";
const CREATE: &str = "data-flow create cpfs-1 --fset-id fset-1 --source-storage oss://bucket12 \
                      --throughput 600";

fn done() -> serde_json::Value {
    json!({"RequestId": "r-1"})
}

#[test]
fn without_a_terminal_and_a_yes_nothing_is_sent() {
    let shell = Shell::new();
    let said = shell.run(DELETE);
    assert_eq!(said.exit, Exit::Refused);
    assert!(shell.double.sent().is_empty());
    snapshot::assert("guard", "no_terminal", &said.whole());
    let said = shell.answering("DeleteFileset", &done()).run(&format!("{DELETE} --yes"));
    assert_eq!(said.exit, Exit::Done);
}

#[test]
fn on_a_terminal_the_answer_decides() {
    let shell = Shell::on_terminal("n\n");
    let said = shell.run(CREATE);
    assert_eq!(said.exit, Exit::Refused);
    assert!(shell.double.sent().is_empty());
    snapshot::assert("guard", "no", &said.whole());
    let shell = Shell::on_terminal("yes\n").answering("DeleteFileset", &done());
    let said = shell.run(DELETE);
    assert_eq!((said.exit, shell.double.sent().len()), (Exit::Done, 1));
    snapshot::assert("guard", "yes", &said.whole());
}

#[test]
fn a_note_that_does_not_hold_asks_nothing() {
    let task = json!({"RequestId": "r-1", "TaskId": "task-1"});
    let shell = Shell::new().answering("CreateDataFlowTask", &task);
    let said = shell.run("task create cpfs-1 df-1 --task-action Import");
    assert_eq!(said.exit, Exit::Done, "{said:?}");
    let said = shell.run("task create cpfs-1 df-1 --task-action Evict");
    assert_eq!(said.exit, Exit::Refused);
}

#[test]
fn what_the_checks_refuse_is_not_asked_about() {
    let shell = Shell::on_terminal("y\n");
    let said = shell.run("fileset create cpfs-1 --file-system-path train");
    assert_eq!(said.exit, Exit::Refused);
    assert!(shell.double.sent().is_empty() && !said.err.contains("[y/N]"), "{said:?}");
    snapshot::assert("guard", "refused", &said.whole());
}

#[test]
fn a_limit_that_grows_is_a_warning() {
    let shell = Shell::new().answering("CreateDataFlow", &json!({"DataFlowId": "df-1"}));
    let line = CREATE.replace("600", "700");
    let said = shell.run(&format!("{line} --yes"));
    assert_eq!((said.exit, shell.double.sent().len()), (Exit::Done, 1));
    assert_eq!(
        said.err,
        "warning: --throughput must be `600`, `1200`, `1500` or `2000`, but is `700`; sent all the same\n"
    );
    let said = shell.run(&format!("{line} --yes --check all"));
    assert_eq!((said.exit, shell.double.sent().len()), (Exit::Refused, 1));
}

#[test]
fn a_dry_run_asks_nothing_and_says_what_the_service_says() {
    let outcome = |canned: Canned| {
        let shell = Shell::new();
        shell.double.next(canned);
        let said = shell.run(&format!("{CREATE} --dry-run --output text"));
        assert_eq!(shell.double.sent()[0].get("DryRun"), Some("true"));
        said
    };
    let passed = outcome(Canned::json(r#"{"RequestId": "r"}"#));
    assert_eq!((passed.exit, &*passed.out), (Exit::Done, "passed\n"));
    let stock = outcome(Canned::error(403, "OperationDenied.NoStock", "No stock."));
    assert_eq!((stock.exit, &*stock.out), (Exit::Service, "out of stock\n"));
    let denied = outcome(Canned::error(404, "InvalidFsetId.NotFound", "No such fileset."));
    assert_eq!((denied.exit, &*denied.out), (Exit::Service, "denied\n"));
    snapshot::assert("guard", "denied", &denied.whole());
}

/// What is missing comes first, in few words, and its number last, on stderr.
#[test]
fn a_preflight_does_not_bury_what_is_missing() {
    let shell = Shell::new();
    let nothing = json!({"TotalCount": 0, "FileSystems": {"FileSystem": []}});
    shell.double.on("DescribeFileSystems", Canned::json(nothing.to_string()).repeated());
    let gone = Canned::error(404, "InvalidFileSystem.NotFound", "The file system does not exist.");
    for action in
        ["DescribeMountTargets", "DescribeDataFlows", "DescribeFilesets", "CreateDataFlow"]
    {
        shell.double.on(action, gone.clone().repeated());
    }
    let said = shell.run(&format!("preflight {CREATE} --output table --query [].[State,Found]"));
    assert_eq!(said.exit, Exit::Refused, "{said:?}");
    snapshot::assert("guard", "first_missing", &said.whole());
}

#[test]
fn a_question_has_the_words_of_the_command_line() {
    let said = Shell::new().run("file-system delete cpfs-1");
    let asked = said.err.lines().next().unwrap();
    assert!(asked.ends_with("Go on with `cpfs file-system delete` of cpfs-1?"), "{said:?}");
    let said = Shell::new().run(
        "file-system create --storage-type advance_100 --protocol-type cpfs --zone-id z \
         --file-system-type cpfs --capacity 3600 --vpc-id vpc-1 --v-switch-id vsw-1",
    );
    assert!(said.err.contains("according to --charge-type"), "{said:?}");
}

#[test]
fn a_preflight_shows_what_is_missing() {
    let shell = Shell::on_terminal("");
    let fs = json!({"FileSystemId": "cpfs-1", "Status": "Running", "FileSystemType": "cpfs",
        "Capacity": 3600});
    let list = json!({"TotalCount": 1, "FileSystems": {"FileSystem": [fs]}});
    shell.double.on("DescribeFileSystems", Canned::json(list.to_string()).repeated());
    shell.double.on("UpgradeFileSystem", Canned::json(r#"{"RequestId": "r"}"#).repeated());
    let said = shell.run("preflight file-system extend cpfs-1 --capacity 1200");
    assert_eq!(said.exit, Exit::Refused);
    snapshot::assert("guard", "preflight", &said.whole());
    let cases = ["no_terminal", "no", "yes", "refused", "denied", "preflight", "first_missing"];
    snapshot::assert_owned("guard", cases);
}
