//! Preflights: what is missing, what is there, and what cannot be seen.

use cpfs::testing::{Canned, Double};
use cpfs::{DryRun, NeedState, Preflight};

use crate::double::now;
use crate::tasks::{client, on};

const RUNNING: &str = "{'TotalCount': 1, 'FileSystems': {'FileSystem': [{'FileSystemId': 'cpfs-1',
    'Status': 'Running', 'Capacity': 3600, 'Bandwidth': 700, 'FileSystemType': 'cpfs'}]}}";

/// What the ids of the needs that are in this state are.
fn ids(flight: &Preflight<cpfs::ErrorCode>, state: fn(&NeedState) -> bool) -> Vec<&'static str> {
    flight.needs.iter().filter(|need| state(&need.state)).map(|need| need.id).collect()
}

fn data_flow(double: &Double) -> Preflight<cpfs::ErrorCode> {
    let client = client(double);
    let call = client.create_data_flow("cpfs-1").fset_id("fset-1").source_storage("oss://bucket01");
    now(call.throughput(600).preflight()).expect("everything can be read")
}

/// A service in which much is in the way of a data flow.
fn unready() -> Double {
    let double = Double::new();
    on(
        &double,
        "DescribeFileSystems",
        &RUNNING.replace("Running", "Extending").replace("700", "600"),
    );
    on(&double, "DescribeMountTargets", "{'TotalCount': 0, 'MountTargets': {}}");
    on(
        &double,
        "DescribeFilesets",
        "{'Entries': {'Entrie': [{'FsetId': 'fset-1', 'Status': 'CREATING'},
                                 {'FsetId': 'fset-10', 'Status': 'CREATED'}]}}",
    );
    on(
        &double,
        "DescribeDataFlows",
        "{'DataFlowInfo': {'DataFlow': [{'DataFlowId': 'df-1', 'FsetId': 'fset-1'}]}}",
    );
    double.on("CreateDataFlow", Canned::error(403, "OperationDenied.DependMountpoint", "None."));
    double
}

#[test]
fn everything_that_is_missing_is_told_at_once() {
    let double = unready();
    let flight = data_flow(&double);
    assert!(!flight.is_clear());
    let missing = ids(&flight, |state| matches!(state, NeedState::Missing(_)));
    let expected = [
        "file-system-running",
        "mount-target",
        "fileset-in-order",
        "one-per-fileset",
        "below-file-system",
    ];
    assert_eq!(missing, expected);
    let met = ids(&flight, |state| *state == NeedState::Met);
    assert_eq!(met, ["fileset-exists", "ten-per-file-system"]);
    assert!(matches!(flight.dry_run, Some(DryRun::Denied(_))), "{flight:?}");
    let text = flight.to_string();
    for line in [
        "missing: The file system has to be running. (its Status is Extending) Wait until",
        "missing: The file system has to have a mount target. (there is none) Create one with",
        "missing: A fileset has one data flow at most, and thereby one source storage. (there is one)",
        "(its Bandwidth is 600) Choose a smaller Throughput.",
        "unchecked: The bucket has to exist. (this API does not tell)",
        "the dry run: denied: CreateDataFlow: OperationDenied.DependMountpoint",
    ] {
        assert!(text.contains(line), "{line} is not in:\n{text}");
    }
    double.assert_all_used();
}

#[test]
fn nothing_in_the_way_is_clear_and_nothing_is_sent_but_reads_and_the_dry_run() {
    let double = Double::new();
    on(&double, "DescribeFileSystems", RUNNING);
    on(
        &double,
        "DescribeMountTargets",
        "{'TotalCount': 1, 'MountTargets': {'MountTarget': [{'MountTargetDomain': 'd'}]}}",
    );
    on(
        &double,
        "DescribeFilesets",
        "{'Entries': {'Entrie': [{'FsetId': 'fset-1', 'Status': 'CREATED'}]}}",
    );
    on(&double, "DescribeDataFlows", "{'DataFlowInfo': {}}");
    on(&double, "CreateDataFlow", "{'RequestId': 'r', 'DataFlowId': ''}");
    let flight = data_flow(&double);
    assert!(flight.is_clear(), "{flight}");
    assert!(flight.unchecked().count() > 5);
    double.assert_sent("CreateDataFlow", &[("DryRun", "true"), ("FsetId", "fset-1")]);
    assert_eq!(double.sent().len(), 5, "each resource is read once");
    double.assert_all_used();
}

