//! The tables of resources: how one is looked at, and what one can wait for.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::Expr;

use crate::emit::rust::docs::Doc;
use crate::emit::rust::file::{ident, source, text};
use crate::emit::rust::syntax::{self, invocation, of_wire, path, word};
use crate::emit::{EmitError, Tree, wording};
use crate::model::{Action, Api, Resource, Select, Standing, Structure, Type, Wait};
use crate::names;
use crate::place::Spanned;

/// A file for each kind of resource that one can wait for.
pub(crate) fn resources(api: &Api, tree: &mut Tree) -> Result<(), EmitError> {
    let mut modules = Vec::new();
    for resource in &api.resources {
        let Some(tables) = tables(api, resource) else { continue };
        let name = &resource.name.value;
        let mut doc = Doc::new();
        doc.prose(&format!("{} (chapter {}).", resource.title, resource.origin.chapter));
        tree.add(format!("actions/src/resources/{}.rs", names::file(name)), source(&doc, tables)?);
        let module = ident(&names::module(name));
        let doc = Doc::only(&format!("{}.", resource.title));
        modules.push(quote! { #doc pub mod #module; });
    }
    let mut doc = Doc::new();
    doc.prose("Resources: how one is looked at, and what one can wait for.");
    tree.add("actions/src/resources/mod.rs", source(&doc, quote! { #(#modules)* })?);
    Ok(())
}

/// The tables of a resource; none where its spec has nothing to wait for.
pub(crate) fn tables(api: &Api, resource: &Resource) -> Option<TokenStream> {
    if resource.waits.is_empty() {
        return None;
    }
    let info = info(api, resource)?;
    let waits = resource.waits.iter().map(|wait| wait_table(resource, wait));
    let doc = Doc::only("How one is looked at, and what its states mean.");
    Some(quote! {
        use aliyun_rpc_wire::{self as wire, state};
        #doc
        pub static RESOURCE: wire::ResourceInfo = #info;
        #(#waits)*
    })
}

fn info(api: &Api, resource: &Resource) -> Option<TokenStream> {
    let read = api.action(&resource.read.value)?;
    let (structure, item) = api.item_of(resource)?;
    let id = structure.fields.iter().find(|field| field.identity && resource.is_id(field))?;
    let id = &id.name.value;
    let owners = api.owners(resource).map(|owner| &owner.name.value);
    let select = select(&resource.select);
    let table = states(api, resource);
    let gone_codes = resource.gone_codes.iter().map(|code| &code.value);
    let tells = tells(api, resource, structure);
    let no_status = option(resource.no_status.as_deref());
    let (name, title) = (&resource.name.value, &resource.title);
    let (items, status, absent) =
        (&resource.items.value, &resource.field.value, resource.gone_when_absent);
    let reading = ident(&names::type_name(&read.name.value));
    let paging = read.paging.as_ref().map(|_| quote! { <crate::#reading as wire::Paged>::PAGING });
    let paging = option(paging);
    Some(quote! {
        wire::ResourceInfo {
            name: #name,
            title: #title,
            read: <crate::#reading as wire::Action>::INFO,
            paging: #paging,
            owners: &[#(#owners),*],
            select: #select,
            items: #items,
            item: #item,
            id: #id,
            status: #status,
            states: #table,
            gone_codes: &[#(#gone_codes),*],
            gone_when_absent: #absent,
            tells: #tells,
            no_status: #no_status,
        }
    })
}

/// What each status means.
fn states(api: &Api, resource: &Resource) -> Expr {
    let set = api.enumeration(&resource.status.value);
    let state = |(status, standing): &(Spanned<String>, Standing)| {
        let status = &status.value;
        let standing = self::standing(*standing);
        let known = set.and_then(|set| set.value(status));
        let meaning = known.map(|value| value.meaning.as_str()).unwrap_or_default();
        let remedy = resource.remedy(status).map(text).map(|remedy| quote! { , remedy #remedy });
        let (status, meaning) = (text(status), text(meaning));
        let row = quote! { #status, #standing, #meaning #remedy };
        invocation(path([word("state")]), row)
    };
    syntax::table(resource.states.iter().map(state))
}

/// The fields that tell why it failed, with what their values mean.
fn tells(api: &Api, resource: &Resource, item: &Structure) -> Expr {
    let tell = |name: &Spanned<String>| {
        let name = &name.value;
        let field = item.fields.iter().find(|field| field.name.value == *name);
        let set = field.and_then(|field| match &field.ty {
            Type::Enum(set) => api.enumeration(set),
            _ => None,
        });
        let values = set.iter().flat_map(|set| &set.values).map(|value| {
            let (value, meaning) = (text(&value.value.value), text(&value.meaning));
            quote! { #value = #meaning }
        });
        of_wire("tell", quote! { #name #(, #values)* })
    };
    syntax::table(resource.tells.iter().map(tell))
}

fn select(select: &Select) -> TokenStream {
    match select {
        Select::All | Select::Unclear(_) => quote! { wire::Select::All },
        Select::Parameter(parameter) => {
            let parameter = &parameter.value;
            quote! { wire::Select::Parameter(#parameter) }
        }
        Select::Filter(list, key) => {
            let (list, key) = (&list.value, &key.value);
            quote! { wire::Select::Filter { list: #list, key: #key } }
        }
    }
}

fn standing(standing: Standing) -> TokenStream {
    match standing {
        Standing::Pending => quote! { Pending },
        Standing::Ready => quote! { Ready },
        Standing::Failed => quote! { Failed },
        Standing::Leaving => quote! { Leaving },
        Standing::Gone => quote! { Gone },
    }
}

fn wait_table(resource: &Resource, wait: &Wait) -> TokenStream {
    let constant = constant(wait);
    let name = &wait.name.value;
    let method = names::method(&wait.method(resource));
    let method = method.trim_start_matches("r#");
    let until = wait.until.iter().map(|state| &state.value);
    let failed = wait.failed.iter().map(|state| &state.value);
    let takes = option(wait.takes.map(|(least, most)| quote! { (#least, #most) }));
    let limit = wait.limit_minutes;
    let doc = Doc::only(&wording::awaited(resource, wait));
    quote! {
        #doc
        pub static #constant: wire::WaitInfo = wire::WaitInfo {
            name: #name,
            method: #method,
            resource: &RESOURCE,
            until: &[#(#until),*],
            failed: &[#(#failed),*],
            takes: #takes,
            limit: #limit,
        };
    }
}

/// The static of a wait.
fn constant(wait: &Wait) -> proc_macro2::Ident {
    ident(&names::constant(&wait.name.value))
}

/// The path to a wait's table within the crate of actions.
pub(crate) fn wait_path(resource: &Resource, wait: &Wait) -> TokenStream {
    let (module, constant) = (ident(&names::module(&resource.name.value)), constant(wait));
    quote! { resources::#module::#constant }
}

/// The states in which a resource can be when the action is called on it.
pub(crate) fn from<'a>(action: &'a Action, resource: &Resource) -> Vec<&'a str> {
    let needs = |note: &&crate::model::Note| {
        note.kind.is_some_and(|kind| kind.name == "needs_state") && note.when.is_none()
    };
    let values = action.notes.iter().filter(needs).filter_map(|note| note.value.as_ref());
    let of_it = values.filter(|value| {
        value.resource.as_ref().is_some_and(|named| named.value == resource.name.value)
    });
    of_it.flat_map(|value| &value.states).map(|state| state.value.as_str()).collect()
}

/// An option as a literal.
pub(crate) fn option<T: ToTokens>(value: Option<T>) -> TokenStream {
    value.map_or_else(|| quote! { None }, |value| quote! { Some(#value) })
}
