//! Every action of the spec: a good request passes, and its answer has the types of the client.

use std::collections::BTreeMap;

use super::Bench;
use crate::actions;
use crate::samples::SAMPLES;

/// A world with one of each, and their ids by the parameters that name them.
pub(crate) fn full(bench: &Bench, action: &str, kind: &str) -> BTreeMap<&'static str, String> {
    let mut ids = BTreeMap::new();
    if kind != "cpfs" {
        ids.insert("FileSystemId", bench.another_file_system(kind));
        return ids;
    }
    let fs = bench.file_system();
    let bare = ["CreateMountTarget", "DeleteFileSystem"].contains(&action);
    if !bare {
        ids.insert("MountTargetDomain", bench.mount_target(&fs));
    }
    if action != "CreateProtocolService" && !bare {
        let service = bench.protocol_service(&fs);
        if action != "CreateProtocolMountTarget" {
            ids.insert("ExportId", bench.export(&fs, &service, "/export/"));
        }
        ids.insert("ProtocolServiceId", service);
    }
    if !bare {
        let fileset = bench.fileset(&fs, "/fileset/");
        if action != "CreateDataFlow" {
            flows(bench, action, &fs, &fileset, &mut ids);
        }
        ids.insert("FsetId", fileset);
    }
    ids.insert("FileSystemId", fs);
    ids
}

fn flows(
    bench: &Bench,
    action: &str,
    fs: &str,
    fileset: &str,
    ids: &mut BTreeMap<&'static str, String>,
) {
    let flow = bench.data_flow(fs, fileset);
    let of = [("FileSystemId", fs), ("DataFlowId", flow.as_str())];
    if action.contains("Task") {
        let made = bench.ok("CreateDataFlowTask", &[&of[..], &[("TaskAction", "Import")]].concat());
        ids.insert("TaskId", super::text(&made, "TaskId"));
        ids.insert("SrcTaskId", super::text(&made, "TaskId"));
        if action != "CancelDataFlowTask" {
            bench.pass(11);
        }
    }
    if action == "CancelDataFlowAutoRefresh" {
        let path = [("AutoRefreshs.1.RefreshPath", "/prefix1/prefix2/")];
        bench.ok("ApplyDataFlowAutoRefresh", &[&of[..], &path].concat());
        bench.pass(6);
    }
    if action == "StartDataFlow" {
        bench.ok("StopDataFlow", &of);
        bench.pass(6);
    }
    ids.insert("DataFlowId", flow);
}

/// What a sample says that does not hold in the world of the test.
pub(crate) fn adapted(action: &str, ids: &BTreeMap<&str, String>) -> Vec<(String, String)> {
    let mut values = SAMPLES[action].request.clone();
    let gone = ["NextToken", "Filters.1.Value", "ProtocolServiceIds", "EnableIpv6", "Status"];
    if action.starts_with("Describe") {
        values.retain(|(name, _)| {
            !name.starts_with("Filters")
                && !name.starts_with("Tag")
                && !gone.contains(&name.as_str())
        });
    }
    values.retain(|(name, _)| name != "EnableIpv6" && name != "DualStackMountTargetDomain");
    for (name, value) in &mut values {
        match name.as_str() {
            "DryRun" => "false".clone_into(value),
            "VpcId" => "vpc-1".clone_into(value),
            "VSwitchId" => "vsw-1".clone_into(value),
            "Capacity" => "20000".clone_into(value),
            "FileSystemType" if action == "DescribeFileSystems" => "cpfs".clone_into(value),
            name => {
                if let Some(id) = ids.get(name) {
                    value.clone_from(id);
                }
            }
        }
    }
    values
}

#[test]
fn each_action_takes_its_sample() {
    for known in actions::ALL {
        let (bench, action) = (Bench::new(), known.info.name);
        let ids = full(&bench, action, "cpfs");
        let values = adapted(action, &ids);
        let values: Vec<(&str, &str)> =
            values.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        bench.ok(action, &values);
    }
}
