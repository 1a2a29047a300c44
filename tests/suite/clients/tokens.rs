//! Idempotency and dry runs.

use aliyun_rpc_wire::Safety;
use serde_json::Value;

use super::adapter::Adapter;
use super::stage::Stage;
use crate::actions;
use crate::emulator::good::{adapted, full};

/// How many actions answer a repeated token alike.
pub(super) fn pass(client: &mut Adapter<'_>) -> usize {
    let mut count = 0;
    for known in actions::ALL {
        let info = known.info;
        if info.safety != Safety::Token || !client.way.can_call(info) {
            continue;
        }
        let stage = Stage::new();
        let ids = full(&stage.bench, info.name, "cpfs");
        let mut values = adapted(info.name, &ids);
        values.retain(|(name, _)| name != "ClientToken");
        values.push(("ClientToken".to_owned(), "token-1".to_owned()));
        let mut values: Vec<(&str, &str)> =
            values.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let mut ask = || {
            let mut body = stage.ok(client, info.name, &values);
            body.as_object_mut().unwrap().remove("RequestId");
            body
        };
        let first: Value = ask();
        assert_eq!(ask(), first, "{}", info.name);
        for (_, value) in values.iter_mut().filter(|(name, _)| name.ends_with("Id")) {
            *value = "another";
        }
        let told = stage.refused(client, info.name, &values);
        assert_eq!((told.status, told.code.as_str()), (400, "IdempotentParameterMismatch"));
        count += 1;
    }
    dry_runs(client);
    count
}

/// Both answers to a dry run that passes; nothing is made.
fn dry_runs(client: &mut Adapter<'_>) {
    let stage = Stage::new();
    let fs = stage.bench.file_system();
    let of = ("FileSystemId", fs.as_str());
    let fileset = [of, ("FileSystemPath", "/a/"), ("DryRun", "true")];
    let body = stage.ok(client, "CreateFileset", &fileset);
    assert_eq!(body.as_object().unwrap().len(), 1, "{body}");
    let network = [("NetworkType", "Vpc"), ("VpcId", "vpc-1"), ("VSwitchId", "vsw-1")];
    let target = [&[of, ("DryRun", "true")][..], &network].concat();
    let told = stage.refused(client, "CreateMountTarget", &target);
    assert_eq!((told.status, told.code.as_str()), (400, "DryRunOperation"));
    let filesets = stage.ok(client, "DescribeFilesets", &[of]);
    assert_eq!(filesets["Entries"]["Entrie"], serde_json::json!([]));
}
