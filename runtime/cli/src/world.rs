//! The world: the streams, variables, files and signals that a command line has to do with.

use std::ffi::OsString;
use std::fmt;
use std::io::{self, BufRead, Write};
use std::path::Path;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};

use crate::terminal::Terminal;

/// What a command line sees of the machine. All of it is given in, so that a test can stand in.
pub struct World<'w> {
    /// The words of the command line, the name of the program first.
    pub args: Vec<OsString>,
    /// Where answers to questions are read from, and lists.
    pub input: &'w mut dyn BufRead,
    /// Where results go.
    pub out: &'w mut dyn Write,
    /// Where everything else goes.
    pub err: Errors,
    /// Which of them are a terminal.
    pub terminal: Terminal,
    /// The environment.
    pub variable: Variables,
    /// Reads a file.
    pub read: fn(&Path) -> io::Result<Vec<u8>>,
    /// Writes a file.
    pub write: fn(&Path, &[u8]) -> io::Result<()>,
    /// Comes to its end when Ctrl-C is pressed, or the process is asked to end.
    pub interrupt: Interrupt,
}

/// The environment: the value of a variable.
pub type Variables = Arc<dyn Fn(&str) -> Option<String> + Send + Sync>;

/// Begins to listen for that, within a Tokio runtime.
pub type Interrupt = Box<dyn Fn() -> Pin<Box<dyn Future<Output = ()>>>>;

/// A stream for errors, progress and questions. Clones write to the same.
#[derive(Clone)]
pub struct Errors(Arc<Mutex<dyn Write + Send>>);

impl Errors {
    /// The stream that writes there.
    pub fn new(stream: impl Write + Send + 'static) -> Self {
        Self(Arc::new(Mutex::new(stream)))
    }

    /// Says something on lines of their own. Where nobody reads, nothing is lost.
    pub(crate) fn say(&self, text: &str) {
        let _ = writeln!(self.clone(), "{text}");
    }
}

impl Write for Errors {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).flush()
    }
}

impl fmt::Debug for Errors {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Errors")
    }
}

impl fmt::Debug for World<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("World").field("terminal", &self.terminal).finish_non_exhaustive()
    }
}
