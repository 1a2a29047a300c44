//! The program: its arguments, what they start, and what is wrong with others.

use std::fs;

use aliyun_rpc_emulator::{Emulator, program};
use cpfs::blocking::Client;
use cpfs::{Credentials, FileSystemType, ProtocolType, Retries, StorageType};
use cpfs_emulator::TABLES;
use serde_json::Value;

use crate::double::now;
use crate::files;

const KEY: [&str; 4] = ["--access-key-id", "test-id", "--access-key-secret", "test-secret"];

fn start(arguments: &[&str]) -> Result<Emulator, String> {
    let listen = ["cpfs-emulator", "--listen", "127.0.0.1:0"];
    let all = [&listen[..], &KEY, arguments].concat();
    let started = program::start(&TABLES, "cpfs-emulator", "CPFS", all);
    started.map_err(|error| error.to_string())
}

/// What it answers to a request for a file system: the code of a refusal, else nothing.
fn made(emulator: &Emulator) -> Option<String> {
    let builder = cpfs::Client::builder().endpoint(emulator.url()).environment(|_| None);
    let builder = builder.credentials(Credentials::new("test-id", "test-secret"));
    let client = Client::build(builder.retries(Retries::off())).unwrap();
    let call = client.create_file_system().storage_type(StorageType::Advance100);
    let call = call.protocol_type(ProtocolType::Cpfs).file_system_type(FileSystemType::Cpfs);
    let call = call.capacity(3600).zone_id("cn-hangzhou-b").vpc_id("vpc-1").v_switch_id("vsw-1");
    call.send().err().map(|error| error.code().unwrap().to_string())
}

#[test]
fn it_listens_where_it_is_told_to() {
    let emulator = start(&[]).unwrap();
    assert_eq!(made(&emulator), None);
    let taken = emulator.address().to_string();
    let all = [&["cpfs-emulator", "--listen", &taken][..], &KEY].concat();
    let error = program::start(&TABLES, "cpfs-emulator", "CPFS", all).unwrap_err().to_string();
    assert!(error.contains(&format!("it cannot listen at {taken}: ")), "{error}");
}

#[test]
fn faults_and_the_world_are_as_bad_as_they_are_asked_to_be() {
    let emulator = start(&["--fault", "CreateFileSystem=code:Throttling.User*3"]).unwrap();
    let codes: Vec<_> = (0..4).map(|_| made(&emulator)).collect();
    let throttled = || Some("Throttling.User".to_owned());
    assert_eq!(codes, [throttled(), throttled(), throttled(), None]);
    let emulator = start(&["--deny", "stock"]).unwrap();
    assert_eq!(made(&emulator).as_deref(), Some("Resource.OutOfStock"));
    let emulator =
        start(&["--deny", "vpc-exists=vpc-2", "--deny", "vswitch-exists=vsw-1"]).unwrap();
    assert_eq!(made(&emulator).as_deref(), Some("InvalidParameter.VswNotFound"));
    let more = ["--set", "file_system.CpfsVersion=2.1.0", "--region", "cn-beijing", "--log"];
    let emulator = start(&[&more[..], &["--addresses", "vsw-1=31", "--speed", "60"]].concat());
    let emulator = emulator.unwrap();
    assert_eq!(made(&emulator), None);
    let view = emulator.service().resources();
    let fields = &view["Resources"][0]["Fields"];
    assert_eq!(
        (fields["CpfsVersion"].as_str(), fields["RegionId"].as_str()),
        (Some("2.1.0"), Some("cn-beijing"))
    );
}

#[test]
fn resources_and_requests_are_shown_outside_the_api() {
    let emulator = start(&[]).unwrap();
    assert_eq!(made(&emulator), None);
    let view = |path: &str| -> Value {
        let request = http::Request::get(path).header("host", "h").body(Vec::new()).unwrap();
        let answer = now(emulator.answer(request)).unwrap();
        assert_eq!(answer.status(), 200, "{path}");
        serde_json::from_slice(answer.body()).unwrap()
    };
    let resources = view("/_emulator/resources");
    assert_eq!(resources, emulator.service().resources());
    let first = &resources["Resources"][0];
    assert_eq!((&first["Resource"], &first["Status"]), (&"file_system".into(), &"Pending".into()));
    assert_eq!(first["Fields"]["Capacity"], "3600");
    assert_eq!(view("/_emulator/requests")["Requests"][0]["Action"], "CreateFileSystem");
}

#[test]
fn it_goes_on_with_the_state_in_a_file() {
    let folder = files::scratch().join("emulator-program");
    fs::create_dir_all(&folder).unwrap();
    let file = folder.join("state.json");
    let _ = fs::remove_file(&file);
    let state = ["--state", file.to_str().unwrap()];
    let count =
        |emulator: &Emulator| emulator.service().resources()["Resources"].as_array().unwrap().len();
    let first = start(&state).unwrap();
    assert_eq!(made(&first), None);
    drop(first);
    let second = start(&state).unwrap();
    assert_eq!(made(&second), None);
    assert_eq!(count(&second), 2);
    drop(second);
    let empty = files::Texts::from([("state.json".to_owned(), "{}".to_owned())]);
    files::replace_folder(&folder, &empty, "");
    let error = start(&state).unwrap_err();
    assert!(error.contains("it holds no state of an emulator"), "{error}");
}

#[test]
fn what_is_wrong_is_said_in_a_line() {
    for (arguments, told) in [
        (&["--deny", "stok"][..], "there is no fact `stok`; there are access-group-exists, "),
        (&["--deny", "stok=x"], "there is no fact `stok`"),
        (&["--set", "file_system.Colour=red"], "there is no field `Colour`"),
        (&["--set", "file_system"], "write it as RESOURCE.FIELD=TEXT"),
        (&["--addresses", "vsw-1"], "write it as ID=NUMBER"),
        (&["--fault", "CreateFileSystem"], "it has no `=`"),
        (&["--fault", "CreateFileSytem=code:X"], "there is no action `CreateFileSytem`"),
        (&["--fault", "CreateDataFlow=ends:Broken"], "there is no status `Broken`"),
        (&["--speed", "0"], "0 is not in 1.."),
        (&["--state", "/"], "the state cannot be kept in /: "),
    ] {
        let error = start(arguments).unwrap_err();
        let line = error.lines().find(|line| line.contains(told));
        assert!(line.is_some_and(|line| line.starts_with("error: ")), "{arguments:?}: {error}");
    }
}

#[test]
fn it_explains_itself() {
    let all = ["cpfs-emulator", "--help"];
    let help = program::start(&TABLES, "cpfs-emulator", "CPFS", all).unwrap_err().to_string();
    assert!(help.starts_with("An emulator of CPFS\n"), "{help}");
    for argument in [
        "--listen",
        "--access-key-id",
        "--access-key-secret",
        "--speed",
        "--state",
        "--fault",
        "--deny",
        "--addresses",
        "--set",
        "--region",
        "--log",
    ] {
        assert!(help.contains(argument), "{argument}: {help}");
    }
}
