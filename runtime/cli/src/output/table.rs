//! Tables: rows under headings, as wide as they need and as the terminal allows.

use crate::output::cell::Cell;
use crate::output::grid::Grid;
use crate::output::measure::{width, wrap};
use crate::output::records;
use crate::paint;

/// Between two columns.
const GAP: usize = 2;

/// A column with more than that is made narrower where the terminal asks for it; one with less
/// never.
const NARROWEST: usize = 16;

/// How a table is drawn.
#[derive(Clone, Copy, Debug)]
pub(super) struct Drawing {
    pub(super) header: bool,
    pub(super) width: Option<usize>,
    pub(super) colour: bool,
}

/// Draws a grid: one thing as a list of its fields, and so each row where the terminal is too
/// narrow for a table. Columns without any value make room first; nothing is cut.
pub(super) fn draw(grid: &Grid, drawing: Drawing) -> String {
    let named = !grid.headers.is_empty();
    if grid.is_single && named {
        return records::draw(grid, drawing);
    }
    in_columns(grid, drawing)
        .or_else(|| in_columns(&grid.filled(), drawing))
        .unwrap_or_else(|| records::draw(grid, drawing))
}

/// The rows in columns, where there is room.
fn in_columns(grid: &Grid, drawing: Drawing) -> Option<String> {
    let widths = fit(&natural(grid, drawing.header), drawing.width)?;
    Some(rows(grid, &widths, drawing))
}

/// The width that each column has where there is no edge.
fn natural(grid: &Grid, header: bool) -> Vec<usize> {
    let count = grid.rows.iter().map(Vec::len).max().unwrap_or_default().max(grid.headers.len());
    let widest = |index: usize| {
        let heading = grid.headers.get(index).filter(|_| header).map(|text| width(text));
        let cells = grid.rows.iter().filter_map(|row| row.get(index));
        cells.map(|cell| width(&cell.text)).chain(heading).max().unwrap_or_default()
    };
    (0..count).map(widest).collect()
}

/// The widths with which the columns fit, the widest made narrower; none where they do not.
fn fit(natural: &[usize], edge: Option<usize>) -> Option<Vec<usize>> {
    let Some(edge) = edge else { return Some(natural.to_vec()) };
    let gaps = GAP * natural.len().saturating_sub(1);
    let room = edge.checked_sub(gaps)?;
    let taken = |most: usize| natural.iter().map(|width| (*width).min(most)).sum::<usize>();
    if taken(NARROWEST) > room {
        return None;
    }
    let (mut fits, mut too_wide) = (NARROWEST, room.max(NARROWEST) + 1);
    while fits + 1 < too_wide {
        let middle = fits.midpoint(too_wide);
        if taken(middle) <= room {
            fits = middle;
        } else {
            too_wide = middle;
        }
    }
    Some(natural.iter().map(|width| (*width).min(fits)).collect())
}

fn rows(grid: &Grid, widths: &[usize], drawing: Drawing) -> String {
    let numbers = numbers(grid, widths.len());
    let mut text = String::new();
    if drawing.header && !grid.headers.is_empty() {
        for line in lines(grid.headers.iter().map(String::as_str), widths, &numbers) {
            text.push_str(&paint::bold(&line, drawing.colour));
            text.push('\n');
        }
    }
    for row in &grid.rows {
        for line in lines(row.iter().map(|cell| cell.text.as_str()), widths, &numbers) {
            text.push_str(&line);
            text.push('\n');
        }
    }
    text
}

/// Which columns have numbers, and nothing else.
fn numbers(grid: &Grid, count: usize) -> Vec<bool> {
    let is = |index: usize| {
        let cells = grid.rows.iter().filter_map(|row| row.get(index));
        let mut cells = cells.filter(|cell| !cell.is_nothing()).peekable();
        cells.peek().is_some() && cells.all(|cell: &Cell| cell.is_number)
    };
    (0..count).map(is).collect()
}

/// The lines of one row: each cell is broken within its column.
fn lines<'t>(
    cells: impl Iterator<Item = &'t str>,
    widths: &[usize],
    numbers: &[bool],
) -> Vec<String> {
    let wrapped: Vec<Vec<String>> =
        cells.zip(widths).map(|(cell, most)| wrap(cell, *most)).collect();
    let height = wrapped.iter().map(Vec::len).max().unwrap_or_default();
    let line = |at: usize| {
        let mut line = String::new();
        for (column, (most, is_number)) in wrapped.iter().zip(widths.iter().zip(numbers)) {
            let piece = column.get(at).map_or("", String::as_str);
            let blank = " ".repeat(most.saturating_sub(width(piece)));
            let (before, after) = if *is_number { (&*blank, "") } else { ("", &*blank) };
            line.extend([before, piece, after, "  "]);
        }
        line.truncate(line.trim_end_matches(' ').len());
        line
    };
    (0..height).map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::fit;

    #[test]
    fn the_widest_columns_give_way_first() {
        assert_eq!(fit(&[5, 100, 8], None), Some(vec![5, 100, 8]));
        assert_eq!(fit(&[5, 30, 8], Some(80)), Some(vec![5, 30, 8]));
        assert_eq!(fit(&[5, 100, 8], Some(80)), Some(vec![5, 63, 8]));
        assert_eq!(fit(&[5, 100, 90], Some(60)), Some(vec![5, 25, 25]));
        assert_eq!(fit(&[5, 100, 90], Some(41)), Some(vec![5, 16, 16]));
        assert_eq!(fit(&[5, 100, 90], Some(40)), None);
        assert_eq!(fit(&[], Some(1)), Some(vec![]));
        assert_eq!(fit(&[3, 3], Some(1)), None);
    }
}
