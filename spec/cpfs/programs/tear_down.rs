//! Deletes a CPFS file system with its data flows, filesets and mount targets. What is on it is
//! lost and cannot be had back: the program asks to be told so.
//!
//! ```sh
//! cargo run -p cpfs --example tear_down -- cpfs-0123456789abcdef --i-know-what-is-lost
//! ```

use cpfs::{Client, DataFlowStatus, Error, FilesetStatus};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [fs, yes] = arguments.as_slice() else {
        return Err("give the id of a file system, and --i-know-what-is-lost".into());
    };
    if yes != "--i-know-what-is-lost" {
        return Err("nothing was deleted".into());
    }
    tear_down(&Client::from_env().await?, fs).await?;
    Ok(())
}

pub(crate) async fn tear_down(client: &Client, fs: &str) -> Result<(), Error> {
    // A list is read whole before anything on it is deleted.
    for flow in client.describe_data_flows(fs).collect_all(100).await? {
        if flow.status != Some(DataFlowStatus::Deleting) {
            client.delete_data_flow(fs, &flow.data_flow_id).send().await?;
        }
        client.wait_data_flow_gone(fs, &flow.data_flow_id).await?;
        println!("{} is gone", flow.data_flow_id);
    }
    for fileset in client.describe_filesets(fs).collect_all(100).await? {
        match fileset.status {
            Some(FilesetStatus::Released) => continue,
            Some(FilesetStatus::Releasing) => {}
            _ => drop(client.delete_fileset(fs, &fileset.fset_id).send().await?),
        }
        client.wait_fileset_gone(fs, &fileset.fset_id).await?;
        println!("{} is gone", fileset.fset_id);
    }
    for target in client.describe_mount_targets(fs).collect_all(100).await? {
        client.delete_mount_target(fs, &target.mount_target_domain).send_and_wait().await?;
        println!("{} is gone", target.mount_target_domain);
    }
    client.delete_file_system(fs).send_and_wait().await?;
    println!("{fs} is gone");
    Ok(())
}
