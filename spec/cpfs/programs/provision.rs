//! Provisions a CPFS file system with everything up to a data flow that runs and an import. It
//! costs money from the first step on: the program asks to be told so. `tear_down` takes it all
//! away again.
//!
//! ```sh
//! export ALIBABA_CLOUD_REGION_ID=cn-hangzhou
//! export ALIBABA_CLOUD_ACCESS_KEY_ID=… ALIBABA_CLOUD_ACCESS_KEY_SECRET=…
//! cargo run -p cpfs --example provision -- cn-hangzhou-b vpc-… vsw-… oss://bucket --i-know-it-costs-money
//! ```

use cpfs::{Client, DataFlow, DataType, FileSystemId, FileSystemType, FsetId, NetworkType};
use cpfs::{ProtocolType, Step, StorageType};

type Failed = Box<dyn std::error::Error>;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Failed> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [zone, vpc, v_switch, bucket, yes] = arguments.as_slice() else {
        return Err("give a zone, a VPC, a vSwitch, a bucket, and --i-know-it-costs-money".into());
    };
    if yes != "--i-know-it-costs-money" {
        return Err("nothing was created".into());
    }
    provision(&Client::from_env().await?, zone, vpc, v_switch, bucket).await?;
    Ok(())
}

pub(crate) async fn provision(
    client: &Client,
    zone: &str,
    vpc: &str,
    v_switch: &str,
    bucket: &str,
) -> Result<FileSystemId, Failed> {
    let fs = file_system(client, zone, vpc, v_switch).await?;
    mount_target(client, &fs, vpc, v_switch).await?;
    let fileset = fileset(client, &fs, "/train/").await?;
    let flow = data_flow(client, &fs, &fileset, bucket).await?;
    let paths = vec!["/train/first".to_owned(), "/train/second".to_owned()];
    import(client, &fs, &flow, paths).await?;
    Ok(fs)
}

async fn file_system(
    client: &Client,
    zone: &str,
    vpc: &str,
    v_switch: &str,
) -> Result<FileSystemId, Failed> {
    let call = client
        .create_file_system()
        .storage_type(StorageType::Advance100)
        .protocol_type(ProtocolType::Cpfs)
        .file_system_type(FileSystemType::Cpfs)
        .capacity(3600)
        .zone_id(zone)
        .vpc_id(vpc)
        .v_switch_id(v_switch);
    // The service checks stock and limits, and nothing is created.
    if let Some(refusal) = call.clone().dry_run().await?.error() {
        return Err(refusal.to_string().into());
    }
    let fs = call.send().await?.file_system_id;
    println!("{fs} is being created");
    let mut states = client.wait_file_system_running(&fs).states();
    while let Some(seen) = states.try_next().await? {
        println!("{fs} is {} after {:?}", seen.status.unwrap_or_default(), seen.waited);
    }
    Ok(fs)
}

async fn mount_target(
    client: &Client,
    fs: &FileSystemId,
    vpc: &str,
    v_switch: &str,
) -> Result<(), Failed> {
    // There is no client token for mount targets: this one is looked for before it is created.
    let ensured = client
        .ensure_mount_target(fs)
        .network_type(NetworkType::Vpc)
        .vpc_id(vpc)
        .v_switch_id(v_switch)
        .send()
        .await?;
    let target = client.wait_mount_target_active(fs, &ensured.mount_target_domain).await?;
    println!("mount it at {}", target.mount_target_domain);
    Ok(())
}

/// A data flow clears its fileset, so one that was there before is refused.
async fn fileset(client: &Client, fs: &FileSystemId, path: &str) -> Result<FsetId, Failed> {
    let ensured = client.ensure_fileset(fs).file_system_path(path).send().await?;
    if !ensured.is_made() {
        return Err(format!("{path} is a fileset already, and a data flow would clear it").into());
    }
    Ok(client.wait_fileset_created(fs, &ensured.fset_id).await?.fset_id)
}

async fn data_flow(
    client: &Client,
    fs: &FileSystemId,
    fileset: &FsetId,
    bucket: &str,
) -> Result<DataFlow, Failed> {
    let call = client.create_data_flow(fs).fset_id(fileset).source_storage(bucket).throughput(600);
    let preflight = call.clone().preflight().await?;
    if !preflight.is_clear() {
        return Err(preflight.to_string().into());
    }
    Ok(call.send_and_wait().await?)
}

async fn import(
    client: &Client,
    fs: &FileSystemId,
    flow: &DataFlow,
    paths: Vec<String>,
) -> Result<(), Failed> {
    let call = client.create_data_flow_task(fs, &flow.data_flow_id).data_type(DataType::Metadata);
    let mut steps = call.import(paths).steps();
    while let Some(step) = steps.try_next().await? {
        match step {
            // Kept, it lets another process go on from here: `.resume(text.parse()?)`.
            Step::Submitted(checkpoint) => println!("checkpoint {checkpoint}"),
            Step::Seen(seen) => {
                let done = seen.resource.and_then(|task| task.progress).unwrap_or_default();
                println!("{}, {done} operations done", seen.status.unwrap_or_default());
            }
            Step::Finished { task, .. } => println!("report: {:?}", task.report_path),
            _ => {}
        }
    }
    Ok(())
}
