//! Rules `unknown-resource` and `unknown-action`: what notes and lifecycles name exists.

use crate::finding::Finding;
use crate::model::Api;
use crate::place::Spanned;
use crate::yaml::suggestion;

pub(crate) fn check(api: &Api, report: &mut dyn FnMut(Finding)) {
    let resources: Vec<&str> =
        api.resources.iter().map(|resource| resource.name.value.as_str()).collect();
    for note in api.actions.iter().flat_map(|action| &action.notes) {
        let Some(value) = &note.value else { continue };
        for name in value.resource.iter().chain(&value.per) {
            known(name, "unknown-resource", "resource", &resources, report);
        }
        states(api, value, report);
    }
    for deleted in api.actions.iter().filter_map(|action| action.deletes.as_ref()) {
        known(deleted, "unknown-resource", "resource", &resources, report);
    }
    let actions: Vec<&str> = api.actions.iter().map(|action| action.name.value.as_str()).collect();
    for resource in &api.resources {
        known(&resource.read, "unknown-action", "action", &actions, report);
    }
}

fn known(
    name: &Spanned<String>,
    rule: &'static str,
    what: &str,
    known: &[&str],
    report: &mut dyn FnMut(Finding),
) {
    if known.contains(&name.value.as_str()) {
        return;
    }
    let message = format!("there is no {what} `{}`", name.value);
    let finding = Finding::new(rule, name.place, message);
    report(match suggestion(&name.value, known.iter().copied()) {
        Some(close) => finding.help(format!("did you mean `{close}`?")),
        None => finding.help(format!("the spec has {}", known.join(", "))),
    });
}

/// The states that a note names are documented ones of its resource.
fn states(api: &Api, value: &crate::raw::NoteValue, report: &mut dyn FnMut(Finding)) {
    let Some(name) = &value.resource else { return };
    let resource = api.resources.iter().find(|known| known.name.value == name.value);
    let Some(resource) = resource else { return };
    for state in &value.states {
        if resource.states.iter().all(|(known, _)| known.value != state.value) {
            let message = format!("`{}` is no status of `{}`", state.value, name.value);
            let states = resource.states.iter().map(|(known, _)| known.value.as_str());
            let finding = Finding::new("unknown-resource", state.place, message)
                .beside(resource.name.place, "its lifecycle");
            report(match suggestion(&state.value, states) {
                Some(close) => finding.help(format!("did you mean `{close}`?")),
                None => finding.help("name a status that its lifecycle lists"),
            });
        }
    }
}
