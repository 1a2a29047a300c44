//! The program, against the emulator.

use std::process::{Command, Stdio};

use aliyun_rpc_emulator::{AccessKey, Emulator, Settings};

use crate::terminal::{Session, built};

fn cpfs(emulator: &Emulator, words: &[&str]) -> Command {
    let mut command = Command::new(built("cpfs-cli", "--bin", "cpfs"));
    command.env_clear().args(["--endpoint", &emulator.url()]).args(words);
    command.env("ALIBABA_CLOUD_ACCESS_KEY_ID", "id").env("TERM", "xterm");
    command.env("ALIBABA_CLOUD_ACCESS_KEY_SECRET", "secret").stdin(Stdio::null());
    command
}

fn emulator() -> Emulator {
    let settings = Settings::new().key(AccessKey::new("id", "secret"));
    Emulator::start(cpfs_emulator::state(600), settings).unwrap()
}

#[test]
fn it_lists_and_creates() {
    let emulator = emulator();
    let listed = cpfs(&emulator, &["file-system", "list"]).output().unwrap();
    assert_eq!((listed.status.code(), &*listed.stdout), (Some(0), &b"[]\n"[..]), "{listed:?}");
    let create = [
        "file-system",
        "create",
        "--file-system-type",
        "cpfs",
        "--storage-type",
        "advance_100",
        "--protocol-type",
        "cpfs",
        "--capacity",
        "3600",
        "--bandwidth",
        "2000",
        "--zone-id",
        "cn-hangzhou-b",
        "--vpc-id",
        "vpc-1",
        "--v-switch-id",
        "vsw-1",
    ];
    let refused = cpfs(&emulator, &create).output().unwrap();
    assert_eq!(refused.status.code(), Some(3), "{refused:?}");
    let mut session = Session::start(cpfs(&emulator, &create), 100);
    session.until("[y/N]");
    session.types("y\n");
    let ended = session.end();
    assert_eq!(ended.code, Some(0), "{}", ended.screen);
    assert!(ended.screen.contains("FileSystemId"), "{}", ended.screen);
}
