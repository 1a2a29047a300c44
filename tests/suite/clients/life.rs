//! A whole life from `CreateFileSystem` to `DeleteFileSystem`, in which every action has its part.

use std::collections::BTreeSet;

use serde_json::Value;

use super::adapter::Adapter;
use super::stage::Stage;
use crate::actions;

/// What asks an action for its result.
type Asks<'a> = dyn FnMut(&str, &[(&str, &str)]) -> Value + 'a;

/// A life that is being led.
pub(super) struct Life<'a> {
    pub(super) ask: &'a mut Asks<'a>,
    /// Lets some of the service's time pass.
    pub(super) pass: &'a mut dyn FnMut(),
    /// Whether protocol services, whose actions take no GET, are part of it.
    pub(super) serves: bool,
    /// Whether a task is canceled before it ends.
    pub(super) cancels: bool,
    pub(super) asked: BTreeSet<String>,
    pub(super) calls: usize,
}

/// How often a state is looked for before it is given up.
const LOOKS: usize = 20_000;

/// How many calls a life has.
pub(super) fn passes(client: &mut Adapter<'_>) -> usize {
    let stage = Stage::new();
    let way = client.way;
    let mut ask = |action: &str, values: &[(&str, &str)]| stage.ok(client, action, values);
    let mut pass = || stage.bench.pass(1);
    let serves = !way.gets;
    let (asked, calls) = (BTreeSet::new(), 0);
    let mut life = Life { ask: &mut ask, pass: &mut pass, serves, cancels: true, asked, calls };
    life.lead();
    let calls = life.calls;
    let every = actions::ALL.iter().filter(|known| way.can_call(known.info));
    let every: BTreeSet<String> = every.map(|known| known.info.name.to_owned()).collect();
    assert_eq!(life.asked, every, "every action has its part");
    calls
}

