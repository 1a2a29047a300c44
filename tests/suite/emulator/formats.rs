//! Every action in both formats and both signatures: the same result, nested as the service does.

use std::collections::BTreeSet;

use aliyun_rpc_emulator::Emulator;
use aliyun_rpc_wire::Request;
use cpfs::Signature;
use serde_json::{Value, json};

use super::Bench;
use super::good::{adapted, full};
use super::signed::{self, Got};
use super::stage::Stage;
use crate::actions::{self, Known};
use crate::double::now;

/// A good request of an action, and a stage on which it is one.
fn good(known: &Known) -> (Stage, Vec<(String, String)>) {
    let (bench, name) = (Bench::new(), known.info.name);
    let ids = full(&bench, name, "cpfs");
    let mut values = adapted(name, &ids);
    values.retain(|(name, _)| name != "ClientToken" || known.info.client_token.is_some());
    (Stage::holding(&bench), values)
}

fn ask(stage: &Stage, known: &Known, values: &[(String, String)], format: &str) -> Got {
    let format = ("Format".to_owned(), format.to_owned());
    let values: Vec<_> = values.iter().cloned().chain([format]).collect();
    let emulator: &Emulator = &stage.emulator;
    signed::ask(emulator, "2023-11-14T22:13:20Z", known.info.name, &values)
}

/// The result without the id of the request, which is another each time.
fn result(known: &Known, text: &str) -> Value {
    let mut result = known.read(text).unwrap_or_else(|error| panic!("{error}: {text}"));
    result.as_object_mut().unwrap().remove("RequestId");
    filled(result)
}

/// Without what is empty, which XML cannot tell from a text without signs.
fn filled(tree: Value) -> Value {
    match tree {
        Value::Object(fields) => {
            let fields = fields.into_iter().map(|(name, value)| (name, filled(value)));
            fields.filter(|(_, value)| *value != json!({})).collect()
        }
        Value::Array(items) => items.into_iter().map(filled).collect(),
        other => other,
    }
}

#[test]
fn both_formats_say_the_same() {
    for known in actions::ALL {
        let mut results = Vec::new();
        for format in ["JSON", "XML"] {
            let (stage, values) = good(known);
            let got = ask(&stage, known, &values, format);
            assert_eq!((got.status, got.rule), (200, None), "{} {}", known.info.name, got.text);
            let first = if format == "XML" { "<" } else { "{" };
            assert!(got.text.starts_with(first), "{}", got.text);
            results.push(result(known, &got.text));
        }
        assert_eq!(results[0], results[1], "{}", known.info.name);
    }
}

#[test]
fn both_signatures_are_taken() {
    for known in actions::ALL {
        for signature in [Signature::RpcV1, Signature::Acs3] {
            let (stage, values) = good(known);
            let client = now(stage.builder().signature(signature).build()).unwrap();
            let mut request = Request::new(known.info);
            for (name, value) in &values {
                request.set(name.clone(), value);
            }
            now((known.send)(&client, request)).unwrap();
        }
    }
}

/// Where the lists of an answer lie; of the items of one, the first is looked at.
fn lists(path: &str, tree: &Value, found: &mut BTreeSet<String>) {
    match tree {
        Value::Object(fields) => fields.iter().for_each(|(name, value)| {
            let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
            lists(&path, value, found);
        }),
        Value::Array(items) => {
            found.insert(path.to_owned());
            items.iter().take(1).for_each(|item| lists(&format!("{path}[]"), item, found));
        }
        _ => {}
    }
}

/// The lists of every answer, as the official clients and answers of the service have them.
const NESTED: &[(&str, &[&str])] = &[
    ("DescribeAccessGroups", &["AccessGroups.AccessGroup"]),
    ("DescribeDataFlowTasks", &["TaskInfo.Task", "TaskInfo.Task[].Reports.Report"]),
    (
        "DescribeDataFlows",
        &["DataFlowInfo.DataFlow", "DataFlowInfo.DataFlow[].AutoRefresh.AutoRefresh"],
    ),
    (
        "DescribeFileSystems",
        &[
            "FileSystems.FileSystem",
            "FileSystems.FileSystem[].MountTargets.MountTarget",
            "FileSystems.FileSystem[].MountTargets.MountTarget[].ClientMasterNodes.ClientMasterNode",
            "FileSystems.FileSystem[].MountTargets.MountTarget[].Tags.Tag",
            "FileSystems.FileSystem[].Packages.Package",
            "FileSystems.FileSystem[].RedundancyVSwitchIds.RedundancyVSwitchId",
            "FileSystems.FileSystem[].SupportedFeatures.SupportedFeature",
            "FileSystems.FileSystem[].Tags.Tag",
            "FileSystems.FileSystem[].VswIds.VswId",
        ],
    ),
    ("DescribeFilesets", &["Entries.Entrie"]),
    (
        "DescribeMountTargets",
        &[
            "MountTargets.MountTarget",
            "MountTargets.MountTarget[].ClientMasterNodes.ClientMasterNode",
            "MountTargets.MountTarget[].Tags.Tag",
        ],
    ),
    ("DescribeProtocolMountTarget", &["ProtocolMountTargets", "ProtocolMountTargets[].VSwitchIds"]),
    ("DescribeProtocolService", &["ProtocolServices"]),
    ("DescribeRegions", &["Regions.Region"]),
    (
        "DescribeZones",
        &[
            "Zones.Zone",
            "Zones.Zone[].Capacity.Protocol",
            "Zones.Zone[].InstanceTypes.InstanceType",
            "Zones.Zone[].Performance.Protocol",
        ],
    ),
];

#[test]
fn lists_are_nested_as_the_service_does() {
    for known in actions::ALL {
        let (stage, values) = good(known);
        let got = ask(&stage, known, &values, "JSON");
        let (tree, mut found) = (serde_json::from_str(&got.text).unwrap(), BTreeSet::new());
        lists("", &tree, &mut found);
        let expected = NESTED.iter().find(|(name, _)| *name == known.info.name);
        let expected = expected.into_iter().flat_map(|(_, lists)| *lists);
        let expected: BTreeSet<String> = expected.map(|list| (*list).to_owned()).collect();
        assert_eq!(found, expected, "{}", known.info.name);
    }
}
