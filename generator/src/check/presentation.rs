//! Rule `presentation`: every action is one command, and what commands name is there.

use std::collections::BTreeMap;

use crate::finding::Finding;
use crate::model::{Action, Api, Command, Every};
use crate::names;
use crate::place::Spanned;
use crate::yaml::suggestion;

const RULE: &str = "presentation";

pub(crate) fn check(api: &Api, report: &mut dyn FnMut(Finding)) {
    let Some(first) = api.commands.first() else { return };
    let mut used: BTreeMap<&str, &Spanned<String>> = BTreeMap::new();
    for group in &api.commands {
        well_named(&group.name, &reserved(api), report);
        for command in &group.commands {
            well_named(&command.name, &[], report);
            let Some(action) = known_action(api, &command.action, report) else { continue };
            if let Some(before) = used.insert(&command.action.value, &command.action) {
                let message = format!("`{}` is a command already", command.action.value);
                let finding = Finding::new(RULE, command.action.place, message);
                report(finding.beside(before.place, "here").help("leave one of them out"));
            }
            columns(api, command, action, report);
            if let Some(every) = &command.every {
                owners(api, action, every, report);
            }
        }
    }
    for action in api.actions.iter().filter(|one| !used.contains_key(one.name.value.as_str())) {
        let message = format!("`{}` is no command", action.name.value);
        let finding = Finding::new(RULE, first.name.place, message);
        report(finding.help("add it to a group, under the name that users are to type"));
    }
}

/// The commands that are there besides groups.
fn reserved(api: &Api) -> Vec<&str> {
    let jobs = api.actions.iter().filter_map(|action| action.job.as_ref());
    let verbs = jobs.flat_map(|job| &job.verbs).map(|verb| verb.name.value.as_str());
    names::RESERVED_COMMANDS.iter().copied().chain(verbs).collect()
}

/// A name is made of words of lower-case letters and digits with hyphens between them.
fn well_named(name: &Spanned<String>, reserved: &[&str], report: &mut dyn FnMut(Finding)) {
    let is_word = |word: &str| {
        let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
        !word.is_empty() && word.bytes().all(plain)
    };
    let begins = name.value.starts_with(|first: char| first.is_ascii_lowercase());
    if !begins || !name.value.split('-').all(is_word) {
        let message = format!("`{}` is no name of a command", name.value);
        let finding = Finding::new(RULE, name.place, message);
        report(finding.help("write lower-case letters and digits, words with a hyphen between"));
    } else if reserved.contains(&name.value.as_str()) {
        let message = format!("`{}` is a command that every command line has", name.value);
        report(Finding::new(RULE, name.place, message).help("choose another name"));
    }
}

/// Rows are a list of structures, and each column is a field of one.
fn columns(api: &Api, command: &Command, action: &Action, report: &mut dyn FnMut(Finding)) {
    let Some(fields) = api.row_of(command, action) else {
        for name in command.rows.iter().chain(command.columns.first().map(|(_, path)| path)) {
            let message = format!("`{}` has no such list of rows", action.name.value);
            let finding = Finding::new(RULE, name.place, message);
            report(finding.help("name the field of the result that lists structures, in `rows`"));
        }
        return;
    };
    for (_, path) in &command.columns {
        if api.field_at(fields, &path.value).is_none() {
            unknown(path, "field", fields.iter().map(|field| field.name.value.as_str()), report);
        }
    }
}

/// The action lists within one resource of the kind alone, and what narrows those is known.
fn owners(api: &Api, action: &Action, every: &Every, report: &mut dyn FnMut(Finding)) {
    let Some(resource) = api.resource(&every.resource.value) else {
        let known = api.resources.iter().map(|one| one.name.value.as_str());
        return unknown(&every.resource, "resource", known, report);
    };
    let mut addressed = action.addressed();
    let is_owner = addressed.next().is_some_and(|parameter| resource.is_id(parameter));
    if !is_owner || addressed.next().is_some() {
        let message = format!("`{}` is not addressed by that alone", action.name.value);
        let finding = Finding::new(RULE, every.resource.place, message);
        report(finding.help("name the resource whose id is the action's only `address`"));
    }
    let Some(read) = api.action(&resource.read.value) else { return };
    for (name, _) in every.with.iter().filter(|(name, _)| read.parameter(&name.value).is_none()) {
        let known = read.parameters.iter().map(|one| one.name.value.as_str());
        unknown(name, "parameter", known, report);
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
        None => finding.help("presentation names what the spec has"),
    });
}
