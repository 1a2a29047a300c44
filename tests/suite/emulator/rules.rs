//! The usage notes: each that names a state, a count, a capacity or a resource, with its code.

use super::{Bench, NETWORK, export, flow};

/// Refused with this code, by this rule.
fn refused(bench: &Bench, action: &str, values: &[(&str, &str)], code: &str, rule: &str) {
    let found = bench.refused(action, values);
    assert_eq!((found.0.as_str(), found.1.as_str()), (code, rule), "{action}");
}

#[test]
fn no_deletion_with_mount_targets() {
    let bench = Bench::new();
    let fs = bench.file_system();
    bench.mount_target(&fs);
    let of = [("FileSystemId", fs.as_str())];
    refused(
        &bench,
        "DeleteFileSystem",
        &of,
        "OperationDenied.DependencyViolation",
        "no-mount-targets",
    );
}

#[test]
fn a_data_flow_needs_a_mount_target_and_its_own_fileset() {
    let bench = Bench::new();
    let fs = bench.file_system();
    let fileset = bench.fileset(&fs, "/a/");
    let values = flow(&fs, &fileset);
    refused(&bench, "CreateDataFlow", &values, "OperationDenied.DependMountpoint", "mount-target");
    bench.mount_target(&fs);
    let elsewhere = flow(&fs, "fset-0");
    refused(&bench, "CreateDataFlow", &elsewhere, "InvalidFsetId.NotFound", "fileset-exists");
    bench.data_flow(&fs, &fileset);
    refused(
        &bench,
        "CreateDataFlow",
        &values,
        "OperationDenied.FsetAlreadyInUse",
        "one-per-fileset",
    );
}

#[test]
fn ten_filesets_and_ten_data_flows() {
    let bench = Bench::new();
    let fs = bench.file_system();
    bench.mount_target(&fs);
    for at in 0..10 {
        let fileset = bench.fileset(&fs, &format!("/{at}/"));
        bench.data_flow(&fs, &fileset);
    }
    let values = [("FileSystemId", fs.as_str()), ("FileSystemPath", "/x/")];
    let rule = "filesets-per-file-system";
    refused(&bench, "CreateFileset", &values, "OperationDenied.TooManyFilesets", rule);
    let first = bench.ok("DescribeFilesets", &[("FileSystemId", &fs)])["Entries"][0].clone();
    let first = super::text(&first, "FsetId");
    assert_eq!(bench.refused("CreateDataFlow", &flow(&fs, &first)).1, "one-per-fileset");
}

#[test]
fn one_protocol_service_of_a_large_running_file_system() {
    let bench = Bench::new();
    let fs = bench.file_system();
    let values = |fs| {
        let of = [("FileSystemId", fs), ("ProtocolSpec", "General"), ("ProtocolType", "NFS")];
        [&of[..], &NETWORK].concat()
    };
    bench.state.set_field("file_system", &fs, "Capacity", "10799").unwrap();
    let code = "PermissionDenied.CapacityTooLow";
    refused(&bench, "CreateProtocolService", &values(&fs), code, "capacity");
    bench.state.set_field("file_system", &fs, "Capacity", "10800").unwrap();
    bench.state.set_status("file_system", &fs, "Stopped").unwrap();
    let code = "OperationDenied.InvalidState";
    refused(&bench, "CreateProtocolService", &values(&fs), code, "file-system-running");
    bench.state.set_status("file_system", &fs, "Running").unwrap();
    let elsewhere = [&values(&fs)[..3], &[("VpcId", "vpc-2"), ("VSwitchId", "vsw-2")]].concat();
    let code = "InvalidVpcId.CrossVpcNotSupport.";
    refused(&bench, "CreateProtocolService", &elsewhere, code, "same-vpc");
    bench.state.change_world(|world| world.set_addresses("vsw-1", 31));
    refused(
        &bench,
        "CreateProtocolService",
        &values(&fs),
        "InvalidVSwitchId.IpShortage",
        "addresses",
    );
    bench.state.change_world(|world| world.set_addresses("vsw-1", 32));
    bench.protocol_service(&fs);
    let code = "OperationDenied.ProtocolServiceExceedLimit";
    refused(&bench, "CreateProtocolService", &values(&fs), code, "one-per-file-system");
}

