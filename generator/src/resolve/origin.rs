//! Where an entry comes from: its own source, or that of what it is part of.

use crate::model::Origin;
use crate::raw;

/// The origin of an entry within another.
pub(crate) fn within(
    outer: &Origin,
    source: Option<&raw::SourceRef>,
    since: Option<&String>,
) -> Origin {
    let since = since.or(outer.since.as_ref()).cloned();
    match source {
        Some(source) => {
            Origin { source: source.id.clone(), chapter: source.chapter.clone(), since }
        }
        None => Origin { since, ..outer.clone() },
    }
}
