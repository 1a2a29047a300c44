//! One call and nothing else; how long this takes to build and how large it is, is what users pay.

use cpfs::{Client, Error};

#[tokio::main(flavor = "current_thread")]
#[expect(clippy::print_stdout, reason = "a program that only sends would be no use to anybody")]
async fn main() -> Result<(), Error> {
    let client = Client::from_env().await?;
    let listed = client.describe_file_systems().send().await?;
    println!("{}", listed.file_systems.len());
    Ok(())
}
