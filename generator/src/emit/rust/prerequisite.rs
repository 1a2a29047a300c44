//! The table of what an action needs besides its parameters.

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use syn::{File, Item, Macro};

use crate::emit::EmitError;
use crate::emit::rust::call::call_name;
use crate::emit::rust::file::{ident, parsed, text};
use crate::emit::rust::syntax::{
    self, invocation, invoked, named, slice_of, static_reference, wire, word, words,
};
use crate::emit::rust::table;
use crate::model::{Action, Api, Note, Resource, Type};
use crate::names;
use crate::raw::{NoteRelation, NoteValue};

/// The kinds of notes that say what is needed.
const NEEDS: &[&str] = &[
    "needs_type",
    "needs_version",
    "needs_state",
    "needs_resource",
    "needs_absent",
    "needs_role",
    "needs_external",
    "needs_match",
    "min_capacity",
    "max_count",
    "consumes_ips",
];

/// The table and the verb; none where nothing is needed.
pub(crate) fn prepared(api: &Api, action: &Action) -> Result<Vec<Item>, EmitError> {
    let needs: Vec<&Note> = needs(action).collect();
    if needs.is_empty() {
        return Ok(Vec::new());
    }
    let (call, name) = (call_name(action), ident(&names::type_name(&action.name.value)));
    let import = needs.iter().any(|note| is_seen(api, action, note));
    let import = import.then(|| quote! { use crate::resources; });
    let table = syntax::table(needs.into_iter().map(|note| entry(api, action, note)));
    let ty = static_reference(slice_of(named(wire("Prerequisite"))));
    let table = syntax::associated_constant((word("PREREQUISITES"), ty), table);
    let mut items = parsed::<File>(quote! { #import })?.items;
    let verb = invocation(wire("prepared_call"), quote! { #call, #name });
    items.push(syntax::implemented(Some(wire("Prepared")), name, vec![table]));
    items.push(invoked(verb));
    Ok(items)
}

/// Whether an action needs more than its parameters.
pub(crate) fn is_prepared(action: &Action) -> bool {
    needs(action).next().is_some()
}

/// The notes of an action that say what it needs.
pub(crate) fn needs(action: &Action) -> impl Iterator<Item = &Note> {
    action.notes.iter().filter(|note| is_need(note))
}

/// Whether a note says what is needed.
pub(crate) fn is_need(note: &Note) -> bool {
    note.kind.is_some_and(|kind| NEEDS.contains(&kind.name))
}

fn entry(api: &Api, action: &Action, note: &Note) -> Macro {
    let (id, sentence) = (text(&note.id.value), text(&note.text));
    let code = note.code.as_ref().map(|code| text(&code.value)).map(|code| quote! { , code #code });
    let remedy = note.remedy.as_deref().map(text).map(|remedy| quote! { , remedy #remedy });
    let when = note.when.as_ref().map(table::conditions).map(|when| quote! { , when(#when) });
    let test = test(api, action, note).unwrap_or_else(|| quote! { unseen() });
    let row = quote! { #id, #test, #sentence #code #remedy #when };
    invocation(words(["prerequisite"]), row)
}

/// Whether a client can see it.
pub(crate) fn is_seen(api: &Api, action: &Action, note: &Note) -> bool {
    test(api, action, note).is_some()
}

/// How it can be seen; none where that is not through this API.
fn test(api: &Api, action: &Action, note: &Note) -> Option<TokenStream> {
    let value = note.value.as_ref()?;
    let resource = api.resource(&value.resource.as_ref()?.value)?;
    if resource.waits.is_empty() || !has_owners(api, action, resource) {
        return None;
    }
    let id = id_parameter(action, resource, value);
    match note.kind?.name {
        "needs_resource" if id.is_none() => Some(at_least(resource, value.count.unwrap_or(1))),
        "needs_absent" if value.field.is_none() => Some(at_most(resource, &[], 0)),
        "max_count" => {
            let same = same(api, action, resource, value)?;
            Some(at_most(resource, &same, value.count?.saturating_sub(1)))
        }
        kind => of_one(kind, resource, id?, value),
    }
}

/// How what is needed of one resource can be seen.
fn of_one(kind: &str, resource: &Resource, id: &str, value: &NoteValue) -> Option<TokenStream> {
    match kind {
        "needs_resource" => {
            let resource = path(resource);
            Some(quote! { exists(#resource, #id) })
        }
        "needs_state" => {
            let (resource, states) =
                (path(resource), value.states.iter().map(|state| &state.value));
            Some(quote! { state(#resource, #id, #(#states),*) })
        }
        "needs_type" => {
            let types = &value.types;
            field(resource, id, value, &quote! { OneOf(#(#types),*) })
        }
        "needs_absent" => field(resource, id, value, &quote! { OneOf("false") }),
        "min_capacity" => {
            let least = Literal::u64_unsuffixed(value.gib?);
            field(resource, id, value, &quote! { AtLeast(#least) })
        }
        "needs_match" => {
            let parameter = &value.parameters.first()?.value;
            field(
                resource,
                id,
                value,
                &match value.relation.as_ref()?.value {
                    NoteRelation::More => quote! { Below(#parameter) },
                    NoteRelation::Less => quote! { Above(#parameter) },
                },
            )
        }
        _ => None,
    }
}

/// Whether the action names the owners of the resource, within which it is looked at.
fn has_owners(api: &Api, action: &Action, resource: &Resource) -> bool {
    let mut owners = api.owners(resource);
    owners.all(|owner| action.parameter(&owner.name.value).is_some())
}

/// The parameter with the id of the resource: one that the note names, else one that the action
/// has.
fn id_parameter<'a>(action: &'a Action, resource: &Resource, value: &NoteValue) -> Option<&'a str> {
    let is_id = |ty: &Type| matches!(ty, Type::Id(shape) if *shape == resource.id.value);
    let named = value.parameters.iter().filter_map(|name| action.parameter(&name.value));
    let all = action.addressed().chain(&action.parameters);
    let found = named.chain(all).find(|parameter| is_id(&parameter.ty))?;
    Some(&found.name.value)
}

fn field(
    resource: &Resource,
    id: &str,
    value: &NoteValue,
    like: &TokenStream,
) -> Option<TokenStream> {
    let (resource, field) = (path(resource), &value.field.as_ref()?.value);
    Some(quote! { field(#resource, #id, #field, #like) })
}

fn at_least(resource: &Resource, least: u64) -> TokenStream {
    let (resource, least) = (path(resource), Literal::u64_unsuffixed(least));
    quote! { at_least(#least, #resource) }
}

fn at_most(resource: &Resource, same: &[(&str, &str)], most: u64) -> TokenStream {
    let (resource, most) = (path(resource), Literal::u64_unsuffixed(most));
    let same = same.iter().map(|(parameter, field)| quote! { #parameter = #field });
    quote! { at_most(#most, #resource #(, #same)*) }
}

/// What those that are counted together have in common: the resource that the count is per, unless
/// that owns them all, and what else the note names.
fn same<'a>(
    api: &'a Api,
    action: &'a Action,
    resource: &'a Resource,
    value: &'a NoteValue,
) -> Option<Vec<(&'a str, &'a str)>> {
    let (structure, _) = api.item_of(resource)?;
    let mut same = Vec::new();
    if let Some(per) = &value.per {
        let per = api.resource(&per.value)?;
        let is_id = |ty: &Type| matches!(ty, Type::Id(shape) if *shape == per.id.value);
        let parameter = action.parameters.iter().find(|parameter| is_id(&parameter.ty))?;
        let mut owners = api.owners(resource);
        if !owners.any(|owner| owner.name.value == parameter.name.value) {
            let field = structure.fields.iter().find(|field| is_id(&field.ty))?;
            same.push((parameter.name.value.as_str(), field.name.value.as_str()));
        }
    }
    for name in &value.parameters {
        let field = structure.fields.iter().find(|field| field.name.value == name.value)?;
        let pair = (name.value.as_str(), field.name.value.as_str());
        if !same.contains(&pair) {
            same.push(pair);
        }
    }
    Some(same)
}

fn path(resource: &Resource) -> TokenStream {
    let module = ident(&names::module(&resource.name.value));
    quote! { resources::#module }
}
