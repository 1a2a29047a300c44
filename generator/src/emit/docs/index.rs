//! The first page: every action by group.

use minijinja::{Value, context};

use crate::model::Api;

/// What the page shows.
pub(crate) fn view(api: &Api) -> Value {
    let groups = api.groups.iter().filter_map(|group| {
        let actions = api.actions_of(group).map(|action| {
            context! { name => &action.name.value, summary => &action.summary }
        });
        let actions: Vec<Value> = actions.collect();
        (!actions.is_empty()).then(|| {
            context! { title => &group.title, chapter => &group.chapter, actions => actions }
        })
    });
    let resources = api.resources.iter().map(|resource| {
        context! { name => &resource.name.value, title => &resource.title }
    });
    let sources = api.sources.iter().map(|source| {
        context! { id => &source.id, title => &source.title, date => &source.date }
    });
    context! {
        has_emulator => api.world.is_some(),
        title => &api.service.title,
        summary => &api.service.summary,
        product => &api.service.product,
        version => &api.service.version,
        groups => groups.collect::<Vec<_>>(),
        resources => resources.collect::<Vec<_>>(),
        sources => sources.collect::<Vec<_>>(),
    }
}
