//! Rule `starts`: what an action starts can be waited for, with what the action knows.

use crate::finding::Finding;
use crate::model::{Action, Api, Resource, Starts, Wait};
use crate::place::{Place, Spanned};
use crate::yaml::suggestion;

/// The name of the rule.
const RULE: &str = "starts";

type Report<'a> = &'a mut dyn FnMut(Finding);

pub(crate) fn check(api: &Api, report: &mut dyn FnMut(Finding)) {
    for action in &api.actions {
        if let Some(starts) = &action.starts {
            wait(api, starts, report);
            changes(api, action, starts, report);
        }
        if let Some(deleted) = &action.deletes {
            gone(api, action, deleted, report);
        }
        if let Some((resource, wait)) = api.awaited(action) {
            ids(api, action, resource, report);
            takes(action, wait, report);
        }
    }
}

/// The place where an action says what it starts.
fn place(action: &Action) -> Place {
    let deletes = action.deletes.as_ref().map(|deleted| deleted.place);
    action.starts.as_ref().map(|starts| starts.place).or(deletes).unwrap_or(action.name.place)
}

/// What is started is a wait of a resource.
fn wait(api: &Api, starts: &Starts, report: Report<'_>) {
    let Some(resource) = api.resource(&starts.resource.value) else {
        let known = api.resources.iter().map(|known| known.name.value.as_str());
        return report(unknown(&starts.resource, "resource", known));
    };
    if resource.wait(&starts.wait.value).is_none() {
        let known = resource.waits.iter().map(|known| known.name.value.as_str());
        let finding = unknown(&starts.wait, &format!("wait of `{}`", resource.name.value), known);
        report(finding.beside(resource.name.place, "its lifecycle"));
    }
}

/// What is deleted can be waited for until it is gone; nothing else is started then.
fn gone(api: &Api, action: &Action, deleted: &Spanned<String>, report: Report<'_>) {
    if let Some(starts) = &action.starts {
        report(
            Finding::new(RULE, starts.place, "an action that deletes starts that alone")
                .beside(deleted.place, "what it deletes")
                .help("leave out one of `starts` and `deletes`"),
        );
    }
    let Some(resource) = api.resource(&deleted.value) else { return };
    if resource.wait("gone").is_none_or(|wait| !wait.until.is_empty()) {
        let message = format!("`{}` is deleted and has no wait until it is gone", deleted.value);
        report(
            Finding::new(RULE, deleted.place, message)
                .beside(resource.name.place, "its lifecycle")
                .help("give it a wait `gone` without `until`"),
        );
    }
}

/// The action knows the ids that the wait asks with.
fn ids(api: &Api, action: &Action, resource: &Resource, report: Report<'_>) {
    let (name, title) = (&action.name.value, resource.title.to_lowercase());
    for owner in api.owners(resource) {
        if action.parameter(&owner.name.value).is_none_or(|parameter| !parameter.required) {
            let message =
                format!("{name} does not demand `{}`, which reads the {title}", owner.name.value);
            report(
                Finding::new(RULE, place(action), message)
                    .beside(owner.name.place, "this parameter")
                    .help("a wait asks with parameters that the action always has"),
            );
        }
    }
    let named = action.addressed().any(|parameter| resource.is_id(parameter));
    if resource.made_by(action).is_none() && !named {
        let message = format!("{name} neither makes nor names the {title}");
        report(Finding::new(RULE, place(action), message).help(format!(
            "its result has a field of the shape {0} with `identity: true`, or its address a \
             parameter of the shape {0}",
            resource.id.value
        )));
    }
}

/// What is changed are fields of a resource that is there.
fn changes(api: &Api, action: &Action, starts: &Starts, report: Report<'_>) {
    let resource = api.resource(&starts.resource.value);
    let item = resource.and_then(|resource| api.item_of(resource));
    for (parameter, field) in &starts.changes {
        let known = |members: &[crate::model::Member], name: &str| {
            members.iter().any(|member| member.name.value == name)
        };
        if !known(&action.parameters, &parameter.value) {
            let names = action.parameters.iter().map(|known| known.name.value.as_str());
            report(unknown(parameter, "parameter", names));
        }
        let fields = item.map(|(structure, _)| structure.fields.as_slice()).unwrap_or_default();
        if item.is_some() && !known(fields, &field.value) {
            let names = fields.iter().map(|known| known.name.value.as_str());
            report(unknown(field, "field of the resource", names));
        }
    }
    let made = resource.and_then(|resource| resource.made_by(action));
    if let (Some(made), Some((parameter, _))) = (made, starts.changes.first()) {
        report(
            Finding::new(RULE, parameter.place, "what an action makes it does not change")
                .beside(made.name.place, "what it makes")
                .help("leave `changes` out"),
        );
    }
}

/// The wait takes as long as the notes of the action say.
fn takes(action: &Action, wait: &Wait, report: Report<'_>) {
    let minutes = |minutes: Option<u64>| u32::try_from(minutes.unwrap_or_default());
    for note in action.notes.iter().filter(|note| note.kind.is_some_and(|k| k.name == "takes")) {
        let Some(value) = &note.value else { continue };
        let least = minutes(value.min_minutes).unwrap_or(u32::MAX);
        let most = minutes(value.max_minutes).unwrap_or(u32::MAX);
        let covered = wait.takes.is_some_and(|takes| takes.0 <= least && most <= takes.1);
        if !covered {
            let message = format!(
                "{} takes {least} to {most} minutes, which its wait does not say",
                action.name.value
            );
            report(
                Finding::new(RULE, note.place, message)
                    .beside(wait.name.place, "the wait")
                    .help("widen `takes` of the wait, so that it holds for all that start it"),
            );
        }
    }
}

fn unknown<'a>(
    name: &Spanned<String>,
    what: &str,
    known: impl Iterator<Item = &'a str>,
) -> Finding {
    let known: Vec<&str> = known.collect();
    let finding =
        Finding::new(RULE, name.place, format!("there is no {what} named `{}`", name.value));
    match suggestion(&name.value, known.iter().copied()) {
        Some(close) => finding.help(format!("did you mean `{close}`?")),
        None if known.is_empty() => finding.help("the spec has none"),
        None => finding.help(format!("the spec has {}", known.join(", "))),
    }
}
