//! Jobs: cut to fit, one task at a time, and gone on with after a crash.

use cpfs::testing::{Canned, Double, Sent, TestClock};
use cpfs::{Checkpoint, CreateDataFlowTask, DataType, ErrorKind, Job, Step};
use proptest::prelude::*;

use crate::double::now;
use crate::tasks::{client, on};

/// A task in a state.
fn task(id: &str, status: &str) -> String {
    format!(
        "{{'TaskInfo': {{'Task': [{{'TaskId': '{id}', 'DataFlowId': 'df-1', 'Status': '{status}',
        'Progress': 7, 'ReportPath': '/.dataflow_report/{id}.csv'}}]}}}}"
    )
}

fn import(double: &Double, paths: &[String]) -> Job<CreateDataFlowTask, cpfs::ErrorCode> {
    let call = client(double).clone();
    let call = call.create_data_flow_task("cpfs-1", "df-1").data_type(DataType::Metadata);
    call.import(paths.to_vec())
}

/// Paths of which two fit into a task.
fn long(count: usize) -> Vec<String> {
    (0..count).map(|index| format!("/{index:0>30000}")).collect()
}

/// The lists of entries that were sent.
fn lists(sent: &[Sent]) -> Vec<Vec<String>> {
    let list = |sent: &Sent| serde_json::from_str(sent.get("EntryList").expect("entries"));
    sent.iter().map(|sent| list(sent).expect("a list of texts")).collect()
}

#[test]
fn entries_are_cut_into_tasks_that_run_one_after_the_other() {
    let double = Double::new();
    for id in ["t-1", "t-2"] {
        on(&double, "CreateDataFlowTask", &format!("{{'TaskId': '{id}'}}"));
        on(&double, "DescribeDataFlowTasks", &task(id, "Executing"));
        on(&double, "DescribeDataFlowTasks", &task(id, "Completed"));
    }
    let paths = long(3);
    let done = now(import(&double, &paths).into_future()).expect("both finish");
    let ids: Vec<&str> = done.iter().map(|task| task.task_id.as_str()).collect();
    assert_eq!(ids, ["t-1", "t-2"]);
    let sent = double.assert_sent(
        "CreateDataFlowTask",
        &[("TaskAction", "Import"), ("DataType", "Metadata"), ("DataFlowId", "df-1")],
    );
    assert_eq!(lists(&sent).concat(), paths);
    assert_eq!(lists(&sent).iter().map(Vec::len).collect::<Vec<_>>(), [2, 1]);
    let actions: Vec<String> = double.sent().iter().map(|sent| sent.action().to_owned()).collect();
    let (create, look) = ("CreateDataFlowTask", "DescribeDataFlowTasks");
    assert_eq!(actions, [create, look, look, create, look, look]);
    double.assert_all_used();
}

#[test]
fn no_entries_make_no_task_and_one_that_fits_nowhere_is_named() {
    let double = Double::new();
    assert!(now(import(&double, &[]).into_future()).expect("nothing to do").is_empty());
    let error = now(import(&double, &["/x".repeat(40_000)]).into_future()).expect_err("too long");
    assert_eq!(error.kind(), ErrorKind::Refused);
    assert!(error.to_string().contains("does not fit into 65536 bytes"), "{error}");
    assert!(double.sent().is_empty());
}

#[test]
fn a_task_that_fails_names_its_report_and_ends_the_job() {
    let double = Double::new();
    on(&double, "CreateDataFlowTask", "{'TaskId': 't-1'}");
    on(&double, "DescribeDataFlowTasks", &task("t-1", "Failed"));
    let error = now(import(&double, &long(5)).into_future()).expect_err("it fails");
    assert_eq!(error.kind(), ErrorKind::Wait);
    let wait = error.wait().expect("a wait");
    assert_eq!((wait.id(), wait.status()), ("t-1", Some("Failed")));
    assert_eq!(wait.reasons().next(), Some(("ReportPath", "/.dataflow_report/t-1.csv")));
    assert!(error.to_string().contains("/.dataflow_report/t-1.csv"), "{error}");
    double.assert_all_used();
}

