//! Output: a result as a table, JSON, YAML or text.

mod cell;
mod document;
mod grid;
mod measure;
mod path;
mod query;
mod records;
mod table;
#[cfg(test)]
mod tests;

use std::fmt;
use std::io::{self, Write};

use serde_json::Value;

use crate::exit::Exit;
use crate::output::grid::Grid;
use crate::output::table::Drawing;
pub(crate) use measure::{cut, width};
pub use query::{BadQuery, Query};

/// What a result is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// A table for people; one thing is a list of its fields.
    Table,
    /// JSON.
    Json,
    /// YAML.
    Yaml,
    /// A line for each row, with a tab between two fields and no headings, for scripts.
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
    /// The columns of a table and of text; none to take what the result has. Rows that a query
    /// makes have their own.
    pub columns: &'a [Column],
    /// What it is written as.
    pub format: Format,
    /// What is taken of it.
    pub query: Option<&'a Query>,
    /// Whether a table has headings.
    pub header: bool,
    /// The columns of the terminal; none where lines may be of any length.
    pub width: Option<usize>,
    /// Whether headings stand out.
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

impl Format {
    /// All of them, by the names that a command line has for them.
    pub const ALL: &[(&str, Self)] =
        &[("table", Self::Table), ("json", Self::Json), ("yaml", Self::Yaml), ("text", Self::Text)];
}

impl Sheet<'_> {
    /// Writes a result: of a list, its items as the elements of an array.
    pub fn write(&self, out: &mut dyn Write, value: &Value) -> Result<(), OutputError> {
        let text = self.text(value).map_err(OutputError::Query)?;
        out.write_all(text.as_bytes()).and_then(|()| out.flush()).map_err(OutputError::Write)
    }

    /// The text of a result.
    fn text(&self, value: &Value) -> Result<String, BadQuery> {
        let taken = self.query.map(|query| query.take(value)).transpose()?;
        let grid = || Grid::of(self.columns, value, taken.as_ref());
        Ok(match self.format {
            Format::Json => document::json(taken.as_ref().unwrap_or(value)),
            Format::Yaml => document::yaml(taken.as_ref().unwrap_or(value)),
            Format::Text => fields(&grid()),
            Format::Table => {
                let width = self.width.filter(|width| *width > 0);
                table::draw(&grid(), Drawing { header: self.header, width, colour: self.colour })
            }
        })
    }
}

/// A line for each row.
fn fields(grid: &Grid) -> String {
    let line = |row: &Vec<cell::Cell>| {
        let fields: Vec<&str> = row.iter().map(|cell| cell.text.as_str()).collect();
        fields.join("\t") + "\n"
    };
    grid.rows.iter().map(line).collect()
}

impl OutputError {
    /// How a command ends with it: quietly where the reader has gone.
    #[must_use]
    pub fn exit(&self) -> Exit {
        match self {
            Self::Query(_) => Exit::Trouble,
            Self::Write(error) => Exit::of_write(error),
        }
    }
}

impl fmt::Display for OutputError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Query(error) => write!(out, "the query cannot be applied to the result: {error}"),
            Self::Write(error) => write!(out, "the result cannot be written: {error}"),
        }
    }
}

impl std::error::Error for OutputError {}
