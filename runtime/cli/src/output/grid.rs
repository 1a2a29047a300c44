//! Grids: a result as rows of cells.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use crate::output::cell::Cell;
use crate::output::{Column, path};

/// Rows under headings.
#[derive(Debug)]
pub(super) struct Grid {
    /// Empty where the fields have no names.
    pub(super) headers: Vec<String>,
    pub(super) rows: Vec<Vec<Cell>>,
    /// Whether it is one thing and not a list of them.
    pub(super) is_single: bool,
}

/// The fields of the rows.
enum Fields<'v> {
    /// Those that were chosen.
    Chosen(&'v [Column]),
    /// Those of these names.
    Named(Vec<&'v str>),
    /// So many, by their places.
    Placed(usize),
    /// The row itself.
    Whole,
}

impl Grid {
    /// The grid of what is shown of a result, where `taken` is what a query has taken of it. The
    /// chosen columns are those of rows as the result has them.
    pub(super) fn of(columns: &[Column], value: &Value, taken: Option<&Value>) -> Self {
        let shown = taken.unwrap_or(value);
        let (rows, is_single) = rows(shown);
        let is_like_before = taken.is_none() || is_like(&rows, value);
        let fields = Fields::of(columns, &rows, is_like_before);
        Self {
            headers: fields.headers(),
            rows: rows.into_iter().map(|row| fields.cells(row)).collect(),
            is_single,
        }
    }
}

impl Grid {
    /// The grid without the columns in which no row has a value.
    pub(super) fn filled(&self) -> Self {
        let has = |index: usize| {
            let cells = self.rows.iter().filter_map(|row| row.get(index));
            cells.map(Cell::is_nothing).any(|nothing| !nothing)
        };
        Self {
            headers: kept(&self.headers, has),
            rows: self.rows.iter().map(|row| kept(row, has)).collect(),
            is_single: self.is_single,
        }
    }
}

/// Those whose place is kept.
fn kept<T: Clone>(all: &[T], is_kept: impl Fn(usize) -> bool) -> Vec<T> {
    let indexed = all.iter().enumerate().filter(|(index, _)| is_kept(*index));
    indexed.map(|(_, one)| one.clone()).collect()
}

/// The rows of a result, and whether it is one thing.
fn rows(value: &Value) -> (Vec<&Value>, bool) {
    match value {
        Value::Array(items) => (items.iter().collect(), false),
        other => (vec![other], true),
    }
}

fn names(row: &Value) -> Option<Vec<&str>> {
    row.as_object().map(|fields| fields.keys().map(String::as_str).collect())
}

/// Whether each row has the names that some row of the result has: that it was chosen by a query,
/// and not made by it.
fn is_like(taken: &[&Value], value: &Value) -> bool {
    let known: BTreeSet<Vec<&str>> = rows(value).0.into_iter().filter_map(names).collect();
    !taken.is_empty() && taken.iter().all(|row| names(row).is_some_and(|it| known.contains(&it)))
}

impl<'v> Fields<'v> {
    fn of(columns: &'v [Column], rows: &[&'v Value], chosen: bool) -> Self {
        let all = |is: fn(&Value) -> bool| rows.iter().all(|row| is(row));
        if chosen && !columns.is_empty() && all(Value::is_object) {
            Self::Chosen(columns)
        } else if rows.is_empty() {
            Self::Whole
        } else if all(Value::is_object) {
            Self::Named(union(rows.iter().filter_map(|row| row.as_object())))
        } else if all(Value::is_array) {
            let longest = rows.iter().filter_map(|row| row.as_array()).map(Vec::len).max();
            Self::Placed(longest.unwrap_or_default())
        } else {
            Self::Whole
        }
    }

    fn headers(&self) -> Vec<String> {
        match self {
            Self::Chosen(columns) => columns.iter().map(|it| it.header.to_owned()).collect(),
            Self::Named(names) => names.iter().map(|name| crate::harmless::line(name)).collect(),
            Self::Placed(_) | Self::Whole => Vec::new(),
        }
    }

    fn cells(&self, row: &Value) -> Vec<Cell> {
        let at = |value: Option<&Value>| Cell::of(value.as_slice());
        match self {
            Self::Chosen(columns) => {
                columns.iter().map(|column| Cell::of(&path::find(row, column.path))).collect()
            }
            Self::Named(names) => names.iter().map(|name| at(row.get(name))).collect(),
            Self::Placed(count) => (0..*count).map(|index| at(row.get(index))).collect(),
            Self::Whole => vec![at(Some(row))],
        }
    }
}

/// The names of all fields, in the order in which they are first met.
fn union<'v>(rows: impl Iterator<Item = &'v Map<String, Value>>) -> Vec<&'v str> {
    let mut seen = BTreeSet::new();
    let mut names = Vec::new();
    for name in rows.flat_map(Map::keys) {
        if seen.insert(name) {
            names.push(name.as_str());
        }
    }
    names
}
