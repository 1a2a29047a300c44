//! The mode `External`: a command that prints credentials.

use std::time::Duration;

use aliyun_rpc_wire::Node;

use crate::credentials::{Credentials, reply};
use crate::world::World;

/// How long the command may take.
const LIMIT: Duration = Duration::from_secs(60);

/// As commands name the fields.
const NAMES: reply::Names = reply::Names {
    id: "access_key_id",
    secret: "access_key_secret",
    token: "sts_token",
    expiration: "expiration",
};

/// Runs the command without a shell, and reads the credentials that it prints.
pub(crate) async fn fetch(world: &World, command: &str) -> Result<Credentials, String> {
    let printed = world.commands.run(command, LIMIT, &*world.clock).await?;
    let tree = reply::object(printed.expose().as_bytes());
    tree.and_then(|tree| reply::credentials(Node::new(&tree), &NAMES, world.clock.now()))
        .map_err(|why| format!("the command of `process_command`: {why}"))
}
