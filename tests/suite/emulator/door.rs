//! The client, through the door: what is signed and sent comes back as the client's own types.

use aliyun_rpc_emulator::{AccessKey, Emulator, Settings};
use cpfs::{Client, Credentials, FileSystemType, ProtocolType, StorageType};

#[test]
fn a_file_system_is_created_and_listed() {
    let settings = Settings::new().key(AccessKey::new("id", "secret"));
    let emulator = Emulator::start(cpfs_emulator::state(1), settings).unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let builder = Client::builder().endpoint(emulator.url());
        let builder = builder.credentials(Credentials::new("id", "secret")).environment(|_| None);
        let client = builder.build().await.unwrap();
        let made = client.create_file_system().storage_type(StorageType::Advance100);
        let made = made.protocol_type(ProtocolType::Cpfs).file_system_type(FileSystemType::Cpfs);
        let made = made.capacity(3600).zone_id("cn-hangzhou-b").vpc_id("v").v_switch_id("w");
        let made = made.send().await.unwrap();
        let all = client.describe_file_systems().send().await.unwrap();
        assert_eq!(all.file_systems[0].file_system_id, made.file_system_id);
        let refused = client.delete_fileset(&made.file_system_id, "fset-1").send().await;
        assert_eq!(refused.unwrap_err().code().unwrap().as_str(), "InvalidFsetId.NotFound");
    });
}
