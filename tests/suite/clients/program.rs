//! The program `cpfs-emulator`, as users start it, and a whole life in it.

use std::collections::BTreeSet;
use std::env::consts::EXE_SUFFIX;
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::thread;

use super::adapter::Adapter;
use super::call::Key;
use super::life::Life;
use super::outcome::Outcome;
use super::way::Way;

/// The program, running.
struct Program {
    child: Child,
    address: SocketAddr,
}

impl Program {
    fn start(speed: u32) -> Self {
        let free = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let address = free.local_addr().unwrap();
        drop(free);
        let mut command = Command::new(built());
        command.args(["--listen", &address.to_string(), "--speed", &speed.to_string()]);
        command.args(["--access-key-id", Key::RIGHT.id, "--access-key-secret", Key::RIGHT.secret]);
        let mut child = command.spawn().unwrap();
        while TcpStream::connect(address).is_err() {
            assert!(child.try_wait().unwrap().is_none(), "the program ends at once");
            thread::yield_now();
        }
        Self { child, address }
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Where `cargo xtask test --full` has put the program: beside the folder of the tests.
fn built() -> PathBuf {
    let tests = std::env::current_exe().unwrap();
    let folder = tests.parent().and_then(Path::parent).unwrap();
    let program = folder.join(format!("cpfs-emulator{EXE_SUFFIX}"));
    assert!(program.is_file(), "no {}: `cargo xtask test --full` builds it", program.display());
    program
}

/// Ten hours of the service pass in a second.
const SPEED: u32 = 36_000;

/// A life passes. No task is canceled in it, since any may be over before that.
pub(super) fn has_a_life(way: &Way) {
    let program = Program::start(SPEED);
    let at = program.address.to_string();
    let mut client = Adapter::start(way);
    let mut ask = |action: &str, values: &[(&str, &str)]| match client.ask(&at, action, values) {
        Outcome::Answered { body, .. } => body,
        Outcome::Refused(exception) => panic!("{action} {values:?}: {exception:?}"),
    };
    let mut life = Life {
        ask: &mut ask,
        pass: &mut || {},
        serves: true,
        cancels: false,
        asked: BTreeSet::new(),
        calls: 0,
    };
    life.lead();
    assert_eq!(life.asked.len(), 34);
}