#[test]
fn the_steps_show_the_state_and_what_was_done_and_never_a_share() {
    let double = Double::new();
    on(&double, "CreateDataFlowTask", "{'TaskId': 't-1'}");
    on(&double, "DescribeDataFlowTasks", &task("t-1", "Pending"));
    on(&double, "DescribeDataFlowTasks", &task("t-1", "Completed"));
    let mut steps = import(&double, &long(1)).steps();
    let mut seen = Vec::new();
    while let Some(step) = now(steps.try_next()).expect("it goes well") {
        seen.push(match step {
            Step::Begun(_) => "begun".to_owned(),
            Step::Submitted(checkpoint) => format!("submitted {:?}", checkpoint.task()),
            Step::Seen(seen) => {
                let progress = seen.resource.and_then(|task| task.progress);
                format!("{:?} {progress:?}", seen.status)
            }
            Step::Finished { task, checkpoint } => {
                format!("finished {:?} {}", task.report_path, checkpoint.entries())
            }
            _ => unreachable!("these are all"),
        });
    }
    let expected = [
        "begun",
        "submitted Some(\"t-1\")",
        "Some(\"Pending\") Some(7)",
        "finished Some(\"/.dataflow_report/t-1.csv\") 1",
    ];
    assert_eq!(seen, expected);
}

#[test]
fn a_job_goes_on_from_the_task_that_was_at_work() {
    let double = Double::new();
    on(&double, "CreateDataFlowTask", "{'TaskId': 't-1'}");
    let paths = long(3);
    let mut steps = import(&double, &paths).steps();
    now(steps.try_next()).expect("begun");
    now(steps.try_next()).expect("submitted");
    let kept = steps.checkpoint().expect("it has begun").to_string();
    drop(steps);
    // Another process takes the job up from the text that was kept.
    on(&double, "DescribeDataFlowTasks", &task("t-1", "Completed"));
    on(&double, "CreateDataFlowTask", "{'TaskId': 't-2'}");
    on(&double, "DescribeDataFlowTasks", &task("t-2", "Completed"));
    let checkpoint: Checkpoint = kept.parse().expect("it is a checkpoint");
    let done = now(import(&double, &paths).resume(checkpoint).into_future()).expect("finished");
    assert_eq!(done.len(), 2);
    let sent = double.assert_sent("CreateDataFlowTask", &[]);
    assert_eq!(lists(&sent).concat(), paths);
    double.assert_all_used();
}