#[test]
fn ten_exports_of_a_settled_protocol_service() {
    let bench = Bench::new();
    let fs = bench.file_system();
    let of = [("FileSystemId", fs.as_str()), ("ProtocolSpec", "General"), ("ProtocolType", "NFS")];
    let made = bench.ok("CreateProtocolService", &[&of[..], &NETWORK].concat());
    let service = super::text(&made, "ProtocolServiceId");
    let code = "OperationDenied.InvalidPtcStatus";
    let rule = "unsettled protocol_service";
    refused(&bench, "CreateProtocolMountTarget", &export(&fs, &service, "/a/"), code, rule);
    bench.pass(11);
    for at in 0..10 {
        bench.export(&fs, &service, &format!("/{at}/"));
    }
    let code = "OperationDenied.NoMountTargetQuota";
    refused(
        &bench,
        "CreateProtocolMountTarget",
        &export(&fs, &service, "/x/"),
        code,
        "ten-per-service",
    );
}

#[test]
fn a_fileset_or_a_path_is_exported() {
    let bench = Bench::new();
    let fs = bench.file_system();
    let service = bench.protocol_service(&fs);
    let both = [&export(&fs, &service, "/a/")[..], &[("FsetId", "fset-1")]].concat();
    let (code, rule) = bench.refused("CreateProtocolMountTarget", &both);
    assert_eq!(code, "MntPathConflict.InvalidParam", "{rule}");
    let fileset = bench.fileset(&fs, "/a/");
    let of = [("FileSystemId", fs.as_str()), ("ProtocolServiceId", service.as_str())];
    let values = [&of[..], &[("FsetId", fileset.as_str())], &NETWORK].concat();
    bench.ok("CreateProtocolMountTarget", &values);
    refused(&bench, "CreateProtocolMountTarget", &values, "InvalidFset.InUse", "one-per-fileset");
}

#[test]
fn paths_of_filesets_are_shallow_and_apart() {
    let bench = Bench::new();
    let fs = bench.file_system();
    bench.fileset(&fs, "/a/b/");
    let at = |path| [("FileSystemId", fs.as_str()), ("FileSystemPath", path)];
    for nested in ["/a/b/c/", "/a/"] {
        let code = "OperationDenied.NestedDir";
        refused(&bench, "CreateFileset", &at(nested), code, "not-nested");
    }
    let code = "OperationDenied.AlreadyExists";
    refused(&bench, "CreateFileset", &at("/a/b/"), code, "natural-key");
    let deep = "/1/2/3/4/5/6/7/8/9/";
    let code = "OperationDenied.TooManyDepths";
    refused(&bench, "CreateFileset", &at(deep), code, "depth FileSystemPath");
    bench.state.set_field("file_system", &fs, "CpfsVersion", "2.1.9").unwrap();
    refused(&bench, "CreateFileset", &at("/c/"), "OperationDenied.FilesetNotSupported", "version");
}

#[test]
fn a_data_flow_is_stopped_started_and_changed_in_its_states() {
    let bench = Bench::new();
    let fs = bench.file_system();
    bench.mount_target(&fs);
    let flow = bench.data_flow(&fs, &bench.fileset(&fs, "/a/"));
    let of = [("FileSystemId", fs.as_str()), ("DataFlowId", flow.as_str())];
    let code = "OperationDenied.InvalidState";
    refused(&bench, "StartDataFlow", &of, code, "state");
    let raised = [&of[..], &[("Throughput", "1500")]].concat();
    bench.state.set_field("file_system", &fs, "Bandwidth", "1500").unwrap();
    let too_high = "InvalidThroughput.OutOfBounds";
    refused(&bench, "ModifyDataFlow", &raised, too_high, "below-file-system");
    bench.ok("StopDataFlow", &of);
    for action in ["StopDataFlow", "StartDataFlow", "ModifyDataFlow", "DeleteDataFlow"] {
        refused(&bench, action, &of, code, "state");
    }
    bench.pass(6);
    let task = [&of[..], &[("TaskAction", "Import")]].concat();
    refused(&bench, "CreateDataFlowTask", &task, code, "data-flow-running");
    bench.ok("StartDataFlow", &of);
}

