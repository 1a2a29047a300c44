//! Records: a line for each field of a row, where there is one row or no room for columns.

use crate::output::grid::Grid;
use crate::output::measure::{width, wrap};
use crate::output::table::Drawing;
use crate::paint;

/// The least room for a value beside its name; with less it goes below.
const LEAST: usize = 12;

/// Draws every row as a list of its fields, with an empty line between two.
pub(super) fn draw(grid: &Grid, drawing: Drawing) -> String {
    let headers: &[String] = if drawing.header { &grid.headers } else { &[] };
    let rows = grid.rows.iter().map(|row| {
        let fields = row.iter().enumerate().map(|(index, cell)| {
            let name = headers.get(index).map_or("", String::as_str);
            (name, cell.text.as_str())
        });
        record(&fields.collect::<Vec<_>>(), drawing)
    });
    rows.collect::<Vec<_>>().join("\n")
}

fn record(fields: &[(&str, &str)], drawing: Drawing) -> String {
    let names = fields.iter().map(|(name, _)| width(name)).max().unwrap_or_default();
    let indent = if names == 0 { 0 } else { names + 2 };
    let beside = drawing.width.map_or(Some(usize::MAX), |edge| {
        edge.checked_sub(indent).filter(|room| *room >= LEAST || indent == 0)
    });
    let mut text = String::new();
    for (name, value) in fields {
        match beside {
            Some(room) => beside_name(&mut text, (*name, value), (indent, room), drawing.colour),
            None => below_name(&mut text, (*name, value), drawing),
        }
    }
    text
}

/// A name and its value beside it.
fn beside_name(
    text: &mut String,
    (name, value): (&str, &str),
    (indent, room): (usize, usize),
    colour: bool,
) {
    for (index, line) in wrap(value, room).iter().enumerate() {
        let name = if index == 0 { name } else { "" };
        text.push_str(&paint::bold(name, colour));
        text.push_str(&" ".repeat(indent.saturating_sub(width(name))));
        text.push_str(line);
        text.push('\n');
    }
}

/// A name and its value below it.
fn below_name(text: &mut String, (name, value): (&str, &str), drawing: Drawing) {
    let room = drawing.width.unwrap_or(usize::MAX);
    for line in wrap(name, room) {
        text.push_str(&paint::bold(&line, drawing.colour));
        text.push('\n');
    }
    for line in wrap(value, room) {
        text.push_str(&line);
        text.push('\n');
    }
}
