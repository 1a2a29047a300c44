//! The page of corrections.

use minijinja::{Value, context};

use crate::emit::markdown::cell;
use crate::model::{Api, Correction, CorrectionKind};

/// What the page shows.
pub(crate) fn view(api: &Api) -> Value {
    let of_document = |one: &&Correction| one.kind != CorrectionKind::Upstream;
    let corrections = api.corrections.iter().filter(of_document).map(|correction| {
        let kind = CorrectionKind::NAMES.get(correction.kind as usize).copied();
        context! {
            at => cell(&correction.at),
            says => cell(&correction.says),
            holds => cell(&correction.holds),
            kind => kind.unwrap_or_default(),
            why => cell(&correction.why),
            source => &correction.origin.source.value,
            chapter => cell(&correction.origin.chapter),
        }
    });
    let sources = api.sources.iter().map(|source| {
        context! { id => &source.id, title => &source.title, date => &source.date }
    });
    context! {
        title => &api.service.title,
        corrections => corrections.collect::<Vec<_>>(),
        sources => sources.collect::<Vec<_>>(),
    }
}
