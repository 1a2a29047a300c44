//! Rule `natural-key`: what finds again what an action made is there, on both sides.

use crate::finding::Finding;
use crate::model::{Action, Api, Member, NaturalKey, Type};
use crate::place::Spanned;
use crate::raw::Safety;
use crate::yaml::suggestion;

pub(crate) fn check(api: &Api, report: &mut dyn FnMut(Finding)) {
    for action in &api.actions {
        let Some(key) = &action.natural_key else { continue };
        if !matches!(action.safety(), Safety::NaturalKey | Safety::Token) {
            let message = format!("{} has a natural key, but makes nothing", action.name.value);
            report(
                Finding::new("natural-key", key.place, message)
                    .help("say `safety: natural_key` or `safety: token`, or leave the key out"),
            );
        }
        for (parameter, _) in &key.same {
            named(parameter, "parameter", &action.parameters, report);
        }
        named(&key.id, "field of the result", &action.result, report);
        let find = api.actions.iter().find(|known| known.name.value == key.find.value);
        match find {
            Some(find) => listing(api, action, key, find, report),
            None => {
                let message = format!("there is no action `{}`", key.find.value);
                let known = api.actions.iter().map(|known| known.name.value.as_str());
                report(advised(&key.find, message, known));
            }
        }
    }
}

/// The listing takes what it is given, and its items have the key.
fn listing(
    api: &Api,
    action: &Action,
    key: &NaturalKey,
    find: &Action,
    report: &mut dyn FnMut(Finding),
) {
    for (parameter, _) in &key.with {
        named(parameter, "parameter", &find.parameters, report);
    }
    for parameter in find.demanded().chain(find.addressed()) {
        if action.parameter(&parameter.name.value).is_none() {
            let name = &parameter.name.value;
            let message =
                format!("{} demands `{name}`, which {} lacks", find.name.value, action.name.value);
            report(
                Finding::new("natural-key", key.find.place, message)
                    .beside(parameter.name.place, "this parameter")
                    .help("a listing is asked with parameters of the action"),
            );
        }
    }
    named(&key.items, "field of the result", &find.result, report);
    let Some(fields) = item_fields(api, key, find) else { return };
    for (_, field) in &key.same {
        named(field, "field of an item", fields, report);
    }
    named(&key.id, "field of an item", fields, report);
}

/// The fields of the structure that the items of the listing are.
fn item_fields<'a>(api: &'a Api, key: &NaturalKey, find: &Action) -> Option<&'a [Member]> {
    let items = find.result.iter().find(|field| field.name.value == key.items.value)?;
    match &items.ty {
        Type::List(list) => match &list.item {
            Type::Structure(shape, _) => {
                api.structure(shape).map(|structure| structure.fields.as_slice())
            }
            _ => None,
        },
        _ => None,
    }
}

fn named(name: &Spanned<String>, what: &str, members: &[Member], report: &mut dyn FnMut(Finding)) {
    if members.iter().any(|member| member.name.value == name.value) {
        return;
    }
    let message = format!("there is no {what} `{}`", name.value);
    report(advised(name, message, members.iter().map(|member| member.name.value.as_str())));
}

fn advised<'a>(
    name: &Spanned<String>,
    message: String,
    known: impl Iterator<Item = &'a str>,
) -> Finding {
    let finding = Finding::new("natural-key", name.place, message);
    match suggestion(&name.value, known) {
        Some(close) => finding.help(format!("did you mean `{close}`?")),
        None => finding.help("a natural key names what the spec has"),
    }
}
