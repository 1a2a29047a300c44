//! The tables of resources: how one is looked at, and what one can wait for.

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, quote};
use syn::{Expr, Item, Path};

use crate::emit::rust::docs::Doc;
use crate::emit::rust::file::{ident, parsed, printed, source, text};
use crate::emit::rust::syntax::{self, invocation, named, path, string, wire, word, words};
use crate::emit::{EmitError, Tree, wording};
use crate::model::{Action, Api, Resource, Select, Standing, Structure, Type, Wait};
use crate::names;
use crate::place::Spanned;

/// A file for each kind of resource that one can wait for.
pub(crate) fn resources(api: &Api, tree: &mut Tree) -> Result<(), EmitError> {
    let mut modules = Vec::new();
    for resource in &api.resources {
        let Some(tables) = tables(api, resource) else { continue };
        let mut items = vec![parsed(quote! { use aliyun_rpc_wire::{self as wire, state}; })?];
        items.extend(tables);
        let name = &resource.name.value;
        let mut doc = Doc::new();
        doc.prose(&format!("{} (chapter {}).", resource.title, resource.origin.chapter));
        tree.add(format!("actions/src/resources/{}.rs", names::file(name)), printed(&doc, items));
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
pub(crate) fn tables(api: &Api, resource: &Resource) -> Option<Vec<Item>> {
    if resource.waits.is_empty() {
        return None;
    }
    let mut doc = Doc::new();
    doc.prose("How one is looked at, and what its states mean.");
    let typed = (word("RESOURCE"), named(wire("ResourceInfo")));
    let info = syntax::static_item(&doc, typed, info(api, resource)?);
    let waits = resource.waits.iter().map(|wait| wait_table(resource, wait));
    Some([info].into_iter().chain(waits).collect())
}

fn info(api: &Api, resource: &Resource) -> Option<Expr> {
    let read = api.action(&resource.read.value)?;
    let (structure, item) = api.item_of(resource)?;
    let id = structure.fields.iter().find(|field| field.identity && resource.is_id(field))?;
    let reading = path([word("crate"), ident(&names::type_name(&read.name.value))]);
    let of = |trait_, name| syntax::constant(reading.clone(), wire(trait_), word(name));
    let owners = api.owners(resource).map(|owner| owner.name.value.as_str());
    let fields = [
        ("name", string(&resource.name.value)),
        ("title", string(&resource.title)),
        ("read", of("Action", "INFO")),
        ("paging", syntax::option(read.paging.as_ref().map(|_| of("Paged", "PAGING")))),
        ("owners", syntax::texts(owners)),
        ("select", select(&resource.select)),
        ("items", string(&resource.items.value)),
        ("item", string(item)),
        ("id", string(&id.name.value)),
        ("status", string(&resource.field.value)),
        ("states", states(api, resource)),
        ("gone_codes", syntax::texts(resource.gone_codes.iter().map(|code| code.value.as_str()))),
        ("gone_when_absent", syntax::flag(resource.gone_when_absent)),
        ("tells", tells(api, resource, structure)),
        ("no_status", syntax::option(resource.no_status.as_deref().map(string))),
    ];
    Some(syntax::record(wire("ResourceInfo"), fields))
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
        invocation(words(["state"]), row)
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
        invocation(wire("tell"), quote! { #name #(, #values)* })
    };
    syntax::table(resource.tells.iter().map(tell))
}

fn select(select: &Select) -> Expr {
    let way = |name| words(["wire", "Select", name]);
    match select {
        Select::All | Select::Unclear(_) => syntax::value(way("All")),
        Select::Parameter(parameter) => syntax::call(way("Parameter"), [string(&parameter.value)]),
        Select::Filter(list, key) => {
            let fields = [("list", string(&list.value)), ("key", string(&key.value))];
            syntax::record(way("Filter"), fields)
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

fn wait_table(resource: &Resource, wait: &Wait) -> Item {
    let method = names::method(&wait.method(resource));
    let texts =
        |states: &[Spanned<String>]| syntax::texts(states.iter().map(|state| state.value.as_str()));
    let minutes = |minutes| syntax::literal(Literal::u32_unsuffixed(minutes));
    let takes = wait.takes.map(|(least, most)| syntax::tuple_of([minutes(least), minutes(most)]));
    let fields = [
        ("name", string(&wait.name.value)),
        ("method", string(method.trim_start_matches("r#"))),
        ("resource", syntax::reference(syntax::value(words(["RESOURCE"])))),
        ("until", texts(&wait.until)),
        ("failed", texts(&wait.failed)),
        ("takes", syntax::option(takes)),
        ("limit", minutes(wait.limit_minutes)),
    ];
    let mut doc = Doc::new();
    doc.prose(&wording::awaited(resource, wait));
    let typed = (constant(wait), named(wire("WaitInfo")));
    syntax::static_item(&doc, typed, syntax::record(wire("WaitInfo"), fields))
}

/// The static of a wait.
fn constant(wait: &Wait) -> proc_macro2::Ident {
    ident(&names::constant(&wait.name.value))
}

/// The path to a wait's table within the crate of actions.
pub(crate) fn wait_path(resource: &Resource, wait: &Wait) -> Path {
    path([word("resources"), ident(&names::module(&resource.name.value)), constant(wait)])
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
