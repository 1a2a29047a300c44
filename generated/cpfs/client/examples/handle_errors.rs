//! Extends a file system, and tells what to do about each way in which that can fail.
//!
//! ```sh
//! cargo run -p cpfs --example handle_errors -- cpfs-0123456789abcdef 7200
//! ```

use cpfs::{Category, Client, ErrorCode, ErrorKind};

type Failed = Box<dyn std::error::Error>;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Failed> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [id, capacity] = arguments.as_slice() else {
        return Err("give the id of a file system and its new capacity in GiB".into());
    };
    extend(&Client::from_env().await?, id, capacity.parse()?).await
}

pub(crate) async fn extend(client: &Client, id: &str, capacity: i64) -> Result<(), Failed> {
    let sent = client.upgrade_file_system(id).capacity(capacity).send().await;
    let Err(error) = sent else {
        println!("{id} is being extended");
        return Ok(());
    };
    match (error.kind(), error.code()) {
        (ErrorKind::Refused, _) => {
            for violation in error.violations() {
                eprintln!("{violation}");
            }
        }
        (ErrorKind::MayHaveExecuted | ErrorKind::Accepted, _) => {
            // A later run that sends this token finds out, and extends nothing twice.
            let token = error.client_token().unwrap_or("none");
            eprintln!("{id} may be extended already: {error}");
            return Err(format!("call again with the client token {token}").into());
        }
        (_, Some(ErrorCode::InvalidFileSystemNotFound)) => eprintln!("there is no {id}"),
        (_, Some(_)) if error.category() == Some(Category::State) => {
            eprintln!("{id} is busy: {}", error.remedy().unwrap_or("try again later"));
        }
        _ => eprintln!("{error}"), // one line: action, code, request id, and what to do
    }
    Err("nothing was extended".into())
}
