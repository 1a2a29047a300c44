//! What users see of a model in Rust: the names and types that their programs are written against.

use std::collections::BTreeMap;

use quote::ToTokens;

use crate::emit::rust::client::Kind;
use crate::emit::rust::usage::{Usage, is_recursive};
use crate::emit::rust::{call, filter, job, prerequisite, resource, types, wait, whole};
use crate::model::{Action, Api, EnumValue, Filter, Member, Resource, Role, Type, Wait};
use crate::names;

/// How a parameter is given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    /// By position.
    Argument,
    /// By a setter without which nothing can be sent.
    Demanded(String),
    /// By a setter that may be left out.
    Optional(String),
    /// By a verb of the call.
    Verb,
}

/// How the parameter is given.
pub(crate) fn way(action: &Action, member: &Member) -> Way {
    if let Some(role) = member.role {
        return call::role_setter(role).map_or(Way::Verb, |name| Way::Optional(name.to_owned()));
    }
    let setter = || names::setter(&member.name.value);
    if action.is_addressed(member) {
        Way::Argument
    } else if member.required && member.default.is_none() {
        Way::Demanded(setter())
    } else {
        Way::Optional(setter())
    }
}

/// The type of what a setter or an argument takes.
pub(crate) fn argument(ty: &Type) -> String {
    text(&types::argument(ty))
}

/// The types of a call's arguments, in their order.
pub(crate) fn arguments(action: &Action) -> Vec<String> {
    action.addressed().map(|member| argument(&member.ty)).collect()
}

/// The type of a field of what is received.
pub(crate) fn received(api: &Api, owner: &str, member: &Member) -> String {
    text(&types::field(member, is_recursive(api, owner, member)))
}

/// The type of a field of what is sent.
pub(crate) fn sent(member: &Member) -> String {
    let ty = text(&types::value(&member.ty));
    if matches!(member.ty, Type::List(_)) { ty } else { format!("Option<{ty}>") }
}

/// The type of a structure's field.
pub(crate) fn field(api: &Api, usage: &Usage, owner: &str, member: &Member) -> String {
    if usage.is_sent(owner) { sent(member) } else { received(api, owner, member) }
}

/// The variant of a documented value.
pub(crate) fn variant(value: &EnumValue) -> String {
    names::variant(value.given_name())
}

/// The variants of a filter by name, with what each holds.
pub(crate) fn filter_variants(filter: &Filter<'_>) -> BTreeMap<String, String> {
    let entries = filter.entries();
    entries.map(|(value, key)| (variant(value), text(&filter::value(&key.ty)))).collect()
}

/// What a call can do besides being sent, and what there is of types in that.
pub(crate) fn verbs(api: &Api, action: &Action) -> BTreeMap<String, String> {
    let mut verbs = BTreeMap::new();
    let mut add = |name: &str, ty: String| verbs.insert(name.to_owned(), ty);
    if whole::paging_table(api, action).is_some() {
        let field = action.paging.as_ref().and_then(|paging| paging.items.as_ref());
        let named = |known: &&Member| field.is_some_and(|field| field.value == known.name.value);
        let list = action.result.iter().find(named);
        add("items", list.map(|list| text(&types::value(&list.ty))).unwrap_or_default());
    }
    if action.with_role(Role::DryRun).is_some() {
        add("dry_run", String::new());
    }
    if prerequisite::is_prepared(action) {
        add("preflight", String::new());
    }
    if let Some((resource, wait)) = api.awaited(action)
        && whole::starts(api, action, resource, wait).is_some()
    {
        let awaited = whole::awaited("crate", api, resource, wait);
        add("send_and_wait", awaited.map(|ty| text(&ty)).unwrap_or_default());
    }
    if action.natural_key.is_some() {
        add(&names::ensure(&action.name.value), String::new());
    }
    verbs.extend(tasks(action));
    verbs
}

/// What a job of the action can do.
fn tasks(action: &Action) -> BTreeMap<String, String> {
    let Some(job) = action.job.as_ref().filter(|_| job::job(action).is_some()) else {
        return BTreeMap::new();
    };
    let ty = |name: &str| action.parameter(name).map(|found| text(&types::value(&found.ty)));
    let entries = ty(&job.entries.value).unwrap_or_default();
    let verbs = job.verbs.iter().map(|verb| (names::setter(&verb.name.value), entries.clone()));
    let rerun = ("rerun".to_owned(), ty(&job.rerun.value).unwrap_or_default());
    verbs.chain([rerun]).collect()
}

/// Whether the resource has tables of its own.
pub(crate) fn has_tables(api: &Api, resource: &Resource) -> bool {
    resource::tables(api, resource).is_some()
}

/// The signature of the method that waits for an end; none where there is none.
pub(crate) fn wait(api: &Api, resource: &Resource, wait: &Wait) -> Option<String> {
    let method = wait::method(api, resource, wait, Kind::Async)?;
    let types: Vec<String> = method.arguments.iter().map(|(_, ty)| text(ty)).collect();
    Some(format!("({}) -> {}", types.join(", "), text(&method.output)))
}

/// A type as it is written.
fn text(ty: &syn::Type) -> String {
    let mut text = ty.to_token_stream().to_string();
    for (spaced, close) in [(" :: ", "::"), (" < ", "<"), (" >", ">"), ("crate::", "")] {
        text = text.replace(spaced, close);
    }
    text
}
