//! The resolve stage: from the raw spec to the model, with shapes looked up and facts merged.

mod action;
mod behaviour;
mod charset;
mod condition;
mod constraints;
mod example;
mod facts;
mod filter;
mod member;
mod note;
mod origin;
mod resource;
mod scope;
mod service;
mod shape;
mod unknown_shape;

use crate::finding::Findings;
use crate::model::{Api, Code, Correction};
use crate::place::Spanned;
use crate::raw;
use crate::resolve::scope::Scope;

/// The model of the spec.
pub(crate) fn resolve(spec: &raw::Spec) -> Result<Api, Findings> {
    let mut findings = Findings::new();
    unknown_shape::check(spec, &mut findings);
    findings.propagate(Some(()))?;
    let scope = Scope::new(spec);
    let shapes = shape::shapes(spec, &scope);
    let actions = action::actions(spec, &scope);
    let api = Api {
        service: service::service(&spec.service, &scope),
        groups: service::groups(&spec.service),
        actions,
        shapes,
        codes: codes(spec),
        resources: spec.resources.iter().map(|(key, raw)| resource::resource(key, raw)).collect(),
        behaviours: behaviour::behaviours(spec, &scope),
        world: spec.world.as_ref().map(behaviour::world),
        corrections: spec.corrections.iter().map(correction).collect(),
        sources: service::sources(&spec.service),
        programs: programs(spec),
    };
    scope.into_findings().propagate(Some(api))
}

fn codes(spec: &raw::Spec) -> Vec<Code> {
    let document = spec.errors.codes.iter().map(|(key, code)| (key, code, false));
    let gateway = spec.errors.gateway.iter().map(|(key, code)| (key, code, true));
    let code = |(key, raw, gateway): (&crate::yaml::Key, &raw::Code, bool)| Code {
        code: Spanned::new(key.name.clone(), key.place),
        meaning: raw.meaning.clone(),
        category: raw.category.as_ref().map(|category| category.value),
        retry: raw.retry,
        remedy: raw.remedy.clone(),
        statuses: raw.status.clone(),
        gateway,
        origin: raw.source.as_ref().map(|source| origin::named(source, raw.since.as_ref())),
    };
    document.chain(gateway).map(code).collect()
}

fn correction(raw: &raw::Correction) -> Correction {
    Correction {
        at: raw.at.value.clone(),
        says: raw.says.0.inline(),
        holds: raw.holds.0.inline(),
        kind: raw.kind,
        why: raw.why.clone(),
        origin: origin::named(&raw.source, raw.since.as_ref()),
    }
}

fn programs(spec: &raw::Spec) -> std::collections::BTreeMap<String, String> {
    let program = |(path, text): (&String, &String)| {
        path.strip_prefix("programs/").map(|name| (name.to_owned(), text.clone()))
    };
    spec.texts.iter().filter_map(program).collect()
}
