//! The page of the emulator: which codes it had to choose.

use minijinja::{Value, context};

use crate::emit::rust::emulator::{breaches, nearest_needs};
use crate::model::Api;

/// What the page is filled in with: of each action, where the reference has no code.
pub(crate) fn view(api: &Api) -> Value {
    let actions = api.actions.iter().filter_map(|action| {
        let needs = nearest_needs(api, action).into_iter();
        let needs = needs.map(|(note, code)| (note.id.value.clone(), code.to_owned()));
        let broken = breaches(api, action).into_iter().filter(|breach| !breach.is_own);
        let broken = broken.map(|one| (format!("{} {}", one.rule, one.parameter), one.code));
        let rows: Vec<Value> =
            needs.chain(broken).map(|(rule, code)| context! { rule, code }).collect();
        (!rows.is_empty()).then(|| context! { name => &action.name.value, rows })
    });
    context! { actions => actions.collect::<Vec<_>>() }
}
