//! Usage notes: what the reference says besides its tables.

use crate::place::Spanned;
use crate::raw::SourceRef;
use crate::yaml::{choice, record};

record! {
    /// A usage note.
    Note {
        "id" id ! Spanned<String>,
        "kind" kind ? Spanned<String>,
        "value" value ? Spanned<NoteValue>,
        "text" text ! String,
        "code" code ? Spanned<String>,
        "remedy" remedy ? String,
        "source" source ? SourceRef,
        "since" since ? Spanned<String>,
    }
}

record! {
    /// What a note says, for machines; which keys belong to which kind is checked.
    NoteValue {
        "resource" resource ? Spanned<String>,
        "states" states * Vec<Spanned<String>>,
        "types" types * Vec<String>,
        "version" version ? String,
        "roles" roles * Vec<String>,
        "what" what ? String,
        "count" count ? u64,
        "per" per ? Spanned<String>,
        "gib" gib ? u64,
        "levels" levels ? u64,
        "min_minutes" min_minutes ? u64,
        "max_minutes" max_minutes ? u64,
        "action" action ? String,
        "field" field ? Spanned<String>,
        "relation" relation ? Spanned<NoteRelation>,
        "recoverable" recoverable ? bool,
        "parameters" parameters * Vec<Spanned<String>>,
        "when" when ? crate::raw::When,
    }
}

choice! {
    /// How a parameter has to stand to a field of the resource.
    NoteRelation {
        More = "more",
        Less = "less",
    }
}
