//! A session: a program on a terminal of its own, what it shows there and what is typed.

use std::io::{Read, Write};
use std::num::NonZero;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::Duration;

use pty_process::Size;
use pty_process::blocking::{self, Pty};

/// A program that says nothing more for so long hangs, and the test fails.
const HANGS: Duration = Duration::from_secs(60);

/// The rows of the terminal.
const ROWS: u16 = 24;

fn size(of: u16) -> NonZero<u16> {
    NonZero::new(of).expect("a terminal has rows and columns")
}

/// A program that runs on a terminal.
pub(crate) struct Session {
    pty: Arc<Pty>,
    child: Child,
    output: Receiver<Vec<u8>>,
    screen: vt100::Parser,
    /// All that the program wrote.
    written: Vec<u8>,
}

/// How a program has ended.
pub(crate) struct Ended {
    /// Its code; none where a signal ended it.
    pub(crate) code: Option<i32>,
    /// What stands on the terminal, without the empty rows below.
    pub(crate) screen: String,
    /// All that it wrote, byte for byte.
    pub(crate) written: String,
}

impl Session {
    /// Starts the command on a terminal that is so wide.
    pub(crate) fn start(command: Command, columns: u16) -> Self {
        Self::spawn(command.into(), columns)
    }

    /// Starts the command with nothing to read, while the rest is on a terminal.
    pub(crate) fn start_unread(command: Command, columns: u16) -> Self {
        Self::spawn(blocking::Command::from(command).stdin(Stdio::null()), columns)
    }

    fn spawn(command: blocking::Command, columns: u16) -> Self {
        let (pty, inner) = blocking::open().expect("the system has pseudo-terminals");
        pty.resize(Size::new(ROWS, columns)).expect("it takes a size");
        let child = command.spawn(inner).expect("the program starts");
        let pty = Arc::new(pty);
        let (sender, output) = mpsc::channel();
        let reader = Arc::clone(&pty);
        thread::spawn(move || {
            let mut buffer = [0; 4096];
            // The end is an error on some systems, and nothing read on others.
            while let Ok(count @ 1..) = (&*reader).read(&mut buffer) {
                if sender.send(buffer[..count].to_vec()).is_err() {
                    break;
                }
            }
        });
        let screen = vt100::Parser::new(size(ROWS), size(columns), 0);
        Self { pty, child, output, screen, written: Vec::new() }
    }

    /// Goes on until the terminal shows the text.
    pub(crate) fn until(&mut self, text: &str) {
        while !self.screen().contains(text) {
            assert!(self.read(), "it ended, and never showed {text:?}:\n{}", self.screen());
        }
    }

    /// Types the text.
    pub(crate) fn types(&mut self, text: &str) {
        (&*self.pty).write_all(text.as_bytes()).expect("the terminal takes what is typed");
    }

    /// Asks the program to end, as a job scheduler does.
    #[cfg(unix)]
    pub(crate) fn terminate(&self) {
        let id = self.child.id().to_string();
        let done = Command::new("kill").args(["-TERM", &id]).status().expect("there is `kill`");
        assert!(done.success());
    }

    /// Goes on until the program ends.
    pub(crate) fn end(mut self) -> Ended {
        while self.read() {}
        let status = self.child.wait().expect("it has ended");
        let written = String::from_utf8_lossy(&self.written).into_owned();
        Ended { code: status.code(), screen: self.screen(), written }
    }

    /// Reads what there is next; false at the end.
    fn read(&mut self) -> bool {
        match self.output.recv_timeout(HANGS) {
            Ok(bytes) => {
                self.screen.process(&bytes);
                self.written.extend(bytes);
                true
            }
            Err(mpsc::RecvTimeoutError::Disconnected) => false,
            Err(mpsc::RecvTimeoutError::Timeout) => panic!("it hangs at:\n{}", self.screen()),
        }
    }

    fn screen(&self) -> String {
        let rows = self.screen.screen().contents();
        let rows: Vec<&str> = rows.lines().map(str::trim_end).collect();
        rows.join("\n").trim_end().to_owned()
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        // It has ended already, except where the test fails.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
