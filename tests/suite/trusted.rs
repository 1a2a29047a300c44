//! Calls of the real actions that go wrong: what the spec says of them decides what happens.

use cpfs::testing::{Canned, Double};
use cpfs::{Client, Error, ErrorKind, NetworkType};

use crate::double::now;

fn client(double: &Double) -> Client {
    now(double.builder().build()).expect("everything is given")
}

fn create_mount_target(double: &Double) -> Result<cpfs::CreateMountTargetResult, Error> {
    let client = client(double);
    let call = client.create_mount_target("cpfs-1").network_type(NetworkType::Vpc);
    now(call.vpc_id("vpc-1").v_switch_id("vsw-1").extra("DryRun", "false").send())
}

const LISTED: &str = r#"{"RequestId": "r-2", "TotalCount": 2, "MountTargets": {"MountTarget": [
    {"MountTargetDomain": "other", "VpcId": "vpc-1", "VswId": "vsw-2", "Status": "Active"},
    {"MountTargetDomain": "mine", "VpcId": "vpc-1", "VswId": "vsw-1", "Status": "Pending"}]}}"#;

#[test]
fn an_accepted_mount_target_is_looked_up() {
    let double = Double::new();
    double.on("CreateMountTarget", Canned::error(202, "RequestAccepted", "Accepted."));
    double.on("DescribeMountTargets", Canned::json(r#"{"MountTargets": {}}"#));
    double.on("DescribeMountTargets", Canned::json(LISTED));
    let created = create_mount_target(&double).expect("it is found");
    assert_eq!(created.mount_target_domain.as_str(), "mine");
    let key = [("FileSystemId", "cpfs-1"), ("PageSize", "100")];
    assert_eq!(double.assert_sent("DescribeMountTargets", &key).len(), 2);
    assert_eq!(double.assert_sent("CreateMountTarget", &[("VpcId", "vpc-1")]).len(), 1);
    double.assert_all_used();
}

#[test]
fn a_mount_target_that_may_exist_is_not_made_twice_and_can_be_looked_for() {
    let double = Double::new();
    double.on("CreateMountTarget", Canned::broken_off().repeated());
    let error = create_mount_target(&double).expect_err("nobody knows");
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::MayHaveExecuted, 1));
    assert!(
        error.to_string().contains(
            "it may have been executed: look for it with DescribeMountTargets (FileSystemId \
             cpfs-1, PageSize 100, VpcId vpc-1, VswId vsw-1) before you call again"
        ),
        "{error}"
    );
}

#[test]
fn every_delete_takes_what_is_gone_for_deleted_after_an_attempt_without_an_answer() {
    let double = Double::new();
    let client = client(&double);
    for (action, gone) in [
        ("DeleteFileSystem", "InvalidFileSystem.NotFound"),
        ("DeleteMountTarget", "InvalidMountTarget.NotFound"),
        ("DeleteFileset", "InvalidFsetId.NotFound"),
        ("DeleteDataFlow", "InvalidDataFlow.NotFound"),
        ("DeleteProtocolService", "InvalidProtocolService.NotFound"),
        ("DeleteProtocolMountTarget", "InvalidExportId.NotFound"),
    ] {
        double.on(action, Canned::broken_off());
        double.on(action, Canned::error(404, gone, "It does not exist."));
    }
    now(client.delete_file_system("cpfs-1").send()).expect("it is gone");
    now(client.delete_mount_target("cpfs-1", "domain").send()).expect("it is gone");
    now(client.delete_fileset("cpfs-1", "fset-1").send()).expect("it is gone");
    now(client.delete_data_flow("cpfs-1", "df-1").send()).expect("it is gone");
    now(client.delete_protocol_service("cpfs-1", "ptc-1").send()).expect("it is gone");
    now(client.delete_protocol_mount_target("cpfs-1", "ptc-1", "exp-1").send())
        .expect("it is gone");
    double.assert_all_used();
    double.on("ModifyFileSystem", Canned::broken_off());
    double.on("ModifyFileSystem", Canned::error(404, "InvalidFileSystem.NotFound", ""));
    let error = now(client.modify_file_system("cpfs-1").description("scratch").send());
    assert_eq!(error.expect_err("it is no delete").kind(), ErrorKind::MayHaveExecuted);
}

#[test]
fn a_token_is_sent_with_every_action_that_has_its_safety_and_with_no_read() {
    let double = Double::new();
    double.next(Canned::json(r#"{"FsetId": "fset-1"}"#).repeated());
    let client = client(&double);
    now(client.create_fileset("cpfs-1").file_system_path("/a/").send()).expect("it is made");
    let token =
        now(client.create_fileset("cpfs-1").file_system_path("/a/").client_token("t").send());
    token.expect("it is made");
    now(client.describe_filesets("cpfs-1").send()).expect("they are listed");
    let sent = double.sent();
    assert_eq!(sent[0].get("ClientToken").map(str::len), Some(32));
    assert_eq!(sent[1].get("ClientToken"), Some("t"));
    assert_eq!(sent[2].get("ClientToken"), None);
}

#[test]
fn a_password_in_an_answer_is_in_no_debug_output() {
    let body = r#"{"RequestId": "r", "TotalCount": 1, "MountTargets": {"MountTarget": [{
        "MountTargetDomain": "d", "ClientMasterNodes": {"ClientMasterNode": [
        {"EcsId": "i-1", "EcsIp": "192.168.0.1", "DefaultPasswd": "hush"}]}}]}}"#;
    let double = Double::new();
    double.next(Canned::json(body).repeated());
    let listed = now(client(&double).describe_mount_targets("cpfs-1").send()).expect("listed");
    let node = &listed.mount_targets[0].client_master_nodes[0];
    assert_eq!(node.default_passwd.as_ref().map(cpfs::wire::Secret::expose), Some("hush"));
    let raw = now(client(&double).raw("DescribeMountTargets").send()).expect("listed");
    let read = cpfs::wire::Reply::read("DescribeMountTargets", 200, body.as_bytes());
    for text in [format!("{listed:?}"), format!("{raw:?}"), format!("{read:?}")] {
        assert!(!text.contains("hush"), "{text}");
    }
}
