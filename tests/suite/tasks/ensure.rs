//! Ensuring: found before it is made, and after an attempt that nobody knows the outcome of.

use cpfs::testing::{Canned, Double};
use cpfs::{CreateFilesetResult, CreateMountTargetResult, Ensured, Error, ErrorKind, NetworkType};

use crate::double::now;
use crate::tasks::{client, on};

const NONE: &str = "{'TotalCount': 0, 'MountTargets': {}}";
const LISTED: &str = "{'TotalCount': 3, 'MountTargets': {'MountTarget': [
    {'MountTargetDomain': 'other', 'VpcId': 'vpc-1', 'VswId': 'vsw-2', 'Status': 'Active'},
    {'MountTargetDomain': 'leaves', 'VpcId': 'vpc-1', 'VswId': 'vsw-1', 'Status': 'deleting'},
    {'MountTargetDomain': 'mine', 'VpcId': 'vpc-1', 'VswId': 'vsw-1', 'Status': 'Pending'}]}}";

fn mount_target(double: &Double) -> Result<Ensured<CreateMountTargetResult>, Error> {
    let call = client(double).ensure_mount_target("cpfs-1").network_type(NetworkType::Vpc);
    now(call.vpc_id("vpc-1").v_switch_id("vsw-1").send())
}

fn fileset(double: &Double) -> Result<Ensured<CreateFilesetResult>, Error> {
    now(client(double).ensure_fileset("cpfs-1").file_system_path("/train/").send())
}

#[test]
fn what_is_there_is_found_and_nothing_made() {
    let double = Double::new();
    on(&double, "DescribeMountTargets", LISTED);
    let found = mount_target(&double).expect("it is there");
    assert_eq!(found.mount_target_domain.as_str(), "mine");
    assert!(!found.is_made());
    double.assert_sent("DescribeMountTargets", &[("FileSystemId", "cpfs-1")]);
    assert_eq!(double.sent().len(), 1);
}

#[test]
fn what_is_not_there_is_made() {
    let double = Double::new();
    on(&double, "DescribeMountTargets", NONE);
    on(&double, "CreateMountTarget", "{'MountTargetDomain': 'new'}");
    let made = mount_target(&double).expect("it is made");
    assert!(made.is_made());
    assert_eq!(made.into_inner().mount_target_domain.as_str(), "new");
    double.assert_all_used();
}

#[test]
fn what_may_have_been_made_is_looked_for_and_not_made_twice() {
    let double = Double::new();
    on(&double, "DescribeMountTargets", NONE);
    double.on("CreateMountTarget", Canned::broken_off());
    on(&double, "DescribeMountTargets", NONE);
    on(&double, "DescribeMountTargets", LISTED);
    let made = mount_target(&double).expect("it was made");
    assert!(made.is_made());
    assert_eq!(made.mount_target_domain.as_str(), "mine");
    assert_eq!(double.assert_sent("CreateMountTarget", &[]).len(), 1);
    double.assert_all_used();
}

#[test]
fn what_nobody_finds_stays_an_error_with_the_key_to_look_by() {
    let double = Double::new();
    double.on("DescribeMountTargets", Canned::json(NONE.replace('\'', "\"")).repeated());
    double.on("CreateMountTarget", Canned::broken_off());
    let error = mount_target(&double).expect_err("nobody knows");
    assert_eq!(error.kind(), ErrorKind::MayHaveExecuted);
    assert_eq!(error.lookup().map(cpfs::Lookup::action), Some("DescribeMountTargets"));
    assert_eq!(double.assert_sent("CreateMountTarget", &[]).len(), 1);
}

#[test]
fn a_refusal_is_an_error_and_nothing_is_looked_for_again() {
    let double = Double::new();
    on(&double, "DescribeMountTargets", NONE);
    double.on("CreateMountTarget", Canned::error(403, "InvalidVpcId.NotFound", "There is none."));
    let error = mount_target(&double).expect_err("it is refused");
    assert_eq!(error.kind(), ErrorKind::Service);
    double.assert_all_used();
    let double = Double::new();
    double.on("DescribeMountTargets", Canned::error(404, "InvalidFileSystem.NotFound", ""));
    assert!(mount_target(&double).expect_err("there is no file system").is_not_found());
    assert_eq!(double.sent().len(), 1);
}

#[test]
fn a_call_that_breaks_a_rule_or_lacks_its_key_sends_nothing() {
    let double = Double::new();
    let call = client(&double).ensure_mount_target("cpfs-1").network_type(NetworkType::Vpc);
    let error = now(call.vpc_id("vpc-1").send()).expect_err("the vSwitch is missing");
    assert_eq!(error.kind(), ErrorKind::Refused);
    let call = client(&double).ensure_mount_target("1ca404").network_type(NetworkType::Classic);
    let error = now(call.access_group_name("all").send()).expect_err("it has no key");
    assert!(error.to_string().contains("FileSystemId, VpcId, VSwitchId"), "{error}");
    assert!(double.sent().is_empty());
}

#[test]
fn a_fileset_is_told_by_its_path_with_and_without_slashes_unless_it_is_on_its_way_out() {
    let double = Double::new();
    on(
        &double,
        "DescribeFilesets",
        "{'Entries': {'Entrie': [
            {'FsetId': 'fset-1', 'FileSystemPath': '/train/', 'Status': 'RELEASED'},
            {'FsetId': 'fset-2', 'FileSystemPath': '/train/more/', 'Status': 'CREATED'},
            {'FsetId': 'fset-3', 'FileSystemPath': 'train', 'Status': 'CREATED'}]}}",
    );
    let found = fileset(&double).expect("it is there");
    assert_eq!((found.fset_id.as_str(), found.is_made()), ("fset-3", false));
}

#[test]
fn a_fileset_that_another_made_meanwhile_is_found() {
    let double = Double::new();
    on(&double, "DescribeFilesets", "{'Entries': {}}");
    double.on("CreateFileset", Canned::error(403, "OperationDenied.AlreadyExists", "It is there."));
    on(
        &double,
        "DescribeFilesets",
        "{'Entries': {'Entrie': [{'FsetId': 'fset-9', 'FileSystemPath': '/train/'}]}}",
    );
    let found = fileset(&double).expect("it is there");
    assert_eq!((found.fset_id.as_str(), found.is_made()), ("fset-9", false));
}

#[test]
fn it_blocks_as_well() {
    let double = Double::new();
    on(&double, "DescribeMountTargets", LISTED);
    let client = cpfs::blocking::Client::build(double.builder()).expect("everything is given");
    let call = client.ensure_mount_target("cpfs-1").network_type(NetworkType::Vpc);
    let found = call.vpc_id("vpc-1").v_switch_id("vsw-1").send().expect("it is there");
    assert!(!found.is_made());
}
