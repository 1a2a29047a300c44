//! Creates a CPFS file system. It costs money from then on: the program asks to be told so.
//!
//! ```sh
//! export ALIBABA_CLOUD_REGION_ID=cn-hangzhou
//! export ALIBABA_CLOUD_ACCESS_KEY_ID=… ALIBABA_CLOUD_ACCESS_KEY_SECRET=…
//! cargo run -p cpfs --example create_file_system -- cn-hangzhou-b vpc-… vsw-… --i-know-it-costs-money
//! ```

use cpfs::{Client, FileSystemId, FileSystemType, ProtocolType, StorageType};

type Failed = Box<dyn std::error::Error>;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Failed> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [zone, vpc, v_switch, yes] = arguments.as_slice() else {
        return Err("give a zone, a VPC, a vSwitch, and --i-know-it-costs-money".into());
    };
    let is_wanted = yes == "--i-know-it-costs-money";
    create(&Client::from_env().await?, zone, vpc, v_switch, is_wanted).await?;
    Ok(())
}

pub(crate) async fn create(
    client: &Client,
    zone: &str,
    vpc: &str,
    v_switch: &str,
    is_wanted: bool,
) -> Result<FileSystemId, Failed> {
    let call = client
        .create_file_system()
        .storage_type(StorageType::Advance100) // required: no send() without them
        .protocol_type(ProtocolType::Cpfs)
        .file_system_type(FileSystemType::Cpfs) // these by rule: check() tells all that is amiss
        .capacity(3600)
        .zone_id(zone)
        .vpc_id(vpc)
        .v_switch_id(v_switch)
        .description("Made by an example");
    for violation in call.check() {
        eprintln!("{violation}");
    }
    if !is_wanted {
        return Err("nothing was created".into());
    }
    let created = call.send().await?;
    println!("{} is being created", created.file_system_id);
    Ok(created.file_system_id)
}
