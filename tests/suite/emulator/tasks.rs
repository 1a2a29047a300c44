//! Whole tasks of the client: waits, jobs, what is ensured, preflights, dry runs, lists.

use std::future::IntoFuture as _;

use aliyun_rpc_emulator::Fault;
use aliyun_rpc_wire::Request;
use cpfs::{
    Category, Client, DataFlowId, DataType, DryRun, ErrorKind, FileSystemId, FileSystemType,
    NetworkType, ProtocolSpec, ProtocolType, StorageType, TaskAction, WaitEnd, WaitFailure,
};
use serde_json::Value;

use super::Bench;
use super::good::{adapted, full};
use super::stage::Stage;
use crate::actions;
use crate::double::now;

/// A running file system, and a data flow of it that runs.
fn flow(client: &Client) -> (FileSystemId, DataFlowId) {
    let fs = file_system(client);
    let target = client.create_mount_target(&fs).network_type(NetworkType::Vpc);
    now(target.vpc_id("vpc-1").v_switch_id("vsw-1").send_and_wait()).unwrap();
    let fileset = now(client.create_fileset(&fs).file_system_path("/a/").send_and_wait()).unwrap();
    let made = client.create_data_flow(&fs).fset_id(&fileset.fset_id);
    let made = made.source_storage("oss://bucket12").throughput(600).send_and_wait();
    (fs, now(made).unwrap().data_flow_id)
}

fn file_system(client: &Client) -> FileSystemId {
    let call = client.create_file_system().storage_type(StorageType::Advance100);
    let call = call.protocol_type(ProtocolType::Cpfs).file_system_type(FileSystemType::Cpfs);
    let call = call.capacity(10800).zone_id("cn-hangzhou-b").vpc_id("vpc-1").v_switch_id("vsw-1");
    now(call.send_and_wait()).unwrap().file_system_id
}

#[test]
fn every_change_is_waited_for() {
    let stage = Stage::new();
    let client = stage.client();
    let (fs, flow) = flow(&client);
    now(client.stop_data_flow(&fs, &flow).send_and_wait()).unwrap();
    assert_eq!(stage.statuses("data_flow"), ["Stopped"]);
    now(client.start_data_flow(&fs, &flow).send_and_wait()).unwrap();
    let changed =
        now(client.modify_data_flow(&fs, &flow).throughput(1200).send_and_wait()).unwrap();
    assert_eq!(changed.throughput, Some(1200));
    let service = client.create_protocol_service(&fs).protocol_spec(ProtocolSpec::General);
    let service = service.protocol_type(ProtocolType::Nfs).vpc_id("vpc-1").v_switch_id("vsw-1");
    let service = now(service.send_and_wait()).unwrap().protocol_service_id;
    let export = client.create_protocol_mount_target(&fs, &service).path("/b/");
    let export = now(export.vpc_id("vpc-1").v_switch_id("vsw-1").send_and_wait()).unwrap();
    let export = export.export_id;
    let described = client.modify_protocol_mount_target(&fs, &service, &export);
    now(described.description("New words").send_and_wait()).unwrap();
    let described = client.modify_protocol_service(&fs, &service).description("Other words");
    now(described.send_and_wait()).unwrap();
    now(client.delete_protocol_mount_target(&fs, &service, &export).send_and_wait()).unwrap();
    now(client.delete_protocol_service(&fs, &service).send_and_wait()).unwrap();
    now(client.delete_data_flow(&fs, &flow).send_and_wait()).unwrap();
    for kind in ["data_flow", "protocol_service", "protocol_mount_target"] {
        assert!(stage.all(kind).is_empty(), "{kind}");
    }
}

