//! Calls that start something, and the wait for its end.

use cpfs::testing::{Canned, Double};
use cpfs::wire::WaitInfo;
use cpfs::{NetworkType, WaitEnd};
use serde_json::json;

use crate::double::now;
use crate::waits::{client, listing, others, script, there};

const FLOW: &WaitInfo = &cpfs::resources::data_flow::RUNNING;
const TASK: &WaitInfo = &cpfs::resources::data_flow_task::CANCELED;

fn statuses(double: &Double, info: &WaitInfo, statuses: &[&str]) {
    script(double, info, statuses.iter().map(|status| there(info, status)));
}

#[test]
fn what_a_call_creates_is_waited_for_by_the_id_of_its_answer() {
    let double = Double::new();
    double.on("CreateMountTarget", Canned::json(r#"{"MountTargetDomain": "id"}"#));
    let info = &cpfs::resources::mount_target::ACTIVE;
    script(&double, info, [others(info), there(info, "Pending"), there(info, "Active")]);
    let client = client(&double);
    let call = client.create_mount_target("cpfs-1").network_type(NetworkType::Vpc);
    let target = now(call.vpc_id("vpc-1").v_switch_id("vsw-1").send_and_wait());
    assert_eq!(target.expect("it is there").mount_target_domain.as_str(), "id");
    double.assert_sent("DescribeMountTargets", &[("FileSystemId", "cpfs-1")]);
    double.assert_all_used();
}

#[test]
fn a_data_flow_that_was_stopped_may_be_seen_so_after_it_was_started() {
    let double = Double::new();
    double.on("StartDataFlow", Canned::json("{}"));
    statuses(&double, FLOW, &["Stopped", "Stopped", "Starting", "Running"]);
    now(client(&double).start_data_flow("cpfs-1", "id").send_and_wait()).expect("it runs");
    double.assert_all_used();
}

#[test]
fn a_data_flow_that_runs_at_the_first_look_has_been_started() {
    let double = Double::new();
    double.on("StartDataFlow", Canned::json("{}"));
    statuses(&double, FLOW, &["Running"]);
    now(client(&double).start_data_flow("cpfs-1", "id").send_and_wait()).expect("it runs");
    double.assert_all_used();
}

#[test]
fn one_that_stops_again_or_never_starts_is_told() {
    let double = Double::new();
    double.on("StartDataFlow", Canned::json("{}").repeated());
    statuses(&double, FLOW, &["Stopped", "Starting", "Stopped"]);
    let error = now(client(&double).start_data_flow("cpfs-1", "id").send_and_wait());
    let error = error.expect_err("it stops again");
    assert_eq!(error.wait().map(cpfs::WaitFailure::end), Some(WaitEnd::Failed));
    double.assert_all_used();
    script(&double, FLOW, [there(FLOW, "Stopped").repeated()]);
    let error = now(client(&double).start_data_flow("cpfs-1", "id").send_and_wait());
    let waited = error.expect_err("it never starts").wait().map(cpfs::WaitFailure::waited);
    assert!(waited.is_some_and(|waited| waited < FLOW.limit()), "{waited:?}");
}

#[test]
fn a_change_that_shows_nothing_on_the_way_is_given_its_time() {
    let double = Double::new();
    double.on("ApplyDataFlowAutoRefresh", Canned::json("{}"));
    script(&double, FLOW, [there(FLOW, "Running").repeated()]);
    let client = client(&double);
    let path = cpfs::AutoRefresh::default().refresh_path("/fileset/new/");
    let call = client.apply_data_flow_auto_refresh("cpfs-1", "id").auto_refreshs([path]);
    now(call.send_and_wait()).expect("it is taken for done");
    assert!(double.sent().len() > 5, "the old state did not end it at once");
}

#[test]
fn a_modified_data_flow_shows_its_throughput() {
    let double = Double::new();
    double.on("ModifyDataFlow", Canned::json("{}"));
    let at = |throughput: u32| {
        listing(FLOW, &[("id", Some("Running"), json!({"Throughput": throughput}))])
    };
    script(&double, FLOW, [at(600), at(600), at(1200)]);
    let client = client(&double);
    now(client.modify_data_flow("cpfs-1", "id").throughput(1200).send_and_wait()).expect("done");
    double.assert_all_used();
}

#[test]
fn a_task_that_completes_while_it_is_canceled_was_not_canceled() {
    let double = Double::new();
    double.on("CancelDataFlowTask", Canned::json("{}"));
    statuses(&double, TASK, &["Executing", "Completed"]);
    let error = now(client(&double).cancel_data_flow_task("cpfs-1", "df-1", "id").send_and_wait());
    let error = error.expect_err("it completed");
    assert_eq!(error.wait().and_then(cpfs::WaitFailure::status), Some("Completed"));
    double.on("CancelDataFlowTask", Canned::json("{}"));
    statuses(&double, TASK, &["Executing", "Canceling", "Canceled"]);
    now(client(&double).cancel_data_flow_task("cpfs-1", "df-1", "id").send_and_wait())
        .expect("it is canceled");
    double.assert_all_used();
}

#[test]
fn a_stopped_data_flow_is_what_stopping_waits_for() {
    let double = Double::new();
    double.on("StopDataFlow", Canned::json("{}"));
    statuses(&double, FLOW, &["Running", "Stopping", "Stopped"]);
    now(client(&double).stop_data_flow("cpfs-1", "id").send_and_wait()).expect("it has stopped");
    double.assert_all_used();
}

#[test]
fn a_call_that_is_refused_is_not_waited_for() {
    let double = Double::new();
    double.on("StopDataFlow", Canned::error(404, "InvalidDataFlow.NotFound", "There is none."));
    let error = now(client(&double).stop_data_flow("cpfs-1", "id").send_and_wait());
    assert!(error.expect_err("it is refused").is_not_found());
    assert_eq!(double.sent().len(), 1);
}

#[test]
fn a_wait_of_ones_own_after_a_change_needs_a_state_on_the_way_or_what_is_wanted() {
    let double = Double::new();
    statuses(&double, FLOW, &["Running", "Updating", "Running"]);
    let wait = client(&double).wait_data_flow_running("cpfs-1", "id").after_change();
    now(wait.into_future()).expect("it was changed");
    double.assert_all_used();
    let at = |text: &str| listing(FLOW, &[("id", Some("Running"), json!({"Description": text}))]);
    script(&double, FLOW, [at("old"), at("new")]);
    let wait = client(&double).wait_data_flow_running("cpfs-1", "id");
    let wait = wait.until(|flow| flow.description.as_deref() == Some("new"));
    now(wait.into_future()).expect("it has its new description");
    double.assert_all_used();
}
