//! Tests code of your own without the service: canned answers in, requests out. Needs the feature
//! `testing`.

use cpfs::testing::{Canned, Double};

/// The code to be tested.
async fn make_fileset(client: &cpfs::Client, path: &str) -> Result<String, cpfs::Error> {
    let created = client.create_fileset("cpfs-12345678").file_system_path(path).send().await?;
    Ok(created.fset_id.to_string())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), cpfs::Error> {
    let double = Double::new();
    double.on("CreateFileset", Canned::broken_off());
    double.on("CreateFileset", Canned::json(r#"{"RequestId": "r-1", "FsetId": "fset-1"}"#));
    let client: cpfs::Client = double.builder().build().await?;

    assert_eq!(make_fileset(&client, "/train/").await?, "fset-1");

    let sent = double.assert_sent("CreateFileset", &[("FileSystemPath", "/train/")]);
    assert_eq!(sent.len(), 2, "it is sent again, since a token makes that safe");
    assert_eq!(sent[0].get("ClientToken"), sent[1].get("ClientToken"));
    double.assert_all_used();
    Ok(())
}
