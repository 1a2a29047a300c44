//! How the emulator tells whether what an action needs is there.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::emit::rust::emulator::code;
use crate::emit::rust::file::ident;
use crate::emit::rust::prerequisite;
use crate::model::{Action, Api, Behaviour, Note};
use crate::raw::{self, PredicateName};

/// The table of needs, in the order of the prerequisites.
pub(crate) fn table(api: &Api, action: &Action) -> TokenStream {
    let needs = prerequisite::needs(action).map(|note| {
        let code = code::literal(api, action, code_of(api, action, note));
        let check = check(api, action, note);
        quote! { Need { code: #code, check: #check } }
    });
    quote! { &[#(#needs),*] }
}

/// The code of the absence of what a note says is needed.
fn code_of<'a>(api: &'a Api, action: &Action, note: &'a Note) -> &'a str {
    let kind = note.kind.map_or("", |kind| kind.name);
    note.code.as_ref().map_or_else(|| code::nearest(api, action, kind), |code| code.value.as_str())
}

/// The notes of the action that tell of a fact of the world, each with its code.
pub(crate) fn told_facts<'a>(api: &'a Api, action: &'a Action) -> Vec<(&'a Note, &'a str)> {
    let is_fact = |note: &&Note| {
        let kind = note.kind.map(|kind| kind.name);
        match told(api, action, note) {
            Some((_, raw)) => raw.is == PredicateName::Once,
            None => {
                !prerequisite::is_seen(api, action, note)
                    && !matches!(kind, Some("needs_version" | "consumes_ips"))
            }
        }
    };
    let notes = prerequisite::needs(action).filter(is_fact);
    notes.map(|note| (note, code_of(api, action, note))).collect()
}

/// The needs for which the reference has no code, each with the nearest.
pub(crate) fn nearest_needs<'a>(api: &'a Api, action: &'a Action) -> Vec<(&'a Note, &'a str)> {
    let without = prerequisite::needs(action).filter(|note| note.code.is_none());
    without.map(|note| (note, code_of(api, action, note))).collect()
}

/// The table of the facts that only error codes tell of.
pub(crate) fn fact_table(api: &Api, action: &Action) -> TokenStream {
    let facts = api.facts(action).into_iter().map(|(id, fact, code)| {
        let parameters = fact.parameters.iter().map(|name| &name.value);
        let parameters = parameters.filter(|name| action.parameter(name).is_some());
        let code = code::literal(api, action, code);
        quote! { Fact { id: #id, parameters: &[#(#parameters),*], code: #code } }
    });
    quote! { &[#(#facts),*] }
}

fn check(api: &Api, action: &Action, note: &Note) -> TokenStream {
    if let Some(predicate) = predicate(api, action, note) {
        return predicate;
    }
    if prerequisite::is_seen(api, action, note) {
        return quote! { Check::Seen };
    }
    let value = note.value.as_ref();
    let parameters = value.map(|value| value.parameters.as_slice()).unwrap_or_default();
    let names = parameters.iter().map(|name| &name.value);
    match (note.kind.map(|kind| kind.name), value) {
        (Some("needs_version"), Some(value)) => {
            let version = value.version.as_deref().unwrap_or_default();
            quote! { Check::Version(#version) }
        }
        (Some("consumes_ips"), Some(value)) => {
            let of = parameters.first().map(|name| name.value.as_str());
            let of = of.or_else(|| network(api)).unwrap_or_default();
            let count = Literal::u64_unsuffixed(value.count.unwrap_or(1));
            quote! { Check::Addresses { of: #of, count: #count } }
        }
        _ => quote! { Check::Fact(&[#(#names),*]) },
    }
}

/// The parameter that other actions take addresses of.
fn network(api: &Api) -> Option<&str> {
    let notes = api.actions.iter().flat_map(|action| &action.notes);
    let mut takes = notes.filter(|note| note.kind.is_some_and(|kind| kind.name == "consumes_ips"));
    takes.find_map(|note| Some(note.value.as_ref()?.parameters.first()?.value.as_str()))
}

/// The predicate by which a note is told, and what it is of.
fn told<'a>(
    api: &'a Api,
    action: &Action,
    note: &Note,
) -> Option<(&'a Behaviour, &'a raw::Predicate)> {
    api.behaviours.iter().find_map(|behaviour| {
        let mut all = behaviour.predicates.iter();
        let found =
            all.find(|(of, id, _)| of.value == action.name.value && id.value == note.id.value);
        found.map(|(_, _, raw)| (behaviour, raw))
    })
}

fn predicate(api: &Api, action: &Action, note: &Note) -> Option<TokenStream> {
    let (behaviour, raw) = told(api, action, note)?;
    let name = ident(match raw.is {
        PredicateName::Apart => "Apart",
        PredicateName::Same => "Same",
        PredicateName::Listed => "Listed",
        PredicateName::Unlisted => "Unlisted",
        PredicateName::Room => "Room",
        PredicateName::Once => "Once",
    });
    let (parameter, field) = (&raw.parameter.value, &raw.field.value);
    let resource = &behaviour.resource.value;
    let most = note.value.as_ref().and_then(|value| value.count).unwrap_or_default();
    let most = Literal::u64_unsuffixed(most);
    Some(quote! {
        Check::Predicate {
            is: Predicate::#name, parameter: #parameter, field: #field, resource: #resource,
            most: #most,
        }
    })
}
