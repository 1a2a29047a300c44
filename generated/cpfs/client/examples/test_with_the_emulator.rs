//! Tests code of your own against the emulator: in the same process, and in a time that passes as
//! fast as it is waited for. Needs the feature `testing` and the crate `cpfs-emulator`.

use std::sync::Arc;
use std::time::{Duration, SystemTime};

use cpfs::testing::{Served, TestClock};
use cpfs::{Client, Clock as _, ErrorCode};
use cpfs::{FileSystemId, FileSystemType, ProtocolType, StorageType};
use cpfs_emulator::emulator::{AccessKey, Clock, Emulator, Fault, Settings, Sleep};

/// The code to be tested.
async fn make_file_system(client: &Client) -> Result<FileSystemId, cpfs::Error> {
    let call = client
        .create_file_system()
        .storage_type(StorageType::Advance100)
        .protocol_type(ProtocolType::Cpfs)
        .file_system_type(FileSystemType::Cpfs)
        .capacity(3600)
        .zone_id("cn-hangzhou-b")
        .vpc_id("vpc-1")
        .v_switch_id("vsw-1");
    Ok(call.send_and_wait().await?.file_system_id)
}

/// One clock for both: what the client waits, the emulator's resources live through.
struct Shared(TestClock);

impl Clock for Shared {
    fn now(&self) -> SystemTime {
        self.0.now()
    }

    fn sleep(&self, time: Duration) -> Sleep {
        self.0.sleep(time)
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    test().await
}

pub(crate) async fn test() -> Result<(), Box<dyn std::error::Error>> {
    let clock = TestClock::leaping();
    let key = AccessKey::new("test-id", "test-secret");
    let settings = Settings::new().key(key).clock(Shared(clock.clone()));
    let emulator = Arc::new(Emulator::start(cpfs_emulator::state(1), settings)?);
    let answered = Arc::clone(&emulator);
    let served = Served::by(move |request| answered.answer(request));
    let client: Client = served.builder().clock(clock.clone()).build().await?;

    // The first answer is lost; the client asks again with the same token.
    emulator.faults().add("CreateFileSystem=drop:after*1".parse()?);
    let fs = make_file_system(&client).await?;
    assert!(clock.passed() > Duration::from_secs(60), "it takes the service some minutes");
    assert_eq!(client.describe_file_systems().send().await?.total_count, Some(1));

    // Out of stock, and a file system that comes to nothing.
    emulator.service().change_world(|world| world.deny("stock"))?;
    let refused = make_file_system(&client).await.expect_err("there is no stock");
    assert_eq!(refused.code(), Some(&ErrorCode::ResourceOutOfStock));
    emulator.service().change_world(|world| world.allow("stock"))?;
    emulator.faults().add(Fault::ends("CreateFileSystem", "Stopped").times(1));
    assert!(make_file_system(&client).await.is_err());

    let seen = emulator.requests().into_iter().filter(|seen| seen.action == "CreateFileSystem");
    assert_eq!(seen.count(), 4, "two of the first call, and one of each other");
    println!("{fs} of {}", emulator.service().resources());
    Ok(())
}
