//! The program `cpfs` and a service to call with it, whose time is moved by hand.

use std::path::PathBuf;
use std::process::Command;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use aliyun_rpc_emulator::{AccessKey, Emulator, Settings, State};
use serde_json::Value;

use crate::terminal::{Ended, Session, built};

/// What the program ends with, and what it writes.
pub(crate) struct Done {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) errors: String,
}

/// A service, and the program that calls it.
pub(crate) struct Emulated {
    state: Arc<State>,
    emulator: Emulator<Arc<State>>,
}

impl Emulated {
    pub(crate) fn new() -> Self {
        let state = Arc::new(cpfs_emulator::state(1));
        let settings = Settings::new().key(AccessKey::new("id", "secret"));
        let emulator = Emulator::start(Arc::clone(&state), settings).unwrap();
        Self { state, emulator }
    }

    /// Lets the service's time pass.
    pub(crate) fn pass(&self, minutes: u64) {
        self.state.advance(Duration::from_secs(60 * minutes));
    }

    /// The program with these arguments, in an environment with nothing but keys.
    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = program(arguments);
        command.args(["--endpoint", &self.emulator.url()]);
        command.env("ALIBABA_CLOUD_ACCESS_KEY_ID", "id");
        command.env("ALIBABA_CLOUD_ACCESS_KEY_SECRET", "secret");
        command
    }

    /// Runs it without a terminal, and with nothing to read.
    pub(crate) fn run(&self, arguments: &[&str]) -> Done {
        done(self.command(arguments))
    }

    /// Runs it on a terminal to its end.
    pub(crate) fn show(&self, arguments: &[&str], columns: u16) -> Ended {
        Session::start(self.command(arguments), columns).end()
    }

    /// A file system that is still on its way, and its id.
    pub(crate) fn file_system(&self) -> String {
        let done = self.run(&[CREATE, &["--yes"]].concat());
        assert_eq!(done.code, Some(0), "{}", done.errors);
        let made: Value = serde_json::from_str(&done.out).unwrap();
        made["FileSystemId"].as_str().unwrap().to_owned()
    }
}

/// The words that create a file system.
pub(crate) const CREATE: &[&str] = &[
    "file-system",
    "create",
    "--file-system-type=cpfs",
    "--storage-type=advance_100",
    "--protocol-type=cpfs",
    "--capacity=3600",
    "--zone-id=cn-hangzhou-b",
    "--vpc-id=vpc-1",
    "--v-switch-id=vsw-1",
];

/// The program, in an environment that is all but empty.
pub(crate) fn program(arguments: &[&str]) -> Command {
    static BUILT: OnceLock<PathBuf> = OnceLock::new();
    let mut command = Command::new(BUILT.get_or_init(|| built("cpfs-cli", "--bin", "cpfs")));
    command.args(arguments).env_clear().env("TERM", "xterm-256color");
    command
}

/// Runs it without a terminal, and with nothing to read.
pub(crate) fn done(mut command: Command) -> Done {
    let done = command.stdin(std::process::Stdio::null()).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Done { code: done.status.code(), out: text(done.stdout), errors: text(done.stderr) }
}
