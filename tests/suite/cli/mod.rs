//! The command line of CPFS, in this process: words in, streams and an exit code out.

mod every;
mod executed;
mod guard;
mod help;
mod interrupt;
mod jobs;
mod lists;
mod program;
mod refusals;
mod shells;
mod waits;
mod who;
pub(crate) mod words;

use std::ffi::OsString;
use std::io::{self, Write};
use std::path::Path;
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::Poll;

use aliyun_rpc_cli::{Desk, Errors, Exit, Terminal, World, run};
use cpfs::Builder;
use cpfs::testing::{Canned, Double, TestClock};
use cpfs_cli::Cpfs;
use serde_json::Value;

use crate::double::Nonce;

/// Where a command line runs.
pub(crate) struct Shell {
    pub(crate) double: Double,
    pub(crate) terminal: Terminal,
    /// What is typed, or piped in.
    pub(crate) input: &'static str,
    pub(crate) variables: &'static [(&'static str, &'static str)],
    pub(crate) clock: TestClock,
    /// After so many requests, Ctrl-C is pressed.
    pub(crate) interrupted_after: Option<usize>,
    /// Whether stdout takes nothing.
    pub(crate) is_full: bool,
}

/// What a command line has come to.
#[derive(Debug)]
pub(crate) struct Said {
    pub(crate) exit: Exit,
    pub(crate) out: String,
    pub(crate) err: String,
}

/// A stream that a test reads.
#[derive(Clone, Default)]
struct Stream(Arc<Mutex<Vec<u8>>>);

impl Write for Stream {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Shell {
    /// Without a terminal, before a double that has no answers.
    pub(crate) fn new() -> Self {
        Self {
            double: Double::new(),
            terminal: Terminal::default(),
            input: "",
            variables: &[],
            clock: TestClock::leaping(),
            interrupted_after: None,
            is_full: false,
        }
    }

    /// On a terminal of a hundred columns, where this is typed.
    pub(crate) fn on_terminal(typed: &'static str) -> Self {
        let terminal = Terminal {
            input: true,
            output: true,
            errors: true,
            columns: Some(100),
            looks: aliyun_rpc_cli::terminal::Looks::Plain,
        };
        Self { terminal, input: typed, ..Self::new() }
    }

    /// Before a double that answers the action so.
    pub(crate) fn answering(self, action: &str, answer: &Value) -> Self {
        self.double.on(action, Canned::json(answer.to_string()));
        self
    }

    /// Runs a line of words with blanks between them.
    pub(crate) fn run(&self, line: &str) -> Said {
        let words: Vec<&str> = line.split_whitespace().collect();
        self.run_words(&words)
    }

    pub(crate) fn run_words(&self, words: &[&str]) -> Said {
        let builder = self.double.builder().clock(self.clock.clone()).random(Nonce);
        self.run_with(words, builder)
    }

    pub(crate) fn run_with(&self, words: &[&str], builder: Builder<Desk<Cpfs>>) -> Said {
        let (mut out, err) = (Vec::new(), Stream::default());
        let mut nothing: &mut [u8] = &mut [];
        let mut input = self.input.as_bytes();
        let variables = self.variables;
        let variable = move |name: &str| {
            let found = variables.iter().find(|(known, _)| *known == name);
            found.map(|(_, value)| (*value).to_owned())
        };
        let mut world = World {
            args: [&["cpfs"], words].concat().into_iter().map(OsString::from).collect(),
            input: &mut input,
            out: if self.is_full { &mut nothing } else { &mut out },
            err: Errors::new(err.clone()),
            terminal: self.terminal,
            variable: Arc::new(variable),
            read: file,
            write: |_, _| Err(io::Error::other("the disk is not for tests")),
            interrupt: self.interrupt(),
        };
        let exit = run::<Cpfs>(&mut world, builder);
        drop(world);
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("it is text");
        let err = text(err.0.lock().unwrap().clone());
        Said { exit, out: text(out), err }
    }

    fn interrupt(&self) -> aliyun_rpc_cli::Interrupt {
        let (double, after) = (self.double.clone(), self.interrupted_after);
        Box::new(move || -> Pin<Box<dyn Future<Output = ()>>> {
            let Some(after) = after else { return Box::pin(std::future::pending()) };
            let double = double.clone();
            Box::pin(std::future::poll_fn(move |context| {
                if double.sent().len() >= after {
                    return Poll::Ready(());
                }
                context.waker().wake_by_ref();
                Poll::Pending
            }))
        })
    }
}

/// The one file that tests have.
fn file(path: &Path) -> io::Result<Vec<u8>> {
    match path.to_str() {
        Some("paths.txt") => Ok(b"/a/1\n/a/2\n\n/a/b c\n".to_vec()),
        Some("bytes.bin") => Ok(vec![b'/', 0xff, b'\n']),
        _ => Err(io::Error::from(io::ErrorKind::NotFound)),
    }
}

impl Said {
    /// What it wrote as JSON.
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }

    /// All of it as one text, for snapshots.
    pub(crate) fn whole(&self) -> String {
        format!("{}--- stderr\n{}--- exit {}\n", self.out, self.err, self.exit.code())
    }
}
