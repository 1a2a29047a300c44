//! Output: a result as a table, JSON, YAML or text.

mod query;

use std::fmt;
use std::io::{self, Write};

use serde_json::Value;

use crate::exit::Exit;
pub use query::{BadQuery, Query};

/// What a result is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// A table for people.
    Table,
    /// JSON.
    Json,
    /// YAML.
    Yaml,
    /// A line for each row, with a tab between two fields, for scripts.
    Text,
}

/// A column of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its heading.
    pub header: &'static str,
    /// Where its value is in a row: names with dots between them, and `[]` behind that of a
    /// list, as in `MountTargets[].Status`.
    pub path: &'static str,
}

/// How a result is written.
#[derive(Clone, Copy, Debug)]
pub struct Sheet<'a> {
    /// The columns of a table and of text; none to take what the result has. They are not those
    /// of a result that a query has changed.
    pub columns: &'a [Column],
    /// What it is written as.
    pub format: Format,
    /// What is taken of it.
    pub query: Option<&'a Query>,
    /// Whether a table has headings.
    pub header: bool,
    /// The columns of the terminal; none where lines may be of any length.
    pub width: Option<usize>,
    /// Whether headings are coloured.
    pub colour: bool,
}

/// Why a result could not be written.
#[derive(Debug)]
pub enum OutputError {
    /// The query cannot be applied to it.
    Query(BadQuery),
    /// Writing failed.
    Write(io::Error),
}

impl Sheet<'_> {
    /// Writes a result: of a list, its items as the elements of an array.
    pub fn write(&self, out: &mut dyn Write, value: &Value) -> Result<(), OutputError> {
        let taken = self.query.map(|query| query.take(value)).transpose();
        let taken = taken.map_err(OutputError::Query)?;
        writeln!(out, "{:#}", taken.as_ref().unwrap_or(value)).map_err(OutputError::Write)
    }
}

impl OutputError {
    /// How a command ends with it: quietly where the reader has gone.
    #[must_use]
    pub fn exit(&self) -> Exit {
        match self {
            Self::Write(error) if error.kind() == io::ErrorKind::BrokenPipe => Exit::BrokenPipe,
            Self::Query(_) | Self::Write(_) => Exit::Trouble,
        }
    }
}

impl fmt::Display for OutputError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Query(error) => write!(out, "{error}"),
            Self::Write(error) => write!(out, "the result cannot be written: {error}"),
        }
    }
}

impl std::error::Error for OutputError {}
