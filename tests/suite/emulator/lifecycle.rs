//! A whole life, from `CreateFileSystem` to `DeleteFileSystem`, in the service's time.

use super::Bench;

#[test]
fn a_file_system_lives_and_goes() {
    let bench = Bench::new();
    let fs = bench.file_system();
    assert_eq!(bench.statuses("DescribeFileSystems", "FileSystems", &fs), ["Running"]);
    let domain = bench.mount_target(&fs);
    let fileset = bench.fileset(&fs, "/train/");
    let flow = bench.data_flow(&fs, &fileset);
    let service = bench.protocol_service(&fs);
    let export = bench.export(&fs, &service, "/train/");
    let of_flow = [("FileSystemId", fs.as_str()), ("DataFlowId", flow.as_str())];
    let action = [("TaskAction", "Import"), ("Directory", "/train/")];
    bench.ok("CreateDataFlowTask", &[&of_flow[..], &action].concat());
    let tasks = || bench.statuses("DescribeDataFlowTasks", "TaskInfo", &fs);
    assert_eq!(tasks(), ["Pending"]);
    bench.pass(6);
    assert_eq!(tasks(), ["Executing"]);
    bench.pass(5);
    assert_eq!(tasks(), ["Completed"]);
    bench.ok("StopDataFlow", &of_flow);
    assert_eq!(bench.statuses("DescribeDataFlows", "DataFlowInfo", &fs), ["Stopping"]);
    bench.pass(6);
    assert_eq!(bench.statuses("DescribeDataFlows", "DataFlowInfo", &fs), ["Stopped"]);
    bench.ok("DeleteDataFlow", &of_flow);
    bench.pass(3);
    assert!(bench.statuses("DescribeDataFlows", "DataFlowInfo", &fs).is_empty());
    assert!(tasks().is_empty(), "tasks go with their data flow");
    let of_service = [("FileSystemId", fs.as_str()), ("ProtocolServiceId", service.as_str())];
    let of_export = [&of_service[..], &[("ExportId", export.as_str())]].concat();
    bench.ok("DeleteProtocolMountTarget", &of_export);
    bench.pass(2);
    bench.ok("DeleteProtocolService", &of_service);
    bench.ok("DeleteFileset", &[("FileSystemId", &fs), ("FsetId", &fileset)]);
    let of_target = [("FileSystemId", fs.as_str()), ("MountTargetDomain", domain.as_str())];
    bench.ok("DeleteMountTarget", &of_target);
    bench.pass(6);
    bench.ok("DeleteFileSystem", &[("FileSystemId", &fs)]);
    assert_eq!(bench.statuses("DescribeFileSystems", "FileSystems", &fs), ["Deleting"]);
    bench.pass(3);
    let (code, _) = bench.refused("DescribeFileSystems", &[("FileSystemId", &fs)]);
    assert_eq!(code, "InvalidFileSystem.NotFound");
}

#[test]
fn a_change_holds_when_it_is_over() {
    let bench = Bench::new();
    let fs = bench.file_system();
    let values = [("FileSystemId", fs.as_str()), ("Capacity", "14400"), ("DryRun", "false")];
    bench.ok("UpgradeFileSystem", &values);
    let capacity =
        || bench.ok("DescribeFileSystems", &[("FileSystemId", &fs)])["FileSystems"][0].clone();
    assert_eq!(
        (capacity()["Status"].as_str(), capacity()["Capacity"].as_i64()),
        (Some("Extending"), Some(10800))
    );
    bench.pass(4);
    assert_eq!(
        (capacity()["Status"].as_str(), capacity()["Capacity"].as_i64()),
        (Some("Running"), Some(14400))
    );
}

#[test]
fn the_services_time_runs_faster() {
    use std::time::{Duration, SystemTime};

    use aliyun_rpc_emulator::{Answer, Asked, Service as _};
    let state = cpfs_emulator::state(60);
    let mut at = SystemTime::UNIX_EPOCH + Duration::from_secs(1_700_000_000);
    let mut ask = |seconds, action: &str, values: &[(&str, &str)]| {
        at += Duration::from_secs(seconds);
        state.answer(&Asked::new(action, values.iter().copied().collect(), at))
    };
    let cpfs =
        [("FileSystemType", "extreme"), ("StorageType", "standard"), ("ProtocolType", "NFS")];
    let values = [&cpfs[..], &[("Capacity", "100"), ("ZoneId", "cn-hangzhou-g")]].concat();
    assert!(matches!(ask(0, "CreateFileSystem", &values), Answer::Result(_)));
    let mut status = |seconds| match ask(seconds, "DescribeFileSystems", &[]) {
        Answer::Result(fields) => fields["FileSystems"]["FileSystem"][0]["Status"].clone(),
        Answer::Refused(refusal) => panic!("{refusal:?}"),
    };
    assert_eq!(status(4), "Pending");
    assert_eq!(status(2), "Running");
}
