//! Corrections: the page of all, and those that have to do with an action.

use minijinja::{Value, context};

use crate::emit::markdown::cell;
use crate::emit::wording;
use crate::model::{Action, Api, Correction, CorrectionKind, Member};

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
            since => correction.origin.since(),
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

/// The corrections that have to do with the action, its shapes among them.
pub(crate) fn of(api: &Api, action: &Action) -> Vec<(String, String, String, String)> {
    let name = &action.name.value;
    let mut places = vec![format!("actions/{name}/"), format!("examples/{name}/")];
    shapes(api, action.parameters.iter().chain(&action.result), &mut places);
    let about = api
        .corrections
        .iter()
        .filter(|correction| correction.kind != CorrectionKind::Upstream)
        .filter(|correction| places.iter().any(|place| correction.at.starts_with(place.as_str())));
    let line = |correction: &Correction| {
        let at = correction.at.trim_start_matches("actions/");
        let since = wording::since(&correction.origin).map(|since| format!(" ({since})"));
        let why = cell(&correction.why) + &since.unwrap_or_default();
        (cell(at), cell(&correction.says), cell(&correction.holds), why)
    };
    about.map(line).collect()
}

/// The places of the shapes that members take facts from, and of the shapes below them.
fn shapes<'a>(api: &'a Api, members: impl Iterator<Item = &'a Member>, places: &mut Vec<String>) {
    for member in members {
        let below = member.ty.shape().map(str::to_owned);
        for shape in member.shapes.iter().cloned().chain(below) {
            let place = format!("shapes/{shape}/");
            if places.contains(&place) {
                continue;
            }
            places.push(place);
            if let Some(structure) = api.structure(&shape) {
                shapes(api, structure.fields.iter(), places);
            }
        }
    }
}