#[test]
fn a_wait_in_vain_tells_why() {
    let stage = Stage::new();
    let client = stage.client();
    let (fs, flow) = flow(&client);
    let service = stage.emulator.service();
    service.set_status("data_flow", flow.as_str(), "Misconfigured").unwrap();
    let error = now(client.wait_data_flow_running(&fs, &flow).into_future()).unwrap_err();
    assert!(error.to_string().contains("SourceStorageUnreachable"), "{error}");
    // It is mended by what its message says.
    now(client.modify_data_flow(&fs, &flow).throughput(1200).send_and_wait()).unwrap();
    stage.emulator.faults().add(Fault::ends("CreateDataFlowTask", "Failed").times(1));
    let call = client.create_data_flow_task(&fs, &flow).task_action(TaskAction::Import);
    let error = now(call.send_and_wait()).unwrap_err();
    assert!(error.to_string().contains("/.dataflow_report/task-"), "{error}");
    assert_eq!(error.wait().map(WaitFailure::end), Some(WaitEnd::Failed));
    // Deleting something that stays is a wait in vain, too.
    stage.emulator.faults().add(Fault::ends("DeleteDataFlow", "Stopped").times(1));
    let error = now(client.delete_data_flow(&fs, &flow).send_and_wait()).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Wait, "{error}");
    assert_eq!(stage.statuses("data_flow"), ["Stopped"]);
}

#[test]
fn a_job_runs_one_task_after_the_other() {
    let stage = Stage::new();
    let client = stage.client();
    let (fs, flow) = flow(&client);
    let paths: Vec<String> = (0..3).map(|at| format!("/{at:0>30000}")).collect();
    let call = client.create_data_flow_task(&fs, &flow).data_type(DataType::Metadata);
    let done = now(call.import(paths).into_future()).unwrap();
    assert_eq!(done.len(), 2, "two of them fit into a task");
    assert_eq!(stage.statuses("data_flow_task"), ["Completed", "Completed"]);
    assert!(done.iter().all(|task| task.report_path.is_some()));
}

#[test]
fn what_is_there_is_not_made_again() {
    let stage = Stage::new();
    let client = stage.client();
    let fs = file_system(&client);
    let fileset = || now(client.ensure_fileset(&fs).file_system_path("/a/").send()).unwrap();
    let (first, second) = (fileset(), fileset());
    assert_eq!((first.is_made(), second.is_made()), (true, false));
    assert_eq!(first.fset_id, second.fset_id);
    let target = || {
        let call = client.ensure_mount_target(&fs).network_type(NetworkType::Vpc);
        now(call.vpc_id("vpc-1").v_switch_id("vsw-1").send()).unwrap()
    };
    let (first, second) = (target(), target());
    assert_eq!((first.is_made(), second.is_made()), (true, false));
    assert_eq!(first.mount_target_domain, second.mount_target_domain);
    assert_eq!(stage.all("mount_target").len(), 1);
}

#[test]
fn an_answer_that_is_lost_makes_nothing_twice() {
    let stage = Stage::new();
    let client = stage.client();
    for moment in ["after", "mid"] {
        stage.emulator.faults().add(format!("CreateFileSystem=drop:{moment}*1").parse().unwrap());
        file_system(&client);
    }
    assert_eq!(stage.all("file_system").len(), 2);
    let fs = stage.all("file_system").remove(0).0;
    stage.emulator.faults().add("CreateMountTarget=drop:after*1".parse().unwrap());
    let call = client.create_mount_target(&*fs).network_type(NetworkType::Vpc);
    let made = now(call.vpc_id("vpc-1").v_switch_id("vsw-1").send());
    // It has no token: it is found again by its key, or the error says that it may be there.
    let all = stage.all("mount_target");
    match made {
        Ok(made) => assert_eq!(all[0].0, made.mount_target_domain.as_str()),
        Err(error) => assert_eq!(error.kind(), ErrorKind::MayHaveExecuted, "{error}"),
    }
    assert_eq!(all.len(), 1);
}

