//! Rule `behaviour`: what behaviour names is there, and takes as long as is documented.

use crate::finding::Finding;
use crate::model::{Action, Api, Behaviour, Resource, World};
use crate::place::Spanned;
use crate::raw;
use crate::yaml::suggestion;

const RULE: &str = "behaviour";

pub(crate) fn check(api: &Api, report: &mut dyn FnMut(Finding)) {
    for behaviour in &api.behaviours {
        let resources = api.resources.iter().map(|one| one.name.value.as_str());
        let Some(resource) = api.resource(&behaviour.resource.value) else {
            unknown(&behaviour.resource, "resource", resources, report);
            continue;
        };
        if api.world.is_none() {
            let finding = Finding::new(RULE, behaviour.resource.place, "the spec has no world");
            report(finding.help("add behaviour/world.yaml with the nearest codes"));
        }
        fields(api, behaviour, report);
        for (action, one) in &behaviour.moves {
            moves(api, resource, action, one, report);
        }
        predicates(api, behaviour, report);
        codes(api, &behaviour.unsettled, report);
    }
    if let Some(World { nearest, facts, rows }) = &api.world {
        for (_, listed) in nearest {
            codes(api, listed, report);
        }
        for (id, fact) in facts {
            codes(api, &fact.codes, report);
            parameters(api, &fact.parameters, report);
            let needs = |action| api.facts(action).iter().any(|(known, _, _)| *known == id.value);
            if !api.actions.iter().any(needs) {
                let message = format!("no action needs the fact `{}`", id.value);
                let finding = Finding::new(RULE, id.place, message);
                report(
                    finding.help("name a parameter or a code of an action that changes something"),
                );
            }
        }
        for (action, _) in rows {
            known_action(api, action, report);
        }
    }
}

fn codes(api: &Api, codes: &[Spanned<String>], report: &mut dyn FnMut(Finding)) {
    for code in codes.iter().filter(|code| api.code(&code.value).is_none()) {
        unknown(code, "code", api.codes.iter().map(|one| one.code.value.as_str()), report);
    }
}

/// Some action has each of the parameters.
fn parameters(api: &Api, names: &[Spanned<String>], report: &mut dyn FnMut(Finding)) {
    let all = || api.actions.iter().flat_map(|action| &action.parameters);
    for name in names.iter().filter(|name| all().all(|one| one.name.value != name.value)) {
        unknown(name, "parameter", all().map(|one| one.name.value.as_str()), report);
    }
}

/// A field holds one thing, and what it names is there.
fn fields(api: &Api, behaviour: &Behaviour, report: &mut dyn FnMut(Finding)) {
    let resources = || api.resources.iter().map(|one| one.name.value.as_str());
    for rule in &behaviour.fields {
        let raw = &rule.raw;
        let said = [
            raw.text.is_some(),
            raw.from.is_some(),
            raw.list.is_some(),
            raw.count.is_some(),
            raw.moment.is_some(),
        ];
        if said.iter().filter(|said| **said).count() != 1 {
            let message = format!("`{}` does not hold one thing", rule.field.value);
            report(
                Finding::new(RULE, rule.field.place, message)
                    .help("say one of `text`, `from`, `list`, `count` and `moment`"),
            );
        }
        for name in raw.list.iter().chain(&raw.count) {
            if api.resource(&name.value).is_none() {
                unknown(name, "resource", resources(), report);
            }
        }
    }
}

/// A move is of a known action, through known states, and takes as long as is documented.
fn moves(
    api: &Api,
    resource: &Resource,
    name: &Spanned<String>,
    one: &raw::Move,
    report: &mut dyn FnMut(Finding),
) {
    let Some(action) = known_action(api, name, report) else { return };
    let known = || resource.states.iter().map(|(state, _)| state.value.as_str());
    for state in one.through.iter().filter(|state| known().all(|known| known != state.value)) {
        unknown(state, "status", known(), report);
    }
    let Some((minutes, (least, most))) = one.minutes.as_ref().zip(documented(api, action)) else {
        return;
    };
    if !(least..=most).contains(&u64::from(minutes.value)) {
        let message = format!("it is documented to take {least} to {most} minutes");
        report(
            Finding::new(RULE, minutes.place, message)
                .help("leave `minutes` out to take the middle"),
        );
    }
}

/// How many minutes the notes of an action, or what is waited for, say that it takes.
fn documented(api: &Api, action: &Action) -> Option<(u64, u64)> {
    let values = action.notes.iter().filter_map(|note| note.value.as_ref());
    let noted = values.into_iter().find_map(|value| value.min_minutes.zip(value.max_minutes));
    let waited = || api.awaited(action).and_then(|(_, wait)| wait.takes);
    noted.or_else(|| waited().map(|(least, most)| (u64::from(least), u64::from(most))))
}

/// A predicate is for a note of the action.
fn predicates(api: &Api, behaviour: &Behaviour, report: &mut dyn FnMut(Finding)) {
    for (name, note, raw) in &behaviour.predicates {
        let Some(action) = known_action(api, name, report) else { continue };
        let notes = || action.notes.iter().map(|note| note.id.value.as_str());
        if notes().all(|known| known != note.value) {
            unknown(note, "note", notes(), report);
        }
        if action.parameter(&raw.parameter.value).is_none() {
            let known = action.parameters.iter().map(|one| one.name.value.as_str());
            unknown(&raw.parameter, "parameter", known, report);
        }
    }
}

fn known_action<'a>(
    api: &'a Api,
    name: &Spanned<String>,
    report: &mut dyn FnMut(Finding),
) -> Option<&'a Action> {
    let found = api.action(&name.value);
    if found.is_none() {
        unknown(name, "action", api.actions.iter().map(|one| one.name.value.as_str()), report);
    }
    found
}

fn unknown<'a>(
    name: &Spanned<String>,
    what: &str,
    known: impl Iterator<Item = &'a str>,
    report: &mut dyn FnMut(Finding),
) {
    let message = format!("there is no {what} `{}`", name.value);
    let finding = Finding::new(RULE, name.place, message);
    report(match suggestion(&name.value, known) {
        Some(close) => finding.help(format!("did you mean `{close}`?")),
        None => finding.help("behaviour names what the spec has"),
    });
}
