//! What a description says that no spec can say, and what makes it unreadable.

use crate::finding::{Finding, Findings};
use crate::import::schema::NOTED;
use crate::place::Place;

/// The rules of a description: what is wrong with it, what of it is not compared, and which
/// correction of it no longer applies.
pub const RULES: &[&str] = &[DESCRIPTION, NOT_COMPARED, crate::correct::STALE];

/// The description cannot be read as one of this API.
pub(crate) const DESCRIPTION: &str = "description";

/// The description says more than specs can.
pub(crate) const NOT_COMPARED: &str = "not-compared";

/// Says that something was passed over.
pub(crate) fn not_compared(notes: &mut Findings, place: Place, what: impl Into<String>) {
    let finding = Finding::new(NOT_COMPARED, place, what);
    notes.push(finding.help("no spec can say this: look at it yourself"));
}

/// Says that a type is unknown, unless that has been said already.
pub(crate) fn other(notes: &mut Findings, name: &str, ty: &str, place: Place) {
    if ty != NOTED {
        not_compared(notes, place, format!("`{name}` is of the type `{ty}`"));
    }
}

/// Says that the description cannot be read.
pub(crate) fn unreadable(place: Place, message: impl Into<String>, help: &str) -> Finding {
    Finding::new(DESCRIPTION, place, message).help(help)
}
