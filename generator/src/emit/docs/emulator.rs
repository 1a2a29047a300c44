//! The page of the emulator: which codes it had to choose, and which facts can be denied.

use std::collections::BTreeMap;

use minijinja::{Value, context};

use crate::emit::rust::emulator::{breaches, is_own, nearest_needs, told_facts};
use crate::model::Api;

/// What the page is filled in with: of each action, where the reference has no code.
pub(crate) fn view(api: &Api) -> Value {
    let actions = api.actions.iter().filter_map(|action| {
        let needs = nearest_needs(api, action).into_iter();
        let needs = needs.map(|(note, code)| (note.id.value.clone(), code.to_owned()));
        let broken = breaches(api, action).into_iter().filter(|breach| !breach.is_own);
        let broken = broken.map(|one| (format!("{} {}", one.rule, one.parameter), one.code));
        let facts = api.facts(action).into_iter();
        let facts = facts.filter(|(_, _, code)| !is_own(action, code));
        let facts = facts.map(|(id, _, code)| (id.to_owned(), code.to_owned()));
        let rows: Vec<Value> =
            needs.chain(facts).chain(broken).map(|(rule, code)| context! { rule, code }).collect();
        (!rows.is_empty()).then(|| context! { name => &action.name.value, rows })
    });
    context! { actions => actions.collect::<Vec<_>>(), facts => denied(api) }
}

/// The facts of the world by name, each with what it says and whom it refuses with which code.
fn denied(api: &Api) -> Vec<Value> {
    let mut all: BTreeMap<&str, (&str, Vec<Value>)> = BTreeMap::new();
    for action in &api.actions {
        let told = told_facts(api, action).into_iter();
        let told = told.map(|(note, code)| (note.id.value.as_str(), note.text.as_str(), code));
        let world = api.facts(action).into_iter();
        let world = world.map(|(id, fact, code)| (id, fact.text.as_str(), code));
        for (id, text, code) in told.chain(world) {
            let (_, refused) = all.entry(id).or_insert((text, Vec::new()));
            refused.push(context! { action => &action.name.value, code });
        }
    }
    let rows = all.into_iter();
    rows.map(|(id, (text, refused))| context! { id, text, refused }).collect()
}
