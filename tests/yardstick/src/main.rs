//! One call and nothing else; how long this takes to build and how large it is, is what users pay.

use std::error::Error;

use cpfs::Client;

#[expect(clippy::print_stdout, reason = "a program that only sends would be no use to anybody")]
async fn list() -> Result<(), cpfs::Error> {
    let client = Client::from_env().await?;
    let listed = client.describe_file_systems().send().await?;
    println!("{}", listed.file_systems.len());
    Ok(())
}

fn main() -> Result<(), Box<dyn Error>> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    Ok(runtime.block_on(list())?)
}
