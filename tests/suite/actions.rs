//! Every action of the generated crate, so that a test can go through all of them by name.

use std::collections::BTreeSet;
use std::pin::Pin;

use aliyun_rpc_wire::{Action, ActionInfo, Caller as _, Decode as _, Node, Reply, Request, Tree};
use cpfs::Client;
use serde_json::Value;

use crate::spec;

/// What can be done with an action without naming its types.
pub(crate) struct Known {
    /// Its table.
    pub(crate) info: &'static ActionInfo,
    /// Decodes the tree of an answer and serializes the result again.
    decode: fn(&Tree) -> Result<Value, String>,
    /// Sends a request and serializes the result.
    pub(crate) send: fn(&Client, Request) -> Sending,
}

/// A request on its way, and the result serialized.
pub(crate) type Sending = Pin<Box<dyn Future<Output = Result<Value, cpfs::Error>> + Send>>;

macro_rules! every {
    ($($action:ident)*) => {
        /// Every action.
        pub(crate) static ALL: &[Known] = &[$(Known {
            info: <cpfs::$action as Action>::INFO,
            decode: |tree| {
                let result = <cpfs::$action as Action>::Output::decode(Node::new(tree));
                result.map(|it| serialized(&it)).map_err(|error| error.to_string())
            },
            send: |client, request| {
                let reply = client.call::<cpfs::$action>(request);
                Box::pin(async move { reply.await.map(|it| serialized(&it)) })
            },
        }),*];
    };
}

every! {
    ApplyDataFlowAutoRefresh CancelDataFlowAutoRefresh CancelDataFlowTask CreateDataFlow
    CreateDataFlowTask CreateFileSystem CreateFileset CreateMountTarget CreateProtocolMountTarget
    CreateProtocolService DeleteDataFlow DeleteFileSystem DeleteFileset DeleteMountTarget
    DeleteProtocolMountTarget DeleteProtocolService DescribeAccessGroups DescribeDataFlowTasks
    DescribeDataFlows DescribeFileSystems DescribeFilesets DescribeMountTargets
    DescribeProtocolMountTarget DescribeProtocolService DescribeRegions DescribeZones
    ModifyDataFlow ModifyDataFlowAutoRefresh ModifyFileSystem ModifyFileset
    ModifyProtocolMountTarget ModifyProtocolService StartDataFlow StopDataFlow UpgradeFileSystem
}

fn serialized(result: &impl serde_core::Serialize) -> Value {
    serde_json::to_value(result).unwrap()
}

impl Known {
    /// The result in a body that an action answers with, serialized again.
    pub(crate) fn read(&self, body: &str) -> Result<Value, String> {
        match Reply::read(self.info.name, 200, body.as_bytes()) {
            Ok(Reply::Success(tree)) => (self.decode)(&tree),
            other => Err(format!("{other:?}")),
        }
    }
}

/// The action of that name.
pub(crate) fn known(name: &str) -> &'static Known {
    ALL.iter().find(|known| known.info.name == name).unwrap()
}

#[test]
fn they_are_the_actions_of_the_spec() {
    let here: BTreeSet<&str> = ALL.iter().map(|known| known.info.name).collect();
    let spec: BTreeSet<&str> = spec::actions().keys().map(String::as_str).collect();
    assert_eq!(here, spec);
    assert_eq!(ALL.len(), spec.len());
}
