//! What a description says that no spec can say, and what makes it unreadable.

use crate::finding::{Finding, Findings};
use crate::place::Place;

/// The rules of a description: what is wrong with it, what of it is not compared, and which
/// correction of it no longer applies.
pub const RULES: &[&str] = &[DESCRIPTION, NOT_COMPARED, crate::correct::STALE];

/// The description cannot be read as one of this API.
pub(crate) const DESCRIPTION: &str = "description";

/// The description says more than specs can.
pub(crate) const NOT_COMPARED: &str = "not-compared";

/// Says that something was passed over.
pub(crate) fn not_compared(notes: &mut Findings, place: Place, what: &str) {
    let finding = Finding::new(NOT_COMPARED, place, format!("a spec cannot say {what}"));
    notes.push(finding.help("look at it yourself; it is left out of the comparison"));
}

/// Says that the description cannot be read.
pub(crate) fn unreadable(place: Place, message: impl Into<String>, help: &str) -> Finding {
    Finding::new(DESCRIPTION, place, message).help(help)
}