#[test]
fn a_task_whose_creation_was_not_noted_is_created_with_the_same_token() {
    let double = Double::new();
    double.on("CreateDataFlowTask", Canned::json(r#"{"TaskId": "t-1"}"#).repeated());
    let paths = long(1);
    let mut steps = import(&double, &paths).steps();
    now(steps.try_next()).expect("begun");
    let kept = steps.checkpoint().expect("it has begun").clone();
    now(steps.try_next()).expect("submitted, and not noted");
    for checkpoint in [kept.clone(), kept.again()] {
        let mut steps = import(&double, &paths).resume(checkpoint).steps();
        now(steps.try_next()).expect("begun");
        now(steps.try_next()).expect("submitted");
    }
    let sent = double.assert_sent("CreateDataFlowTask", &[]);
    let tokens: Vec<&str> = sent.iter().filter_map(|sent| sent.get("ClientToken")).collect();
    assert_eq!(tokens[0], tokens[1], "the service gives the same task");
    assert_ne!(tokens[1], tokens[2], "a task begun anew is another one");
    assert_eq!(sent[0].get("EntryList"), sent[1].get("EntryList"));
}

#[test]
fn a_task_waits_until_another_of_the_data_flow_has_ended() {
    let busy = || Canned::error(403, "OperationDenied.InvalidState", "processing");
    let double = Double::new();
    let clock = TestClock::leaping();
    // The call itself tries four times; then the tasks of the data flow are looked at.
    (0..8).for_each(|_| double.on("CreateDataFlowTask", busy()));
    on(&double, "DescribeDataFlowTasks", &task("t-0", "Executing"));
    on(&double, "DescribeDataFlowTasks", &task("t-0", "Executing"));
    on(&double, "CreateDataFlowTask", "{'TaskId': 't-1'}");
    on(&double, "DescribeDataFlowTasks", &task("t-1", "Completed"));
    let client: cpfs::Client = now(double.builder().clock(clock).build()).expect("it is built");
    let call = client.create_data_flow_task("cpfs-1", "df-1");
    now(call.export(["/a"]).into_future()).expect("it begins after the other");
    double.assert_all_used();
}

#[test]
fn a_refusal_without_another_task_at_work_is_an_error() {
    let double = Double::new();
    let busy = Canned::error(403, "OperationDenied.InvalidState", "The data flow is stopped.");
    double.on("CreateDataFlowTask", busy.repeated());
    on(&double, "DescribeDataFlowTasks", &task("t-0", "Completed"));
    let error = now(import(&double, &long(1)).into_future()).expect_err("it is refused");
    assert_eq!(error.kind(), ErrorKind::Service);
    double.assert_all_used();
}

#[test]
fn a_task_is_run_once_more_by_its_id() {
    let double = Double::new();
    on(&double, "CreateDataFlowTask", "{'TaskId': 't-2'}");
    on(&double, "DescribeDataFlowTasks", &task("t-2", "Completed"));
    let client = client(&double);
    let done = now(client.create_data_flow_task("cpfs-1", "df-1").rerun("t-1"));
    assert_eq!(done.expect("it finishes").task_id.as_str(), "t-2");
    let sent = double.assert_sent("CreateDataFlowTask", &[("SrcTaskId", "t-1")]);
    assert_eq!(sent[0].get("EntryList"), None);
}

#[test]
fn a_job_blocks_as_well() {
    let double = Double::new();
    on(&double, "CreateDataFlowTask", "{'TaskId': 't-1'}");
    on(&double, "DescribeDataFlowTasks", &task("t-1", "Completed"));
    let client = cpfs::blocking::Client::build(double.builder()).expect("everything is given");
    let job = client.create_data_flow_task("cpfs-1", "df-1").evict(["/a", "/b"]);
    assert_eq!(job.run().expect("it finishes").len(), 1);
    double.assert_sent(
        "CreateDataFlowTask",
        &[("TaskAction", "Evict"), ("EntryList", r#"["/a","/b"]"#)],
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whatever the entries, each is in one task, in order, and no task is longer than it may be.
    #[test]
    fn every_entry_is_in_one_task(lengths in prop::collection::vec(1_usize..9_000, 0..60)) {
        let double = Double::new();
        double.on("CreateDataFlowTask", Canned::json(r#"{"TaskId": "t"}"#).repeated());
        double.on("DescribeDataFlowTasks", Canned::json(task("t", "Completed").replace('\'', "\"")).repeated());
        // Quotation marks take two bytes of JSON text, and letters beyond ASCII several.
        let sign = |index: usize| ["x", "\"", "路", "\n"][index % 4];
        let paths: Vec<String> =
            lengths.iter().enumerate().map(|(index, length)| sign(index).repeat(*length)).collect();
        let done = now(import(&double, &paths).into_future()).expect("all finish");
        let sent: Vec<Sent> =
            double.sent().into_iter().filter(|sent| sent.action() == "CreateDataFlowTask").collect();
        prop_assert_eq!(done.len(), sent.len());
        prop_assert_eq!(lists(&sent).concat(), paths);
        prop_assert!(sent.iter().all(|sent| sent.get("EntryList").is_some_and(|text| text.len() <= 65_536)));
    }
}
