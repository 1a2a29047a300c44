//! The page of a resource: its states as a diagram and a table.

use minijinja::{Value, context};

use crate::emit::markdown::{cell, line, prose};
use crate::emit::wording;
use crate::model::{Api, Resource, Standing, Wait};
use crate::names;

/// What the page shows.
pub(crate) fn view(api: &Api, resource: &Resource) -> Value {
    let set = api.enumeration(&resource.status.value);
    let states = resource.states.iter().map(|(state, standing)| {
        let meaning = set.and_then(|set| set.value(&state.value));
        context! {
            name => &state.value,
            standing => standing.name(),
            meaning => meaning.map(|value| cell(&value.meaning)).unwrap_or_default(),
            remedy => resource.remedy(&state.value).map(cell),
        }
    });
    let standings =
        [Standing::Pending, Standing::Ready, Standing::Failed, Standing::Leaving, Standing::Gone];
    let groups = standings.into_iter().filter_map(|standing| {
        let states = resource.states.iter().filter(|(_, known)| *known == standing);
        let states: Vec<String> = states.map(|(state, _)| state.value.clone()).collect();
        (!states.is_empty()).then(|| context! { name => standing.name(), states => states })
    });
    let waits = resource.waits.iter().map(|wait| self::wait(api, resource, wait));
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
        no_status => resource.no_status.as_deref().map(line),
        tells => resource.tells.iter().map(|field| field.value.clone()).collect::<Vec<_>>(),
        waits => waits.collect::<Vec<_>>(),
        gone_codes => resource.gone_codes.iter().map(|code| code.value.clone()).collect::<Vec<_>>(),
        gone_when_absent => resource.gone_when_absent,
        chapter => &resource.origin.chapter,
    }
}

/// A wait: what ends it, and who starts what it waits for.
fn wait<'a>(api: &'a Api, resource: &'a Resource, wait: &'a Wait) -> Value {
    let begun = api.starting(resource, wait).map(|action| action.name.value.clone());
    context! {
        method => names::method(&wait.method(resource)).trim_start_matches("r#"),
        until => wording::values(&wait.until).map(|values| cell(&values)),
        failed => wording::values(&wait.failed).map(|values| cell(&values)),
        takes => wait.takes.map(|(least, most)| format!("{least} to {most} minutes")),
        limit => wording::span(wait.limit_minutes),
        begun => begun.collect::<Vec<_>>(),
    }
}
