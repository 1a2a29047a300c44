//! The programs that users copy, against the emulator, in the service's time.

#[path = "../../../generated/cpfs/client/examples/create_file_system.rs"]
#[allow(dead_code, clippy::print_stdout, clippy::print_stderr, reason = "a program")]
mod create_file_system;
#[path = "../../../generated/cpfs/client/examples/handle_errors.rs"]
#[allow(dead_code, clippy::print_stdout, clippy::print_stderr, reason = "a program")]
mod handle_errors;
#[path = "../../../generated/cpfs/client/examples/list_data_flows.rs"]
#[allow(dead_code, clippy::print_stdout, reason = "a program")]
mod list_data_flows;
#[path = "../../../generated/cpfs/client/examples/list_file_systems.rs"]
#[allow(dead_code, clippy::print_stdout, reason = "a program")]
mod list_file_systems;
#[path = "../../../generated/cpfs/client/examples/provision.rs"]
#[allow(dead_code, clippy::print_stdout, reason = "a program")]
mod provision;
#[path = "../../../generated/cpfs/client/examples/tear_down.rs"]
#[allow(dead_code, clippy::print_stdout, reason = "a program")]
pub(super) mod tear_down;
#[path = "../../../generated/cpfs/client/examples/test_with_the_emulator.rs"]
#[allow(dead_code, clippy::print_stdout, reason = "a program")]
mod test_with_the_emulator;
#[path = "../../../generated/cpfs/client/examples/upgrade_file_system.rs"]
#[allow(dead_code, clippy::print_stdout, reason = "a program")]
mod upgrade_file_system;

use std::collections::BTreeSet;
use std::future::IntoFuture as _;
use std::time::Duration;

use aliyun_rpc_emulator::Fault;
use cpfs::Client;

use super::stage::Stage;
use crate::double::now;
use crate::files;

/// Provisions everything; the id of the file system, or what the program says.
fn provision(client: &Client) -> Result<String, String> {
    let made = provision::provision(client, "cn-hangzhou-b", "vpc-1", "vsw-1", "oss://bucket12");
    now(made).map(|id| id.to_string()).map_err(|error| error.to_string())
}

#[test]
fn all_programs_are_tried_here() {
    let texts = files::read_folder(&files::root().join("spec/cpfs/programs"));
    let here = include_str!("programs.rs");
    let here: BTreeSet<String> =
        texts.keys().filter(|name| here.contains(&format!("examples/{name}\""))).cloned().collect();
    let all: BTreeSet<String> = texts.into_keys().collect();
    let left: Vec<&String> = all.difference(&here).collect();
    assert_eq!(left, ["test_with_a_double.rs"], "it has no service to talk to");
}

#[test]
fn everything_is_provisioned_and_torn_down() {
    let stage = Stage::new();
    let client = stage.client();
    let fs = provision(&client).unwrap();
    assert_eq!(stage.all("file_system"), [(fs.clone(), "Running".to_owned())]);
    assert_eq!(stage.statuses("mount_target"), ["Active"]);
    assert_eq!(stage.statuses("fileset"), ["CREATED"]);
    assert_eq!(stage.statuses("data_flow"), ["Running"]);
    assert_eq!(stage.statuses("data_flow_task"), ["Completed"]);
    let minutes = stage.clock.passed().as_secs() / 60;
    assert!((20..60).contains(&minutes), "it takes the service {minutes} minutes");
    now(tear_down::tear_down(&client, &fs)).unwrap();
    assert_eq!(stage.emulator.service().resources()["Resources"], serde_json::json!([]));
    let seen = stage.emulator.requests().into_iter();
    let mut rules: Vec<String> = seen.filter_map(|seen| seen.rule).collect();
    rules.dedup();
    let looks = ["address MountTargetDomain", "address FileSystemId"];
    assert_eq!(rules, [["dry-run"].as_slice(), &looks].concat(), "what is gone is looked for");
}

#[test]
fn what_is_half_gone_is_torn_down_as_well() {
    let stage = Stage::new();
    let client = stage.client();
    let fs = provision(&client).unwrap();
    for (flow, _) in stage.all("data_flow") {
        now(client.delete_data_flow(&fs, flow).send()).unwrap();
    }
    now(tear_down::tear_down(&client, &fs)).unwrap();
    assert!(stage.all("file_system").is_empty());
}

#[test]
fn nothing_is_provisioned_where_stock_is_short() {
    let stage = Stage::new();
    stage.emulator.service().change_world(|world| world.deny("stock")).unwrap();
    let told = provision(&stage.client()).unwrap_err();
    assert!(told.contains("Resource.OutOfStock"), "{told}");
    assert!(stage.all("file_system").is_empty());
}

#[test]
fn a_data_flow_that_is_misconfigured_ends_the_program() {
    let stage = Stage::new();
    let fault = Fault::ends("CreateDataFlow", "Misconfigured").times(1);
    stage.emulator.faults().add(fault);
    let told = provision(&stage.client()).unwrap_err();
    let (flow, status) = stage.all("data_flow").remove(0);
    assert_eq!(status, "Misconfigured");
    assert!(told.contains(&flow) && told.contains("SourceStorageUnreachable"), "{told}");
}

#[test]
fn data_flows_that_do_not_run_are_listed() {
    let stage = Stage::new();
    let client = stage.client();
    let fs = provision(&client).unwrap();
    assert_eq!(now(list_data_flows::idle(&client, &fs)).unwrap(), []);
    let (flow, _) = stage.all("data_flow").remove(0);
    now(client.stop_data_flow(&fs, &*flow).send_and_wait()).unwrap();
    let idle = now(list_data_flows::idle(&client, &fs)).unwrap();
    assert_eq!(idle.iter().map(ToString::to_string).collect::<Vec<_>>(), [flow]);
}

#[test]
fn a_file_system_is_extended() {
    let stage = Stage::new();
    let client = stage.client();
    let create =
        |wanted| create_file_system::create(&client, "cn-hangzhou-b", "vpc-1", "vsw-1", wanted);
    assert!(now(create(false)).is_err());
    assert!(stage.all("file_system").is_empty());
    let fs = now(create(true)).unwrap();
    now(list_file_systems::list(&client)).unwrap();
    let extend = |capacity| now(handle_errors::extend(&client, fs.as_str(), capacity));
    let before = stage.clock.passed();
    let told = extend(7200).unwrap_err().to_string();
    assert_eq!(
        told, "nothing was extended",
        "it is not running yet, and stays so while it is asked"
    );
    assert!(stage.clock.passed() < before + Duration::from_secs(300));
    now(client.wait_file_system_running(&fs).into_future()).unwrap();
    let upgrade = |capacity, wanted| {
        now(upgrade_file_system::upgrade(&client, fs.as_str(), capacity, wanted))
    };
    let told = upgrade(3600, true).unwrap_err().to_string();
    assert!(told.starts_with("not now"), "{told}");
    assert!(upgrade(7200, false).is_err());
    upgrade(7200, true).unwrap();
    let listed = now(client.describe_file_systems().send()).unwrap();
    assert_eq!(listed.file_systems[0].capacity, Some(7200));
    extend(10800).unwrap();
    let other = now(handle_errors::extend(&client, "cpfs-0", 10800)).unwrap_err().to_string();
    assert_eq!(other, "nothing was extended");
}

#[test]
fn a_test_of_users_passes() {
    now(test_with_the_emulator::test()).unwrap();
}