#[test]
fn what_cannot_be_read_is_unchecked_with_the_reason() {
    let double = Double::new();
    double.on("DescribeFileSystems", Canned::error(403, "Forbidden.RAM", "Not yours."));
    double.on("UpgradeFileSystem", Canned::json("{}"));
    let flight = now(client(&double).upgrade_file_system("cpfs-1").capacity(7200).preflight());
    let flight = flight.expect("the dry run answers");
    let unchecked: Vec<&str> = flight.unchecked().map(|need| need.id).collect();
    assert_eq!(unchecked, ["not-general-purpose", "larger-than-before"]);
    assert!(flight.to_string().contains("Forbidden.RAM"), "{flight}");
}

#[test]
fn a_capacity_is_held_against_the_present_one() {
    for (capacity, state) in
        [(3600, NeedState::Missing("its Capacity is 3600".to_owned())), (7200, NeedState::Met)]
    {
        let double = Double::new();
        on(&double, "DescribeFileSystems", RUNNING);
        on(&double, "UpgradeFileSystem", "{}");
        let flight =
            now(client(&double).upgrade_file_system("cpfs-1").capacity(capacity).preflight());
        let flight = flight.expect("everything can be read");
        let need = flight.needs.iter().find(|need| need.id == "larger-than-before");
        assert_eq!(need.map(|need| &need.state), Some(&state));
    }
}

#[test]
fn a_need_that_the_call_does_not_have_is_not_looked_at() {
    let double = Double::new();
    on(&double, "DescribeFileSystems", RUNNING);
    on(
        &double,
        "DescribeProtocolService",
        "{'ProtocolServices': [{'ProtocolServiceId': 'ptc-1'}]}",
    );
    on(&double, "DescribeProtocolMountTarget", "{'ProtocolMountTargets': []}");
    double.on("CreateProtocolMountTarget", Canned::json("{}"));
    let client = client(&double);
    let call = client.create_protocol_mount_target("cpfs-1", "ptc-1").vpc_id("vpc-1");
    let flight = now(call.v_switch_id("vsw-1").path("/data/").preflight());
    let flight = flight.expect("everything can be read");
    assert!(flight.is_clear(), "{flight}");
    assert!(flight.needs.iter().all(|need| !need.id.contains("fileset-exists")));
    assert!(double.sent().iter().all(|sent| sent.action() != "DescribeFilesets"));
}

#[test]
fn a_file_system_with_mount_targets_is_not_ready_to_be_deleted() {
    let double = Double::new();
    on(
        &double,
        "DescribeMountTargets",
        "{'TotalCount': 1, 'MountTargets': {'MountTarget': [{'MountTargetDomain': 'd'}]}}",
    );
    let flight = now(client(&double).delete_file_system("cpfs-1").preflight());
    let flight = flight.expect("everything can be read");
    assert!(flight.dry_run.is_none());
    assert_eq!(flight.missing().count(), 1);
    double.assert_all_used();
}

#[test]
fn a_call_that_breaks_a_rule_is_refused_and_reads_nothing() {
    let double = Double::new();
    let call = client(&double).create_fileset("cpfs-1").file_system_path("no slash").preflight();
    assert_eq!(now(call).expect_err("it is refused").kind(), cpfs::ErrorKind::Refused);
    assert!(double.sent().is_empty());
}
