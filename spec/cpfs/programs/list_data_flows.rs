//! Lists the data flows of a file system that do not run, as a stream.
//!
//! ```sh
//! cargo run -p cpfs --example list_data_flows -- cpfs-0123456789abcdef
//! ```

use cpfs::DataFlowStatus;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let Some(fs) = std::env::args().nth(1) else { return Err("give a file system".into()) };
    let client = cpfs::Client::from_env().await?;
    let mut flows = client.describe_data_flows(fs).page_size(100).items();
    while let Some(flow) = flows.try_next().await? {
        let status = flow.status.unwrap_or(DataFlowStatus::Unknown("-".to_owned()));
        if status != DataFlowStatus::Running {
            println!("{} {status} {:?}", flow.data_flow_id, flow.error_message);
        }
    }
    Ok(())
}