impl Life<'_> {
    fn ok(&mut self, action: &str, values: &[(&str, &str)]) -> Value {
        self.asked.insert(action.to_owned());
        self.calls += 1;
        (self.ask)(action, values)
    }

    fn id(&mut self, action: &str, values: &[(&str, &str)], name: &str) -> String {
        let made = self.ok(action, values);
        made[name].as_str().unwrap_or_else(|| panic!("{action}: {made}")).to_owned()
    }

    /// Asks again until what lies at the pointer is this, or nothing.
    fn until(
        &mut self,
        action: &str,
        values: &[(&str, &str)],
        pointer: &str,
        wanted: Option<&str>,
    ) {
        for _ in 0..LOOKS {
            let body = self.ok(action, values);
            if body.pointer(pointer).and_then(Value::as_str) == wanted {
                return;
            }
            (self.pass)();
        }
        panic!("{action}: {pointer} never is {wanted:?}");
    }

    pub(super) fn lead(&mut self) {
        self.ok("DescribeRegions", &[("FileSystemType", "cpfs")]);
        let zones = self.ok("DescribeZones", &[("RegionId", "cn-hangzhou"), CPFS]);
        let zone = zones["Zones"]["Zone"][0]["ZoneId"].as_str().unwrap().to_owned();
        self.ok("DescribeAccessGroups", &[CPFS]);
        let values = [CPFS, ("StorageType", "advance_100"), ("ProtocolType", "cpfs")];
        let sizes = [("Capacity", "10800"), ("Bandwidth", "2000"), ("ZoneId", zone.as_str())];
        let values = [&values[..], &sizes, &NETWORK].concat();
        let fs = self.id("CreateFileSystem", &values, "FileSystemId");
        let of = [("FileSystemId", fs.as_str())];
        let status = "/FileSystems/FileSystem/0/Status";
        self.until("DescribeFileSystems", &of, status, Some("Running"));
        self.ok("ModifyFileSystem", &[of[0], ("Description", "A life")]);
        self.ok("UpgradeFileSystem", &[of[0], ("Capacity", "14400"), ("DryRun", "false")]);
        self.until("DescribeFileSystems", &of, status, Some("Running"));
        let values = [&of[..], &NETWORK, &[("NetworkType", "Vpc"), ("DryRun", "false")]].concat();
        let domain = self.id("CreateMountTarget", &values, "MountTargetDomain");
        let targets = "/MountTargets/MountTarget/0/Status";
        self.until("DescribeMountTargets", &of, targets, Some("Active"));
        let path = [of[0], ("FileSystemPath", "/train/")];
        let fileset = self.id("CreateFileset", &path, "FsetId");
        self.until("DescribeFilesets", &of, "/Entries/Entrie/0/Status", Some("CREATED"));
        let of_fileset = [of[0], ("FsetId", fileset.as_str())];
        self.ok("ModifyFileset", &[&of_fileset[..], &[("Description", "Training")]].concat());
        self.flow(&fs, &fileset);
        if self.serves {
            self.service(&fs);
        }
        self.ok("DescribeProtocolMountTarget", &of);
        self.ok("DescribeProtocolService", &of);
        self.ok("DeleteFileset", &of_fileset);
        self.until("DescribeFilesets", &of, "/Entries/Entrie/0/Status", None);
        let of_target = [of[0], ("MountTargetDomain", domain.as_str())];
        self.ok("DeleteMountTarget", &of_target);
        self.until("DescribeMountTargets", &of, targets, None);
        self.ok("DeleteFileSystem", &of);
        self.until("DescribeFileSystems", &[], status, None);
    }

    fn flow(&mut self, fs: &str, fileset: &str) {
        let of = [("FileSystemId", fs)];
        let source = [("SourceStorage", "oss://bucket12"), ("Throughput", "600")];
        let values = [&of[..], &[("FsetId", fileset)], &source].concat();
        let flow = self.id("CreateDataFlow", &values, "DataFlowId");
        let status = "/DataFlowInfo/DataFlow/0/Status";
        let change = |life: &mut Self, action: &str, more: &[(&str, &str)], end| {
            let values = [&of[..], &[("DataFlowId", flow.as_str())], more].concat();
            life.ok(action, &values);
            life.until("DescribeDataFlows", &of, status, end);
        };
        let running = Some("Running");
        self.until("DescribeDataFlows", &of, status, running);
        self.tasks(fs, &flow);
        change(self, "ModifyDataFlow", &[("Throughput", "1200")], running);
        let paths = [
            ("AutoRefreshs.1.RefreshPath", "/train/a/"),
            ("AutoRefreshs.2.RefreshPath", "/train/b/"),
        ];
        change(self, "ApplyDataFlowAutoRefresh", &paths, running);
        let policy = [("AutoRefreshPolicy", "ImportChanged"), ("AutoRefreshInterval", "10")];
        change(self, "ModifyDataFlowAutoRefresh", &policy, running);
        change(self, "CancelDataFlowAutoRefresh", &[("RefreshPath", "/train/a/")], running);
        change(self, "StopDataFlow", &[], Some("Stopped"));
        change(self, "StartDataFlow", &[], running);
        change(self, "DeleteDataFlow", &[], None);
    }

    fn tasks(&mut self, fs: &str, flow: &str) {
        let of = [("FileSystemId", fs), ("DataFlowId", flow)];
        let ends = ["Completed", "Canceled"].into_iter().take(1 + usize::from(self.cancels));
        for end in ends {
            let values = [&of[..], &[("TaskAction", "Import"), ("DataType", "Metadata")]].concat();
            let task = self.id("CreateDataFlowTask", &values, "TaskId");
            if end == "Canceled" {
                let values = [&of[..], &[("TaskId", task.as_str())]].concat();
                self.ok("CancelDataFlowTask", &values);
            }
            let only = [of[0], ("Filters.1.Key", "TaskIds"), ("Filters.1.Value", task.as_str())];
            self.until("DescribeDataFlowTasks", &only, "/TaskInfo/Task/0/Status", Some(end));
        }
    }

    fn service(&mut self, fs: &str) {
        let of = [("FileSystemId", fs)];
        let kind = [("ProtocolSpec", "General"), ("ProtocolType", "NFS")];
        let values = [&of[..], &kind, &NETWORK].concat();
        let service = self.id("CreateProtocolService", &values, "ProtocolServiceId");
        let services = "/ProtocolServices/0/Status";
        self.until("DescribeProtocolService", &of, services, Some("Running"));
        let of_service = [of[0], ("ProtocolServiceId", service.as_str())];
        let said = [("Description", "Exports")];
        self.ok("ModifyProtocolService", &[&of_service[..], &said].concat());
        self.until("DescribeProtocolService", &of, services, Some("Running"));
        let values = [&of_service[..], &[("Path", "/export/")], &NETWORK].concat();
        let export = self.id("CreateProtocolMountTarget", &values, "ExportId");
        let exports = "/ProtocolMountTargets/0/Status";
        self.until("DescribeProtocolMountTarget", &of, exports, Some("AVAILABLE"));
        let of_export = [&of_service[..], &[("ExportId", export.as_str())]].concat();
        self.ok("ModifyProtocolMountTarget", &[&of_export[..], &said].concat());
        self.until("DescribeProtocolMountTarget", &of, exports, Some("AVAILABLE"));
        self.ok("DeleteProtocolMountTarget", &of_export);
        self.until("DescribeProtocolMountTarget", &of, exports, None);
        self.ok("DeleteProtocolService", &of_service);
        self.until("DescribeProtocolService", &of, services, None);
    }
}

const CPFS: (&str, &str) = ("FileSystemType", "cpfs");
const NETWORK: [(&str, &str); 2] = [("VpcId", "vpc-1"), ("VSwitchId", "vsw-1")];
