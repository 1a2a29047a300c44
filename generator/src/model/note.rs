//! Usage notes.

use aliyun_rpc_constraint::When;

use crate::model::Origin;
use crate::place::{Place, Spanned};
use crate::raw::NoteValue;

/// A usage note.
#[derive(Clone, Debug)]
pub(crate) struct Note {
    pub(crate) id: Spanned<String>,
    /// None where the spec does not say, which is a finding.
    pub(crate) kind: Option<&'static NoteKind>,
    /// What it says, for machines.
    pub(crate) value: Option<NoteValue>,
    /// The condition under which it holds.
    pub(crate) when: Option<When>,
    pub(crate) text: String,
    pub(crate) code: Option<Spanned<String>>,
    pub(crate) remedy: Option<String>,
    pub(crate) origin: Origin,
    pub(crate) place: Place,
}

/// A kind of note: what a machine has to be told for it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct NoteKind {
    pub(crate) name: &'static str,
    /// How pages head such notes.
    pub(crate) heading: &'static str,
    /// The keys of its value, of which each group of alternatives needs one.
    pub(crate) needs: &'static [&'static [&'static str]],
    /// Further keys that its value may have.
    pub(crate) allows: &'static [&'static str],
}

const fn kind(
    name: &'static str,
    heading: &'static str,
    needs: &'static [&'static [&'static str]],
    allows: &'static [&'static str],
) -> NoteKind {
    NoteKind { name, heading, needs, allows }
}

/// Every kind of note, in the order in which pages show them.
pub(crate) const KINDS: &[NoteKind] = &[
    kind("destroys", "Destroys", &[&["what"], &["recoverable"]], &[]),
    kind("bills", "Bills", &[&["what"]], &[]),
    kind("expires", "Expires", &[&["what"]], &[]),
    kind("interrupts", "Interrupts", &[&["what"]], &[]),
    kind("needs_type", "Needs", &[&["types"]], &["resource", "field"]),
    kind("needs_version", "Needs", &[&["version"]], &["resource"]),
    kind("needs_state", "Needs", &[&["resource"], &["states"]], &[]),
    kind("needs_resource", "Needs", &[&["resource", "what"]], &["parameters", "count"]),
    kind("needs_absent", "Needs", &[&["resource", "what"]], &["parameters", "field"]),
    kind("needs_role", "Needs", &[&["roles"]], &[]),
    kind("needs_external", "Needs", &[&["what"]], &["parameters"]),
    kind("needs_match", "Needs", &[&["what"]], &["parameters", "resource", "field", "relation"]),
    kind("min_capacity", "Needs", &[&["gib"]], &["resource", "field"]),
    kind("consumes_ips", "Takes addresses", &[&["count"]], &["parameters"]),
    kind("max_count", "Limit", &[&["resource", "what"], &["count"]], &["per", "parameters"]),
    kind("max_depth", "Limit", &[&["levels"]], &["parameters"]),
    kind("takes", "Takes time", &[&["max_minutes"]], &["min_minutes"]),
    kind("matches", "Filters", &[&["what"]], &["parameters"]),
    kind("poll", "Then", &[&["action"]], &["field", "states"]),
    kind("effect", "Besides", &[&["what"]], &["parameters"]),
    kind("advice", "Advice", &[&["what"]], &["parameters"]),
];