#[test]
fn a_preflight_sees_what_would_be_refused() {
    let stage = Stage::new();
    let client = stage.client();
    let (fs, _) = flow(&client);
    let preflight = |fileset: &str| {
        let call = client.create_data_flow(&fs).fset_id(fileset).source_storage("oss://bucket12");
        now(call.throughput(600).preflight()).unwrap()
    };
    let used = stage.all("fileset").remove(0).0;
    let flight = preflight(&used);
    assert!(!flight.is_clear());
    assert_eq!(flight.missing().map(|need| need.id).collect::<Vec<_>>(), ["one-per-fileset"]);
    let other = client.create_fileset(&fs).file_system_path("/b/").send_and_wait();
    let other = now(other).unwrap().fset_id;
    assert!(preflight(other.as_str()).is_clear());
    // What cannot be seen, the dry run tells.
    stage.emulator.service().change_world(|world| world.deny("bucket-tag")).unwrap();
    let flight = preflight(other.as_str());
    assert!(!flight.is_clear() && flight.to_string().contains("DependBucketTag"), "{flight}");
}

#[test]
fn every_dry_run_passes_and_changes_nothing() {
    for known in actions::ALL.iter().filter(|known| known.info.dry_run.is_some()) {
        let (bench, name) = (Bench::new(), known.info.name);
        let ids = full(&bench, name, "cpfs");
        let values = adapted(name, &ids);
        let (stage, saved) = (Stage::holding(&bench), bench.state.saved());
        let mut request = Request::new(known.info);
        let given = values.iter().filter(|(name, _)| name != "ClientToken" && name != "DryRun");
        given.for_each(|(name, value)| request.set(name.clone(), value));
        let outcome = now((known.dry_run)(&stage.client(), request)).unwrap();
        assert!(matches!(outcome, DryRun::Passed), "{name}: {outcome:?}");
        let before: Value = serde_json::from_str(&saved).unwrap();
        let after: Value = serde_json::from_str(&stage.emulator.service().saved()).unwrap();
        assert_eq!(after["resources"], before["resources"], "{name}");
        assert_eq!(after["tokens"], before["tokens"], "{name}");
    }
}

#[test]
fn lists_come_whole_while_what_is_in_them_goes() {
    let stage = Stage::new();
    let client = stage.client();
    let (fs, flow) = flow(&client);
    for at in 0..23 {
        let call = client.create_data_flow_task(&fs, &flow).task_action(TaskAction::Import);
        now(call.directory(format!("/a/{at}/")).send_and_wait()).unwrap();
    }
    let mut tasks = client.describe_data_flow_tasks(&fs).page_size(10).items();
    let mut seen = Vec::new();
    while let Some(task) = now(tasks.try_next()).unwrap() {
        seen.push(task.task_id.to_string());
    }
    let all: Vec<String> = stage.all("data_flow_task").into_iter().map(|(id, _)| id).collect();
    assert_eq!(seen, all);
    let mut systems = Vec::new();
    (0..4).for_each(|_| systems.push(file_system(&client)));
    let mut pages = client.describe_file_systems().page_size(2).items();
    let first = now(pages.try_next()).unwrap().unwrap();
    assert_eq!(first.file_system_id, fs);
    now(client.delete_file_system(&systems[0]).send_and_wait()).unwrap();
    let mut rest = Vec::new();
    while let Some(one) = now(pages.try_next()).unwrap() {
        rest.push(one.file_system_id);
    }
    assert!(systems[1..].iter().all(|one| rest.contains(one)), "{rest:?}");
}

#[test]
fn an_error_has_the_category_of_its_code() {
    let stage = Stage::new();
    let client = stage.client();
    let (fs, flow) = flow(&client);
    let code = |error: cpfs::Error| (error.code().unwrap().to_string(), error.category().unwrap());
    let wrong = now(client.start_data_flow(&fs, "dfid-0").send()).unwrap_err();
    assert_eq!(code(wrong), ("InvalidDataFlow.NotFound".to_owned(), Category::NotFound));
    let wrong = now(client.delete_file_system(&fs).send()).unwrap_err();
    assert_eq!(code(wrong).0, "OperationDenied.DependencyViolation");
    let wrong = now(client.cancel_data_flow_task(&fs, &flow, "task-0").send()).unwrap_err();
    assert_eq!(code(wrong), ("InvalidTaskId.NotFound".to_owned(), Category::NotFound));
}
