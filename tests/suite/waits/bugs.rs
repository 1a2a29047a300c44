//! Twelve mistakes that another well-known client of this service makes, each as a test that
//! fails with the mistake.

use cpfs::testing::{Canned, Double};
use cpfs::{DryRun, NetworkType, WaitEnd};
use serde_json::json;

use crate::double::now;
use crate::waits::{client, listing, others, script, there};

const FILESET: &cpfs::wire::WaitInfo = &cpfs::resources::fileset::GONE;
const TARGET: &cpfs::wire::WaitInfo = &cpfs::resources::mount_target::GONE;
const SERVICE: &cpfs::wire::WaitInfo = &cpfs::resources::protocol_service::GONE;
const UPGRADE: &cpfs::wire::WaitInfo = &cpfs::resources::file_system::RUNNING;

#[test]
fn bug_1_a_state_in_the_way_of_deleting_a_mount_target_is_waited_out() {
    let double = Double::new();
    double.on("DeleteMountTarget", Canned::error(403, "OperationDenied.InvalidState", "Busy."));
    double.on("DeleteMountTarget", Canned::json("{}"));
    now(client(&double).delete_mount_target("cpfs-1", "id").send()).expect("it is deleted");
    double.assert_all_used();
}

#[test]
fn bug_2_a_mount_target_is_gone_while_others_of_its_file_system_stay() {
    let double = Double::new();
    double.on("DeleteMountTarget", Canned::json("{}"));
    script(&double, TARGET, [others(TARGET)]);
    now(client(&double).delete_mount_target("cpfs-1", "id").send_and_wait()).expect("it is gone");
    double.assert_sent("DescribeMountTargets", &[("MountTargetDomain", "id")]);
    double.assert_all_used();
}

#[test]
fn bug_3_the_state_of_before_a_change_does_not_end_the_wait() {
    let double = Double::new();
    double.on("UpgradeFileSystem", Canned::json("{}"));
    let at = |status, capacity| {
        listing(UPGRADE, &[("cpfs-1", Some(status), json!({"Capacity": capacity}))])
    };
    script(&double, UPGRADE, [at("Running", 3600), at("Running", 3600), at("Running", 7200)]);
    let call = client(&double).clone();
    let extended = now(call.upgrade_file_system("cpfs-1").capacity(7200).send_and_wait());
    assert_eq!(extended.expect("it is extended").capacity, Some(7200));
    double.assert_all_used();
}

#[test]
fn bug_4_a_fileset_with_an_empty_description_is_there() {
    let double = Double::new();
    let empty = listing(FILESET, &[("id", Some("RELEASING"), json!({"Description": ""}))]);
    script(&double, FILESET, [empty, there(FILESET, "RELEASED")]);
    now(client(&double).wait_fileset_gone("cpfs-1", "id").into_future()).expect("it is gone");
    double.assert_all_used();
}

#[test]
fn bug_5_a_read_that_is_throttled_shows_nothing() {
    let double = Double::new();
    let throttled = || Canned::error(400, "Throttling.User", "Slower.");
    // More than one call tries, so that the wait itself gets the error.
    script(&double, FILESET, (0..9).map(|_| throttled()));
    script(&double, FILESET, [there(FILESET, "RELEASING"), there(FILESET, "RELEASED")]);
    now(client(&double).wait_fileset_gone("cpfs-1", "id").into_future()).expect("it is gone");
    double.assert_all_used();
}

#[test]
fn bug_6_a_wrong_parameter_is_no_sign_of_absence() {
    let double = Double::new();
    script(&double, SERVICE, [Canned::error(400, "InvalidParameter", "Which?")]);
    let error = now(client(&double).wait_protocol_service_gone("cpfs-1", "id").into_future());
    let error = error.expect_err("nobody knows");
    assert_eq!(error.wait().map(cpfs::WaitFailure::end), Some(WaitEnd::Unseen));
}

#[test]
fn bug_7_reads_have_no_client_token() {
    let double = Double::new();
    script(&double, SERVICE, [Canned::broken_off(), there(SERVICE, "Running"), others(SERVICE)]);
    now(client(&double).wait_protocol_service_gone("cpfs-1", "id").into_future()).expect("gone");
    assert!(double.sent().iter().all(|sent| sent.get("ClientToken").is_none()));
    double.assert_all_used();
}

#[test]
fn bug_8_a_list_does_not_end_with_its_first_page() {
    let double = Double::new();
    let page = |token: &str, id: &str| {
        let item = json!({"FsetId": id, "Status": "CREATED"});
        Canned::json(json!({"NextToken": token, "Entries": {"Entrie": [item]}}).to_string())
    };
    script(&double, FILESET, [page("t", "id-2"), page("", "id"), others(FILESET)]);
    now(client(&double).wait_fileset_gone("cpfs-1", "id").into_future()).expect("it is gone");
    double.assert_all_used();
    script(&double, FILESET, [page("t", "a"), page("", "b")]);
    let all = now(client(&double).describe_filesets("cpfs-1").collect_all(9)).expect("two");
    assert_eq!(all.len(), 2);
}

#[test]
fn bug_9_a_404_with_another_code_is_not_gone() {
    let double = Double::new();
    script(&double, TARGET, [Canned::error(404, "InvalidApi.NotFound", "No such action.")]);
    let error = now(client(&double).wait_mount_target_gone("cpfs-1", "id").into_future());
    assert_eq!(error.expect_err("nobody knows").status(), Some(404));
}

#[test]
fn bug_10_a_dry_run_has_no_id() {
    for answer in [
        Canned::json(r#"{"RequestId": "r"}"#),
        Canned::json(r#"{"RequestId": "r", "MountTargetDomain": ""}"#),
        Canned::error(400, "DryRunOperation", "It would have succeeded."),
    ] {
        let double = Double::new();
        double.on("CreateMountTarget", answer);
        let call = client(&double).clone();
        let call = call.create_mount_target("cpfs-1").network_type(NetworkType::Vpc);
        let outcome = now(call.vpc_id("vpc-1").v_switch_id("vsw-1").dry_run());
        assert!(matches!(outcome, Ok(DryRun::Passed)), "{outcome:?}");
    }
}

#[test]
fn bug_11_pauses_between_looks_grow() {
    let double = Double::new();
    script(&double, FILESET, [there(FILESET, "RELEASING").repeated()]);
    let mut states = client(&double).wait_fileset_gone("cpfs-1", "id").states();
    let mut seen = Vec::new();
    while seen.len() < 6 {
        seen.push(now(states.try_next()).expect("it goes on").expect("it has not ended").waited);
    }
    let pauses: Vec<_> = seen.windows(2).map(|pair| pair[1].saturating_sub(pair[0])).collect();
    assert!(pauses[4] > 2 * pauses[0], "{pauses:?}");
}

#[test]
fn bug_12_a_debt_is_not_waited_out() {
    let double = Double::new();
    double.on("CreateFileSystem", Canned::error(403, "User.InDebt", "Pay first.").repeated());
    let call = client(&double).clone();
    let call = call.create_file_system().storage_type("advance_100").protocol_type("cpfs");
    let error = now(call.level(cpfs::CheckLevel::Off).send()).expect_err("it is refused");
    assert_eq!(error.attempts(), 1);
}
