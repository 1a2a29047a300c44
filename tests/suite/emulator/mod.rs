//! The emulator's state, asked as the door asks it.

mod door;
mod dry_runs;
mod formats;
pub(crate) mod good;
mod lifecycle;
mod lists;
mod load;
mod needs;
mod program;
mod programs;
mod random;
mod refusals;
mod rules;
mod signed;
mod stage;
mod tasks;
mod tokens;

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use aliyun_rpc_emulator::{Answer, Asked, Refusal, Service as _, State};
use serde_json::{Map, Value};

use crate::actions;

/// What an action answers: the result, decoded and serialized again, or a refusal.
type Answered = Result<Value, Refusal>;

/// A state, and what most tests have in it.
pub(crate) struct Bench {
    pub(crate) state: Arc<State>,
    /// The time of the door, which stands still.
    at: SystemTime,
}

/// 2023-11-14T22:13:20Z, at which all is asked; what passes is added by hand.
fn begin() -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(1_700_000_000)
}

const NETWORK: [(&str, &str); 2] = [("VpcId", "vpc-1"), ("VSwitchId", "vsw-1")];

impl Bench {
    fn new() -> Self {
        Self::at(begin())
    }

    pub(crate) fn at(at: SystemTime) -> Self {
        Self::of(cpfs_emulator::state(1), at)
    }

    fn of(state: State, at: SystemTime) -> Self {
        Self { state: Arc::new(state), at }
    }

    /// Asks; a result is held to the types of the client.
    fn ask(&self, action: &str, values: &[(&str, &str)]) -> Answered {
        let fields = self.raw(action, values)?;
        let known = actions::known(action);
        let dry = values.contains(&("DryRun", "true"));
        if dry {
            return Ok(Value::Object(fields));
        }
        Ok(known
            .read(&Value::Object(fields).to_string())
            .unwrap_or_else(|e| panic!("{action}: {e}")))
    }

    fn raw(&self, action: &str, values: &[(&str, &str)]) -> Result<Map<String, Value>, Refusal> {
        let asked = Asked::new(action, values.iter().copied().collect(), self.at);
        match self.state.answer(&asked) {
            Answer::Result(fields) => Ok(fields),
            Answer::Refused(refusal) => Err(refusal),
        }
    }

    pub(crate) fn ok(&self, action: &str, values: &[(&str, &str)]) -> Value {
        self.ask(action, values).unwrap_or_else(|refusal| panic!("{action}: {refusal:?}"))
    }

    /// The code and the rule of a refusal.
    fn refused(&self, action: &str, values: &[(&str, &str)]) -> (String, String) {
        match self.ask(action, values) {
            Ok(answer) => panic!("{action} {values:?} answers {answer}"),
            Err(refusal) => (refusal.code, refusal.rule),
        }
    }

    pub(crate) fn pass(&self, minutes: u64) {
        self.state.advance(Duration::from_secs(60 * minutes));
    }

    /// A running CPFS file system.
    pub(crate) fn file_system(&self) -> String {
        let made = self.ok(
            "CreateFileSystem",
            &[
                ("FileSystemType", "cpfs"),
                ("StorageType", "advance_100"),
                ("ProtocolType", "cpfs"),
                ("Capacity", "10800"),
                ("Bandwidth", "2000"),
                ("ZoneId", "cn-hangzhou-b"),
                NETWORK[0],
                NETWORK[1],
            ],
        );
        self.pass(6);
        text(&made, "FileSystemId")
    }

    /// A file system of another type than CPFS.
    fn another_file_system(&self, kind: &str) -> String {
        let values = match kind {
            "extreme" => [("StorageType", "standard"), ("Capacity", "100")],
            _ => [("StorageType", "Performance"), ("FileSystemType", "standard")],
        };
        let values = [&[("FileSystemType", kind), ("ProtocolType", "NFS")][..], &values].concat();
        let values: BTreeMap<&str, &str> = values.into_iter().collect();
        let values = values.into_iter().chain([("ZoneId", "cn-hangzhou-b")]);
        let made = self.ok("CreateFileSystem", &values.collect::<Vec<_>>());
        self.pass(6);
        text(&made, "FileSystemId")
    }

    pub(crate) fn mount_target(&self, file_system: &str) -> String {
        let values = [
            ("FileSystemId", file_system),
            ("NetworkType", "Vpc"),
            ("DryRun", "false"),
            NETWORK[0],
            NETWORK[1],
        ];
        let made = self.ok("CreateMountTarget", &values);
        self.pass(3);
        text(&made, "MountTargetDomain")
    }

    pub(crate) fn fileset(&self, file_system: &str, path: &str) -> String {
        let values = [("FileSystemId", file_system), ("FileSystemPath", path)];
        let made = self.ok("CreateFileset", &values);
        self.pass(2);
        text(&made, "FsetId")
    }

    fn data_flow(&self, file_system: &str, fileset: &str) -> String {
        let made = self.ok("CreateDataFlow", &flow(file_system, fileset));
        self.pass(6);
        text(&made, "DataFlowId")
    }

    fn protocol_service(&self, file_system: &str) -> String {
        let values = [("FileSystemId", file_system), NETWORK[0], NETWORK[1]];
        let values =
            [&values[..], &[("ProtocolSpec", "General"), ("ProtocolType", "NFS")]].concat();
        let made = self.ok("CreateProtocolService", &values);
        self.pass(11);
        text(&made, "ProtocolServiceId")
    }

    fn export(&self, file_system: &str, service: &str, path: &str) -> String {
        let made = self.ok("CreateProtocolMountTarget", &export(file_system, service, path));
        self.pass(3);
        text(&made, "ExportId")
    }

    /// The statuses of what an action lists.
    fn statuses(&self, action: &str, list: &str, file_system: &str) -> Vec<String> {
        let answer = self.ok(action, &[("FileSystemId", file_system)]);
        let items = answer[list].as_array().unwrap_or_else(|| panic!("{action}: {answer}"));
        items.iter().map(|item| text(item, "Status")).collect()
    }
}

pub(crate) fn flow<'a>(file_system: &'a str, fileset: &'a str) -> [(&'a str, &'a str); 4] {
    [
        ("FileSystemId", file_system),
        ("FsetId", fileset),
        ("SourceStorage", "oss://bucket12"),
        ("Throughput", "600"),
    ]
}

fn export<'a>(fs: &'a str, service: &'a str, path: &'a str) -> [(&'a str, &'a str); 5] {
    [("FileSystemId", fs), ("ProtocolServiceId", service), ("Path", path), NETWORK[0], NETWORK[1]]
}

fn text(value: &Value, name: &str) -> String {
    value[name].as_str().unwrap_or_else(|| panic!("no {name} in {value}")).to_owned()
}
