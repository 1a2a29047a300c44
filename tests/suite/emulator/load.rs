//! Many clients at once, over sockets: no update is lost, no limit is passed, nothing hangs.

use std::collections::BTreeSet;
use std::sync::Barrier;
use std::thread;
use std::time::Duration;

use aliyun_rpc_emulator::{AccessKey, Emulator, Settings};
use cpfs::blocking::Client;
use cpfs::{Credentials, FileSystemType, ProtocolType, StorageType};

/// How many clients there are at a time.
const CLIENTS: usize = 64;

fn emulator() -> Emulator {
    let settings = Settings::new().key(AccessKey::new("id", "secret"));
    Emulator::start(cpfs_emulator::state(1), settings).unwrap()
}

fn client(emulator: &Emulator) -> Client {
    let builder = cpfs::Client::builder().endpoint(emulator.url()).environment(|_| None);
    Client::build(builder.credentials(Credentials::new("id", "secret"))).unwrap()
}

/// What each client gives, all of which begin at the same time.
fn at_once<T: Send>(emulator: &Emulator, work: impl Fn(usize, Client) -> T + Sync) -> Vec<T> {
    let barrier = Barrier::new(CLIENTS);
    thread::scope(|scope| {
        let (barrier, work) = (&barrier, &work);
        let spawn = |at| {
            scope.spawn(move || {
                let client = client(emulator);
                barrier.wait();
                work(at, client)
            })
        };
        let all: Vec<_> = (0..CLIENTS).map(spawn).collect();
        all.into_iter().map(|one| one.join().unwrap()).collect()
    })
}

fn make(client: &Client, token: &str) -> String {
    let call = client.create_file_system().storage_type(StorageType::Advance100);
    let call = call.protocol_type(ProtocolType::Cpfs).file_system_type(FileSystemType::Cpfs);
    let call = call.capacity(3600).zone_id("cn-hangzhou-b").vpc_id("vpc-1").v_switch_id("vsw-1");
    call.client_token(token).send().unwrap().file_system_id.to_string()
}

/// A running file system.
fn running(emulator: &Emulator) -> String {
    let fs = make(&client(emulator), "the first");
    emulator.service().advance(Duration::from_secs(600));
    fs
}

#[test]
fn an_eleventh_fileset_is_never_made() {
    let emulator = emulator();
    let fs = running(&emulator);
    let made = at_once(&emulator, |at, client| {
        let mut made = Vec::new();
        for round in 0..3 {
            let call = client.create_fileset(&*fs).file_system_path(format!("/{at}-{round}/"));
            match call.send() {
                Ok(one) => made.push(one.fset_id.to_string()),
                Err(error) => {
                    let code = error.code().map(ToString::to_string);
                    assert_eq!(code.as_deref(), Some("OperationDenied.TooManyFilesets"));
                }
            }
            let listed = client.describe_filesets(&*fs).send().unwrap().entries;
            assert!(listed.len() <= 10, "{}", listed.len());
            let ids: BTreeSet<String> = listed.iter().map(|one| one.fset_id.to_string()).collect();
            assert!(made.iter().all(|id| ids.contains(id)), "what was made is listed");
        }
        made
    });
    let made: BTreeSet<String> = made.into_iter().flatten().collect();
    assert_eq!(made.len(), 10);
    let listed = client(&emulator).describe_filesets(&*fs).send().unwrap().entries;
    assert_eq!(listed.iter().map(|one| one.fset_id.to_string()).collect::<BTreeSet<_>>(), made);
}

#[test]
fn one_token_makes_one_file_system() {
    let emulator = emulator();
    let ids = at_once(&emulator, |_, client| make(&client, "one for all"));
    assert_eq!(ids.into_iter().collect::<BTreeSet<_>>().len(), 1);
    let all = client(&emulator).describe_file_systems().send().unwrap();
    assert_eq!(all.total_count, Some(1));
}

#[test]
fn no_update_is_lost() {
    let emulator = emulator();
    let made = at_once(&emulator, |at, client| {
        let fs = make(&client, &format!("of {at}"));
        let mut last = String::new();
        for round in 0..5 {
            last = format!("Words {round} of {at}");
            client.modify_file_system(&*fs).description(last.as_str()).send().unwrap();
            let seen = client.describe_file_systems().file_system_id(&*fs).send().unwrap();
            assert_eq!(seen.file_systems[0].description.as_deref(), Some(last.as_str()));
        }
        (fs, last)
    });
    let ids: BTreeSet<&String> = made.iter().map(|(id, _)| id).collect();
    assert_eq!(ids.len(), CLIENTS, "each has its own");
    let listed = client(&emulator).describe_file_systems().page_size(100).collect_all(1_000);
    let mut listed: Vec<(String, String)> = listed
        .unwrap()
        .into_iter()
        .map(|one| (one.file_system_id.to_string(), one.description.unwrap_or_default()))
        .collect();
    let mut made = made;
    made.sort();
    listed.sort();
    assert_eq!(listed, made);
    let requests = emulator.requests();
    assert_eq!(requests.iter().filter(|seen| seen.status != Some(200)).count(), 0);
}
