//! Rule `duplicate-name`: no two actions, and no two flat parameters of an action, have the same
//! name on the wire.

use std::collections::BTreeMap;

use crate::finding::Finding;
use crate::model::{Action, Api, Member, Type};
use crate::place::Place;

pub(crate) fn check(api: &Api, report: &mut dyn FnMut(Finding)) {
    let mut actions: BTreeMap<&str, Place> = BTreeMap::new();
    for name in api.actions.iter().map(|action| &action.name) {
        if let Some(first) = actions.insert(&name.value, name.place) {
            let message = format!("there are two actions named `{}`", name.value);
            report(
                Finding::new("duplicate-name", name.place, message)
                    .beside(first, "the other one")
                    .help("an action has one file, in the folder of its group"),
            );
        }
    }
    for action in &api.actions {
        let mut seen: BTreeMap<String, Place> = BTreeMap::new();
        for (name, place) in names(api, action) {
            if let Some(first) = seen.insert(name.to_ascii_lowercase(), place) {
                let message = format!("two parameters of {} are named `{name}`", action.name.value);
                report(
                    Finding::new("duplicate-name", place, message)
                        .beside(first, "the other one")
                        .help("names on the wire are unique within an action, whatever their case"),
                );
            }
        }
    }
}

/// The flat names of an action's parameters, and of the common ones that go with them.
fn names(api: &Api, action: &Action) -> Vec<(String, Place)> {
    let mut names: Vec<(String, Place)> = vec![("Action".to_owned(), action.name.place)];
    for member in api.service.common_parameters.iter().chain(&action.parameters) {
        flat(api, member, "", &mut names, 0);
    }
    names
}

fn flat(api: &Api, member: &Member, prefix: &str, names: &mut Vec<(String, Place)>, depth: usize) {
    let name = format!("{prefix}{}", member.name.value);
    let (name, structure) = match &member.ty {
        Type::Structure(shape, _) => (name, Some(shape)),
        Type::List(list) => match &list.item {
            Type::Structure(shape, _) => (format!("{name}.N"), Some(shape)),
            _ => (name, None),
        },
        _ => (name, None),
    };
    names.push((name.clone(), member.name.place));
    let structure = structure.and_then(|shape| api.structure(shape));
    if let Some(structure) = structure.filter(|_| depth < api.shapes.len()) {
        for field in &structure.fields {
            flat(api, field, &format!("{name}."), names, depth + 1);
        }
    }
}
