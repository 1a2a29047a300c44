//! Resources: their lifecycles, and what one can wait for.

use crate::model::{Resource, Select, Standing, Wait};
use crate::place::Spanned;
use crate::raw;
use crate::resolve::origin;
use crate::yaml::{Entries, Key};

/// The kind of resource that a spec describes.
pub(crate) fn resource(key: &Key, raw: &raw::Resource) -> Resource {
    let states = states(raw);
    let waits = raw.waits.iter().flat_map(Entries::iter);
    let remedies = raw.remedies.iter().flat_map(Entries::iter);
    Resource {
        name: named(key),
        title: raw.title.clone(),
        doc: raw.doc.clone(),
        id: raw.id.clone(),
        read: raw.read.clone(),
        items: raw.items.clone(),
        select: raw.select.as_ref().map_or(Select::All, select),
        field: raw.field.clone(),
        status: raw.status.clone(),
        gone_codes: raw.gone.codes.clone(),
        gone_when_absent: raw.gone.absent,
        tells: raw.tells.clone(),
        remedies: remedies.map(|(key, remedy)| (named(key), remedy.clone())).collect(),
        no_status: raw.no_status.clone(),
        waits: waits.map(|(key, raw)| wait(key, raw, &states)).collect(),
        states,
        origin: origin::named(&raw.source, raw.since.as_ref()),
    }
}

/// Every status with what it means.
type States = Vec<(Spanned<String>, Standing)>;

fn named(key: &Key) -> Spanned<String> {
    Spanned::new(key.name.clone(), key.place)
}

fn states(raw: &raw::Resource) -> States {
    let stands = |states: &[Spanned<String>], standing| -> States {
        states.iter().map(|state| (state.clone(), standing)).collect()
    };
    [
        stands(&raw.pending, Standing::Pending),
        stands(&raw.ready, Standing::Ready),
        stands(&raw.failed, Standing::Failed),
        stands(&raw.leaving, Standing::Leaving),
        stands(&raw.gone.states, Standing::Gone),
    ]
    .concat()
}

fn select(raw: &Spanned<raw::Select>) -> Select {
    match (&raw.value.parameter, &raw.value.filter, &raw.value.key) {
        (Some(parameter), None, None) => Select::Parameter(parameter.clone()),
        (None, Some(filter), Some(key)) => Select::Filter(filter.clone(), key.clone()),
        _ => Select::Unclear(raw.place),
    }
}

/// What ends a wait in vain, unless the spec says so: what is out of order or on its way out,
/// where that is not what is waited for.
fn wait(key: &Key, raw: &raw::Wait, states: &States) -> Wait {
    let in_vain = |(state, standing): &&(Spanned<String>, Standing)| {
        !raw.until.is_empty()
            && matches!(standing, Standing::Failed | Standing::Leaving | Standing::Gone)
            && raw.until.iter().all(|until| until.value != state.value)
    };
    let failed = || states.iter().filter(in_vain).map(|(state, _)| state.clone()).collect();
    Wait {
        name: named(key),
        until: raw.until.clone(),
        failed: raw.failed.clone().unwrap_or_else(failed),
        takes: raw.takes.as_ref().map(|takes| (takes.min_minutes, takes.max_minutes)),
        limit_minutes: raw.limit_minutes,
        origin: origin::named(&raw.source, None),
    }
}