#[test]
fn one_task_at_a_time_that_can_be_canceled_until_it_ends() {
    let bench = Bench::new();
    let fs = bench.file_system();
    bench.mount_target(&fs);
    let flow = bench.data_flow(&fs, &bench.fileset(&fs, "/a/"));
    let of = [("FileSystemId", fs.as_str()), ("DataFlowId", flow.as_str())];
    let task = [&of[..], &[("TaskAction", "Import")]].concat();
    let made = super::text(&bench.ok("CreateDataFlowTask", &task), "TaskId");
    let code = "OperationDenied.InvalidState";
    refused(&bench, "CreateDataFlowTask", &task, code, "one-at-a-time");
    let of_task = [&of[..], &[("TaskId", made.as_str())]].concat();
    bench.ok("CancelDataFlowTask", &of_task);
    bench.pass(9);
    assert_eq!(bench.statuses("DescribeDataFlowTasks", "TaskInfo", &fs), ["Canceled"]);
    let code = "OperationDenied.DependencyViolation";
    refused(&bench, "CancelDataFlowTask", &of_task, code, "task-not-ended");
    let copy = [&of[..], &[("SrcTaskId", made.as_str())]].concat();
    bench.ok("CreateDataFlowTask", &copy);
    let tasks = bench.ok("DescribeDataFlowTasks", &[("FileSystemId", &fs)]);
    assert_eq!(tasks["TaskInfo"][1]["TaskAction"], "Import", "it is taken over");
}

#[test]
fn five_directories_are_updated_apart_and_once() {
    let bench = Bench::new();
    let fs = bench.file_system();
    bench.mount_target(&fs);
    let flow = bench.data_flow(&fs, &bench.fileset(&fs, "/a/"));
    let of = [("FileSystemId", fs.as_str()), ("DataFlowId", flow.as_str())];
    let names: Vec<String> = (1..=6).map(|at| format!("AutoRefreshs.{at}.RefreshPath")).collect();
    let with = |paths: &[&'static str]| -> Vec<(String, String)> {
        let of = of.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        let paths = names.iter().cloned().zip(paths.iter().map(|path| (*path).to_owned()));
        of.chain(paths).collect()
    };
    let ask = |paths: &[&'static str]| {
        let values = with(paths);
        let values: Vec<(&str, &str)> =
            values.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
        bench.ask("ApplyDataFlowAutoRefresh", &values)
    };
    ask(&["/a/1/", "/a/2/", "/a/3/"]).unwrap();
    bench.pass(6);
    let code = |paths: &[&'static str]| ask(paths).unwrap_err().code;
    assert_eq!(code(&["/a/4/", "/a/5/", "/a/6/"]), "InvalidRefreshPath.TooManyPaths");
    assert_eq!(code(&["/a/1/"]), "InvalidRefreshPath.AlreadyExist");
    assert_eq!(code(&["/a/1/x/"]), "OperationDenied.NestedDir");
    let cancel = |path| [&of[..], &[("RefreshPath", path)]].concat();
    let (code, _) = bench.refused("CancelDataFlowAutoRefresh", &cancel("/a/9/"));
    assert_eq!(code, "InvalidRefreshPath.NotFound");
    bench.ok("CancelDataFlowAutoRefresh", &cancel("/a/1/"));
    bench.pass(6);
    let flows = bench.ok("DescribeDataFlows", &[("FileSystemId", &fs)]);
    assert_eq!(flows["DataFlowInfo"][0]["AutoRefresh"].as_array().unwrap().len(), 2);
}

#[test]
fn a_file_system_only_grows() {
    let bench = Bench::new();
    let fs = bench.file_system();
    let values = [("FileSystemId", fs.as_str()), ("Capacity", "10800"), ("DryRun", "false")];
    assert_eq!(bench.refused("UpgradeFileSystem", &values).1, "larger-than-before");
}

#[test]
fn the_world_can_be_bad() {
    let bench = Bench::new();
    let fs = bench.file_system();
    bench.mount_target(&fs);
    let fileset = bench.fileset(&fs, "/a/");
    let cases = [
        ("stock", "OperationDenied.NoStock"),
        ("bucket-exists", "InvalidSourceStorage.NotFound"),
        ("bucket-tag", "OperationDenied.DependBucketTag"),
        ("same-region", "InvalidSourceStorage.InvalidRegion"),
        ("roles", "InvalidSourceStorage.PermissionDenied"),
    ];
    for (fact, code) in cases {
        bench.state.change_world(|world| world.deny(fact)).unwrap();
        refused(&bench, "CreateDataFlow", &flow(&fs, &fileset), code, fact);
        bench.state.change_world(|world| world.allow(fact)).unwrap();
    }
    bench.state.change_world(|world| world.deny("bucket-versioning")).unwrap();
    bench.data_flow(&fs, &fileset);
    let second = bench.fileset(&fs, "/b/");
    let code = "InvalidSourceStorage.NeedVersioning";
    refused(&bench, "CreateDataFlow", &flow(&fs, &second), code, "bucket-versioning");
}
