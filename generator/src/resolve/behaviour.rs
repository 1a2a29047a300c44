//! Behaviour: conditions are on the request that makes the resource.

use aliyun_rpc_constraint::When;

use crate::model::{Behaviour, FieldRule, World};
use crate::place::Spanned;
use crate::raw;
use crate::resolve::condition::when;
use crate::resolve::scope::Scope;
use crate::yaml::{Entries, Key};

/// What becomes of each kind of resource.
pub(crate) fn behaviours(spec: &raw::Spec, scope: &Scope<'_>) -> Vec<Behaviour> {
    spec.behaviours.iter().map(|(name, raw)| behaviour(name, raw, spec, scope)).collect()
}

fn behaviour(
    name: &Spanned<String>,
    raw: &raw::Behaviour,
    spec: &raw::Spec,
    scope: &Scope<'_>,
) -> Behaviour {
    let parameters = creator(&name.value, spec).map(|action| &action.parameters);
    let visible: Vec<_> = parameters.into_iter().collect();
    let holds = |raw: &Option<raw::When>| -> Option<When> {
        raw.as_ref().and_then(|raw| when(raw, &visible, scope))
    };
    let fields = entries(raw.fields.as_ref()).map(|(key, raw)| FieldRule {
        field: named(key),
        raw: raw.clone(),
        when: holds(&raw.when),
    });
    let predicates = entries(raw.predicates.as_ref()).flat_map(|(action, notes)| {
        notes.iter().map(|(note, raw)| (named(action), named(note), raw.clone()))
    });
    let fills = entries(raw.fills.as_ref()).map(|(key, field)| (named(key), field.clone()));
    let moves = entries(raw.moves.as_ref()).map(|(key, raw)| (named(key), raw.clone()));
    Behaviour {
        resource: name.clone(),
        ids: raw.id.iter().map(|one| (holds(&one.when), one.text.clone())).collect(),
        stateless: holds(&raw.stateless),
        version: raw.version.clone(),
        fills: fills.collect(),
        fields: fields.collect(),
        moves: moves.collect(),
        parts: raw.parts.clone(),
        unsettled: raw.unsettled.clone(),
        predicates: predicates.collect(),
    }
}

/// The action that makes resources of that name: it starts one, and nothing of it is addressed.
fn creator<'a>(resource: &str, spec: &'a raw::Spec) -> Option<&'a raw::Action> {
    let id = spec.resources.iter().find(|(key, _)| key.name == resource).map(|(_, raw)| &raw.id)?;
    let starts = |action: &raw::Action| {
        action.starts.as_ref().is_some_and(|starts| starts.value.resource.value == resource)
    };
    let gives = |action: &raw::Action| {
        let shapes = action.result.iter().filter_map(|(_, member)| member.shape.as_ref());
        shapes.into_iter().any(|shape| shape.value == id.value)
    };
    let actions = spec.actions.iter().map(|file| &file.action);
    actions.into_iter().find(|action| starts(action) && gives(action))
}

/// What lies outside the API.
pub(crate) fn world(raw: &raw::World) -> World {
    let nearest = raw.nearest.iter().map(|(key, codes)| (named(key), codes.clone()));
    let rows = entries(raw.rows.as_ref()).map(|(key, rows)| (named(key), rows.clone()));
    let facts = entries(raw.facts.as_ref()).map(|(key, fact)| (named(key), fact.clone()));
    World { nearest: nearest.collect(), facts: facts.collect(), rows: rows.collect() }
}

fn entries<T>(entries: Option<&Entries<T>>) -> impl Iterator<Item = (&Key, &T)> {
    entries.into_iter().flat_map(Entries::iter)
}

fn named(key: &Key) -> Spanned<String> {
    Spanned::new(key.name.clone(), key.place)
}
