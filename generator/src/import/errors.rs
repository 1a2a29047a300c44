//! The error tables of actions, and the codes that they name.

use crate::document::Document;
use crate::import::described::{Operation, Row};
use crate::import::graft::{Graft, code};
use crate::import::spot::Spot;
use crate::model::{Action, ErrorRow};
use crate::yaml::{Content, Node};

/// Brings the rows of an action up to what is described: by status and code, with the message.
pub(crate) fn rows(head: &mut Document, spot: &Spot, action: &Action, operation: &Operation) {
    let Some(rows) = &operation.errors else { return };
    spot.moved(head, "errors", rows.place);
    let Some(list) = spot.below("errors").node(head) else { return };
    let Content::List(items) = &mut list.content else { return };
    let described = |known: &ErrorRow| {
        rows.value.iter().find(|row| is_row(row, known.status, &known.code.value))
    };
    let mut known = action.errors.iter();
    items.retain(|_| known.next().is_none_or(|row| described(row).is_some()));
    let kept = action.errors.iter().filter_map(|row| Some((row, described(row)?)));
    for (item, (known, row)) in items.iter_mut().zip(kept) {
        if known.message != row.message.value && !row.message.value.is_empty() {
            let message = Node::scalar(row.message.value.as_str(), row.message.place);
            item.set("message", row.message.place, message);
            item.place = row.message.place;
        }
    }
    for row in &rows.value {
        let is_known = action.errors.iter().any(|it| is_row(row, it.status, &it.code.value));
        let is_there = items.iter().any(|item| {
            let text = |key: &str| item.get(key).and_then(Node::text).unwrap_or_default();
            text("code") == row.code.value && text("status") == row.status.to_string()
        });
        if !is_known && !is_there {
            items.push(item(row));
        }
    }
}

fn is_row(row: &Row, status: u16, code: &str) -> bool {
    row.status == status && row.code.value == code
}

/// A row as a spec has it.
pub(crate) fn item(row: &Row) -> Node {
    let node = Node::map(row.code.place).with("status", row.status.to_string());
    node.with("code", row.code.value.as_str()).with("message", row.message.value.as_str())
}

/// Adds the codes that nothing was known of.
pub(crate) fn codes<'o>(graft: &mut Graft<'_>, operations: impl Iterator<Item = &'o Operation>) {
    let spot = Spot::file("errors.yaml").below("codes");
    let mut known: Vec<String> =
        graft.base.api.codes.iter().map(|code| code.code.value.clone()).collect();
    for operation in operations {
        for row in operation.errors.iter().flat_map(|rows| &rows.value) {
            let name = &row.code.value;
            if !known.contains(name) {
                known.push(name.clone());
                let source = graft.drafts.source(&operation.name.value, row.code.place);
                let entry = graft.drafts.dated(code(row.code.place, source));
                graft.drafts.code(name, &row.message.value, entry.clone());
                spot.set(&mut graft.head, name, entry);
            }
        }
    }
}
