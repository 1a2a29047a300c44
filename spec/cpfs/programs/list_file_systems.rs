//! Lists the CPFS file systems of a region: the first page of a hundred.
//!
//! ```sh
//! export ALIBABA_CLOUD_REGION_ID=cn-hangzhou
//! export ALIBABA_CLOUD_ACCESS_KEY_ID=… ALIBABA_CLOUD_ACCESS_KEY_SECRET=…
//! cargo run -p cpfs --example list_file_systems
//! ```

use cpfs::{Client, Error, FileSystemType, TagFilter};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    list(&Client::from_env().await?).await
}

pub(crate) async fn list(client: &Client) -> Result<(), Error> {
    let page = client
        .describe_file_systems()
        .file_system_type(FileSystemType::Cpfs)
        .tag([TagFilter::default().key("team").value("training")])
        .page_size(100)
        .send()
        .await?;
    for fs in &page.file_systems {
        let status = fs.status.as_ref().map_or("-", |status| status.as_str());
        let capacity = fs.capacity.unwrap_or_default();
        println!("{} {status} {capacity} GiB", fs.file_system_id);
    }
    println!("{} of {}", page.file_systems.len(), page.total_count.unwrap_or_default());
    Ok(())
}
