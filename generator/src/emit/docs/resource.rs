//! The page of a resource: its states as a diagram and a table.

use minijinja::{Value, context};

use crate::emit::markdown::{cell, prose};
use crate::model::{Api, Resource, Standing};

/// What the page shows.
pub(crate) fn view(api: &Api, resource: &Resource) -> Value {
    let set = api.enumeration(&resource.status.value);
    let states = resource.states.iter().map(|(state, standing)| {
        let meaning = set.and_then(|set| set.value(&state.value));
        context! {
            name => &state.value,
            standing => standing.name(),
            meaning => meaning.map(|value| cell(&value.meaning)).unwrap_or_default(),
        }
    });
    let standings =
        [Standing::Pending, Standing::Ready, Standing::Failed, Standing::Leaving, Standing::Gone];
    let groups = standings.into_iter().filter_map(|standing| {
        let states = resource.states.iter().filter(|(_, known)| *known == standing);
        let states: Vec<String> = states.map(|(state, _)| state.value.clone()).collect();
        (!states.is_empty()).then(|| context! { name => standing.name(), states => states })
    });
    let has = |standing| resource.states.iter().any(|(_, known)| *known == standing);
    context! {
        title => &resource.title,
        doc => resource.doc.as_deref().map(prose),
        id => &resource.id.value,
        read => &resource.read.value,
        items => resource.items.value.replace('/', "[]."),
        field => &resource.field.value,
        groups => groups.collect::<Vec<_>>(),
        pending => has(Standing::Pending),
        ready => has(Standing::Ready),
        failed => has(Standing::Failed),
        leaving => has(Standing::Leaving),
        gone => has(Standing::Gone),
        states => states.collect::<Vec<_>>(),
        gone_codes => resource.gone_codes.iter().map(|code| code.value.clone()).collect::<Vec<_>>(),
        gone_when_absent => resource.gone_when_absent,
        chapter => &resource.origin.chapter,
    }
}
