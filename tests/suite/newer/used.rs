//! Today's API in the hands of users: new setters, and demands that hold under a condition.

use cpfs::{
    ConflictPolicy, FileSystemType, FilesetQuota, NewOptions, NewTag, ProtocolType, RedundancyType,
    StorageType, TaskAction, Violation,
};
use cpfs_actions::{
    CreateDataFlowCall, CreateDataFlowTaskCall, CreateFileSystemCall, CreateFilesetCall,
    CreateProtocolMountTargetCall, CreateProtocolServiceCall, ModifyFileSystemCall,
};

/// What is broken, by parameter and rule.
fn broken(violations: &[Violation]) -> Vec<String> {
    violations.iter().map(|broken| format!("{} {}", broken.parameter, broken.rule)).collect()
}

#[test]
fn a_data_flow_of_cpfs_needs_a_fileset_and_one_of_lingjun_two_paths() {
    let flow = |id: &str| CreateDataFlowCall::new((), id).source_storage("oss://bucket01");
    let cpfs = flow("cpfs-1");
    assert_eq!(broken(&cpfs.check()), ["FsetId required_when", "Throughput required_when"]);
    assert_eq!(cpfs.fset_id("fset-1").throughput(600).check(), []);
    let lingjun = flow("bmcpfs-1");
    let paths = ["FileSystemPath required_when", "SourceStoragePath required_when"];
    assert_eq!(broken(&lingjun.check()), paths);
    assert_eq!(lingjun.file_system_path("/a/").source_storage_path("/b/").check(), []);
}

#[test]
fn a_protocol_service_is_for_one_vswitch_or_for_several() {
    let target = || CreateProtocolMountTargetCall::new((), "cpfs-1", "ptc-1").path("/a/");
    let needs = ["VpcId required_when", "VSwitchId required_when"];
    assert_eq!(broken(&target().check()), needs);
    let several = target().v_switch_ids(["vsw-1", "vsw-2"]);
    assert_eq!(several.check(), []);
    assert_eq!(several.request().values().get("VSwitchIds.2"), Some("vsw-2"));
    let twice = target().v_switch_ids(["vsw-1", "vsw-1"]);
    assert_eq!(broken(&twice.check()), ["VSwitchIds distinct"]);
    let service = CreateProtocolServiceCall::new((), "cpfs-1");
    assert_eq!(broken(&service.check()), needs);
    assert_eq!(CreateProtocolServiceCall::new((), "bmcpfs-1").check(), []);
}

#[test]
fn a_file_system_in_several_zones_names_its_vswitches() {
    let zones = || {
        CreateFileSystemCall::new(())
            .file_system_type(FileSystemType::Cpfsse)
            .storage_type(StorageType::Advance100)
            .protocol_type(ProtocolType::Cpfs)
            .capacity(3600)
            .vpc_id("vpc-1")
            .redundancy_type(RedundancyType::Zrs)
    };
    assert_eq!(broken(&zones().check()), ["RedundancyVSwitchIds required_when"]);
    let tag = NewTag::default().key("team").value("a");
    let whole = zones().redundancy_v_switch_ids(["vsw-1", "vsw-2", "vsw-3"]).tag([tag]);
    assert_eq!(whole.check(), []);
    let values = whole.request().values();
    assert_eq!(values.get("RedundancyVSwitchIds.3"), Some("vsw-3"));
    assert_eq!(values.get("Tag.1.Key"), Some("team"));
}

#[test]
fn options_are_one_json_text_and_a_quota_is_flat() {
    let options = NewOptions::default().enable_oplock(true);
    let call = ModifyFileSystemCall::new((), "1ca404a348").options(options);
    assert_eq!(call.check(), []);
    assert_eq!(call.request().values().get("Options"), Some(r#"{"EnableOplock":true}"#));
    let quota = FilesetQuota::default().file_count_limit(100_000);
    let call = CreateFilesetCall::new((), "bmcpfs-1").file_system_path("/a/").quota(quota);
    assert_eq!(call.check(), []);
    assert_eq!(call.request().values().get("Quota.FileCountLimit"), Some("100000"));
}

#[test]
fn a_task_takes_its_files_from_one_place() {
    let task = || {
        CreateDataFlowTaskCall::new((), "bmcpfs-1", "df-1")
            .task_action(TaskAction::Import)
            .conflict_policy(ConflictPolicy::KeepLatest)
            .transfer_file_list_path("/lists/")
    };
    assert_eq!(task().check(), []);
    let both = task().directory("/a/").includes(["/a/b/"]);
    assert_eq!(broken(&both.check()), ["TransferFileListPath valid_when"]);
    assert_eq!(both.request().values().get("Includes"), Some(r#"["/a/b/"]"#));
}
