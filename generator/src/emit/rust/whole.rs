//! What a call can do besides being sent: pages, dry runs, waits for what it starts.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{File, Item};

use crate::emit::EmitError;
use crate::emit::rust::docs::Doc;
use crate::emit::rust::file::{ident, parsed};
use crate::emit::rust::syntax::{self, named, path, word};
use crate::emit::rust::{call, job, prerequisite, resource, types};
use crate::emit::wording;
use crate::model::{Action, Api, PagingStyle, Resource, Role, Type, Wait};
use crate::names;

/// The impls of the action and the methods of its call.
pub(crate) fn whole(api: &Api, action: &Action) -> Result<Vec<Item>, EmitError> {
    let paged = paged(api, action);
    let dry_run = dry_run(action);
    let starts = api.awaited(action).map(|(resource, wait)| starts(api, action, resource, wait));
    let mut items = parsed::<File>(quote! { #paged #dry_run #starts })?.items;
    items.extend(prerequisite::prepared(api, action)?);
    items.extend(parsed::<File>(job::job(action).unwrap_or_default())?.items);
    Ok(items)
}

/// The list that an action gives in parts: its table, and the methods that go through it.
pub(crate) fn paged(api: &Api, action: &Action) -> Option<TokenStream> {
    let (call, name) = (call::call_name(action), action_name(action));
    let table = paging_table(api, action)?;
    let field = action.paging.as_ref()?.items.as_ref()?;
    let list = action.result.iter().find(|known| known.name.value == field.value)?;
    let Type::List(list) = &list.ty else { return None };
    let item = types::value(&list.item);
    let field = ident(&names::field(&field.value));
    Some(quote! {
        impl wire::Paged for #name {
            type Item = #item;
            const PAGING: &'static wire::Paging = &PAGING;
            fn items(output: Self::Output) -> Vec<Self::Item> {
                output.#field
            }
        }
        static PAGING: wire::Paging = #table;
        wire::paged_call!(#call, #name);
    })
}

/// How the action gives its list; none where it gives it as a whole.
fn paging_table(api: &Api, action: &Action) -> Option<TokenStream> {
    let paging = action.paging.as_ref()?;
    let items = &paging.items.as_ref()?.value;
    let parameter_of = |role| action.with_role(role).map(|member| &member.name.value);
    let style = match paging.style {
        PagingStyle::PageNumber => {
            let parameter = parameter_of(Role::PageNumber)?;
            let size = parameter_of(Role::PageSize)?;
            let total = &paging.total.as_ref()?.value;
            quote! {
                wire::PagingStyle::PageNumber { parameter: #parameter, size: #size, total: #total }
            }
        }
        PagingStyle::NextToken => {
            let parameter = parameter_of(Role::NextToken)?;
            let token = &paging.token.as_ref()?.value;
            quote! { wire::PagingStyle::NextToken { parameter: #parameter, token: #token } }
        }
    };
    let field = action.result.iter().find(|known| known.name.value == *items)?;
    let Type::List(list) = &field.ty else { return None };
    let item = list.item_name.as_deref().unwrap_or_default();
    let id = resource::option(list.identities(api).next().map(|field| &field.name.value));
    Some(quote! { wire::Paging { style: #style, items: #items, item: #item, id: #id } })
}

/// The verb that has the service check a call only.
fn dry_run(action: &Action) -> Option<TokenStream> {
    let parameter = action.with_role(Role::DryRun)?;
    let (call, name) = (call::call_name(action), action_name(action));
    let mut doc = Doc::new();
    doc.prose(&wording::dry_run(parameter));
    let lines = doc.lines();
    Some(quote! { wire::dry_run_call!(#call, #name, #(#lines),*); })
}

/// What an action starts, and the verb that waits for its end.
pub(crate) fn starts(
    api: &Api,
    action: &Action,
    resource: &Resource,
    wait: &Wait,
) -> Option<TokenStream> {
    let (call, name) = (call::call_name(action), action_name(action));
    let awaited = awaited("crate", api, resource, wait)?;
    let start = start_table(api, action, resource, wait)?;
    let mut doc = Doc::new();
    doc.prose(&wording::awaited(resource, wait));
    let lines = doc.lines();
    Some(quote! {
        impl wire::Starts for #name {
            type Awaited = #awaited;
            const START: &'static wire::Start = &#start;
        }
        wire::starting_call!(#call, #name, #(#lines),*);
    })
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

fn start_table(
    api: &Api,
    action: &Action,
    resource: &Resource,
    wait: &Wait,
) -> Option<TokenStream> {
    let made = resource.made_by(action);
    let named = action.addressed().find(|parameter| resource.is_id(parameter));
    let creates = made.is_some();
    let id = &made.or(named)?.name.value;
    let from = resource::from(action, resource);
    let changes = action.starts.iter().flat_map(|starts| &starts.changes);
    let changes = changes.map(|(parameter, field)| {
        let (parameter, field) = (&parameter.value, &field.value);
        quote! { (#parameter, #field) }
    });
    let wait = resource::wait_path(resource, wait);
    api.item_of(resource)?;
    Some(quote! {
        wire::Start {
            wait: &crate::#wait,
            creates: #creates,
            id: #id,
            from: &[#(#from),*],
            changes: &[#(#changes),*],
        }
    })
}

fn action_name(action: &Action) -> proc_macro2::Ident {
    ident(&names::type_name(&action.name.value))
}
