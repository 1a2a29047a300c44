//! Where an entry comes from: its own source, or that of what it is part of.

use crate::model::Origin;
use crate::place::Spanned;
use crate::raw;

/// The origin of an entry with a source of its own.
pub(crate) fn named(source: &raw::SourceRef, since: Option<&Spanned<String>>) -> Origin {
    Origin { source: source.id.clone(), chapter: source.chapter.clone(), since: since.cloned() }
}

/// The origin of an entry within another.
pub(crate) fn within(
    outer: &Origin,
    source: Option<&raw::SourceRef>,
    since: Option<&Spanned<String>>,
) -> Origin {
    let since = since.or(outer.since.as_ref()).cloned();
    match source {
        Some(source) => named(source, since.as_ref()),
        None => Origin { since, ..outer.clone() },
    }
}
