//! Extends a file system: first looks whether that would go well, and asks before it costs money.
//!
//! ```sh
//! cargo run -p cpfs --example upgrade_file_system -- cpfs-0123456789abcdef 7200 --i-know-it-costs-money
//! ```

use cpfs::{Client, DryRun};

type Failed = Box<dyn std::error::Error>;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Failed> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [fs, capacity, yes @ ..] = arguments.as_slice() else {
        return Err("give the id of a file system and its new capacity in GiB".into());
    };
    let is_wanted = yes == ["--i-know-it-costs-money"];
    upgrade(&Client::from_env().await?, fs, capacity.parse()?, is_wanted).await
}

pub(crate) async fn upgrade(
    client: &Client,
    fs: &str,
    capacity: i64,
    is_wanted: bool,
) -> Result<(), Failed> {
    let call = client.upgrade_file_system(fs).capacity(capacity);
    match call.clone().dry_run().await? {
        DryRun::Passed => println!("{fs} can be extended to {capacity} GiB"),
        DryRun::OutOfStock(error) => return Err(format!("try again later: {error}").into()),
        refusal => return Err(format!("not now: {refusal:?}").into()),
    }
    if !is_wanted {
        return Err("nothing was extended".into());
    }
    // Running does not end the wait before the capacity is the new one or it was seen extending.
    let extended = call.send_and_wait().await?;
    println!("{fs} has {:?} GiB", extended.capacity);
    Ok(())
}
