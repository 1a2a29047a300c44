//! Lists the data flows of a file system that do not run, as a stream.
//!
//! ```sh
//! cargo run -p cpfs --example list_data_flows -- cpfs-0123456789abcdef
//! ```

use cpfs::{Client, DataFlowId, DataFlowStatus, Error};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let Some(fs) = std::env::args().nth(1) else { return Err("give a file system".into()) };
    idle(&Client::from_env().await?, &fs).await?;
    Ok(())
}

pub(crate) async fn idle(client: &Client, fs: &str) -> Result<Vec<DataFlowId>, Error> {
    let mut idle = Vec::new();
    let mut flows = client.describe_data_flows(fs).page_size(100).items();
    while let Some(flow) = flows.try_next().await? {
        let status = flow.status.unwrap_or(DataFlowStatus::Unknown("-".to_owned()));
        if status != DataFlowStatus::Running {
            println!("{} {status} {:?}", flow.data_flow_id, flow.error_message);
            idle.push(flow.data_flow_id);
        }
    }
    Ok(idle)
}
