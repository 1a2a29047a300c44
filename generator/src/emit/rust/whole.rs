//! What a call can do besides being sent: pages, dry runs, waits for what it starts.

use quote::quote;
use syn::{Expr, File, Item};

use crate::emit::EmitError;
use crate::emit::rust::docs::Doc;
use crate::emit::rust::file::{ident, parsed};
use crate::emit::rust::syntax::{
    self, invocation, invoked, named, path, string, wire, word, words,
};
use crate::emit::rust::{call, job, prerequisite, resource, types};
use crate::emit::wording;
use crate::model::{Action, Api, List, PagingStyle, Resource, Role, Type, Wait};
use crate::names;

/// The impls of the action and the methods of its call.
pub(crate) fn whole(api: &Api, action: &Action) -> Result<Vec<Item>, EmitError> {
    let mut items = paged(api, action)?;
    items.extend(dry_run(action));
    if let Some((resource, wait)) = api.awaited(action) {
        items.extend(starts(api, action, resource, wait).into_iter().flatten());
    }
    items.extend(prerequisite::prepared(api, action)?);
    items.extend(parsed::<File>(job::job(action).unwrap_or_default())?.items);
    Ok(items)
}

/// The list that an action gives in parts: its table, and the methods that go through it.
fn paged(api: &Api, action: &Action) -> Result<Vec<Item>, EmitError> {
    let (call, name) = (call::call_name(action), action_name(action));
    let (Some(table), Some((field, list))) = (paging_table(api, action), paged_list(action)) else {
        return Ok(Vec::new());
    };
    let field = ident(&names::field(field));
    let ty = named(wire("Paging"));
    let own = syntax::reference(syntax::value(words(["PAGING"])));
    let items = vec![
        syntax::associated_type((word("Item"), types::value(&list.item))),
        syntax::associated_constant((word("PAGING"), syntax::static_reference(ty.clone())), own),
        parsed(quote! {
            fn items(output: Self::Output) -> Vec<Self::Item> {
                output.#field
            }
        })?,
    ];
    Ok(vec![
        syntax::implemented(Some(wire("Paged")), name.clone(), items),
        syntax::static_item(&Doc::new(), (word("PAGING"), ty), table),
        invoked(invocation(wire("paged_call"), quote! { #call, #name })),
    ])
}

/// The list that an action gives in parts, and the field that it is.
fn paged_list(action: &Action) -> Option<(&str, &List)> {
    let field = action.paging.as_ref()?.items.as_ref()?;
    let list = action.result.iter().find(|known| known.name.value == field.value)?;
    match &list.ty {
        Type::List(list) => Some((&field.value, list)),
        _ => None,
    }
}

/// How the action gives its list; none where it gives it as a whole.
pub(crate) fn paging_table(api: &Api, action: &Action) -> Option<Expr> {
    let paging = action.paging.as_ref()?;
    let parameter_of = |role| action.with_role(role).map(|member| string(&member.name.value));
    let way = |name| words(["wire", "PagingStyle", name]);
    let style = match paging.style {
        PagingStyle::PageNumber => {
            let total = string(&paging.total.as_ref()?.value);
            let (parameter, size) =
                (parameter_of(Role::PageNumber)?, parameter_of(Role::PageSize)?);
            let fields = [("parameter", parameter), ("size", size), ("total", total)];
            syntax::record(way("PageNumber"), fields)
        }
        PagingStyle::NextToken => {
            let token = string(&paging.token.as_ref()?.value);
            let fields = [("parameter", parameter_of(Role::NextToken)?), ("token", token)];
            syntax::record(way("NextToken"), fields)
        }
    };
    let (items, list) = paged_list(action)?;
    let id = list.identities(api).next().map(|field| string(&field.name.value));
    let fields = [
        ("style", style),
        ("items", string(items)),
        ("item", string(list.item_name.as_deref().unwrap_or_default())),
        ("id", syntax::option(id)),
    ];
    Some(syntax::record(wire("Paging"), fields))
}

/// The verb that has the service check a call only.
fn dry_run(action: &Action) -> Option<Item> {
    let parameter = action.with_role(Role::DryRun)?;
    let (call, name) = (call::call_name(action), action_name(action));
    let mut doc = Doc::new();
    doc.prose(&wording::dry_run(parameter));
    let lines = doc.lines();
    Some(invoked(invocation(wire("dry_run_call"), quote! { #call, #name, #(#lines),* })))
}

/// What an action starts, and the verb that waits for its end.
pub(crate) fn starts(
    api: &Api,
    action: &Action,
    resource: &Resource,
    wait: &Wait,
) -> Option<[Item; 2]> {
    let (call, name) = (call::call_name(action), action_name(action));
    let awaited = awaited("crate", api, resource, wait)?;
    let start = syntax::reference(start_table(api, action, resource, wait)?);
    let mut doc = Doc::new();
    doc.prose(&wording::awaited(resource, wait));
    let lines = doc.lines();
    let ty = syntax::static_reference(named(wire("Start")));
    let items = vec![
        syntax::associated_type((word("Awaited"), awaited)),
        syntax::associated_constant((word("START"), ty), start),
    ];
    let verb = invocation(wire("starting_call"), quote! { #call, #name, #(#lines),* });
    Some([syntax::implemented(Some(wire("Starts")), name, items), invoked(verb)])
}

/// The type of what a wait gives, where the crate that shapes are in has this name.
pub(crate) fn awaited(
    shapes: &str,
    api: &Api,
    resource: &Resource,
    wait: &Wait,
) -> Option<syn::Type> {
    if wait.until.is_empty() {
        return Some(syntax::nothing());
    }
    let item = &api.item_of(resource)?.0.name.value;
    Some(named(path([word(shapes), ident(&names::type_name(item))])))
}

fn start_table(api: &Api, action: &Action, resource: &Resource, wait: &Wait) -> Option<Expr> {
    let made = resource.made_by(action);
    let named = action.addressed().find(|parameter| resource.is_id(parameter));
    let creates = made.is_some();
    let id = &made.or(named)?.name.value;
    let changes = action.starts.iter().flat_map(|starts| &starts.changes);
    let changes = changes.map(|(parameter, field)| {
        syntax::tuple_of([string(&parameter.value), string(&field.value)])
    });
    let mut awaited = resource::wait_path(resource, wait);
    awaited.segments.insert(0, word("crate").into());
    api.item_of(resource)?;
    let fields = [
        ("wait", syntax::reference(syntax::value(awaited))),
        ("creates", syntax::flag(creates)),
        ("id", string(id)),
        ("from", syntax::texts(resource::from(action, resource))),
        ("changes", syntax::slice(changes)),
    ];
    Some(syntax::record(wire("Start"), fields))
}

fn action_name(action: &Action) -> proc_macro2::Ident {
    ident(&names::type_name(&action.name.value))
}
