//! Rust: the crate of actions and the client crate.

mod action;
mod blocking;
mod call;
mod caller;
pub(crate) mod cli;
mod client;
mod codes;
mod docs;
pub(crate) mod emulator;
mod example;
mod expected;
mod file;
mod filter;
mod info;
mod job;
mod open_enum;
mod prerequisite;
mod resource;
mod result;
mod sent;
mod service;
mod setter;
mod shape;
pub(crate) mod surface;
mod syntax;
mod table;
mod types;
pub(crate) mod usage;
mod wait;
mod whole;

use quote::quote;

use crate::emit::rust::docs::Doc;
use crate::emit::rust::file::{ident, printed, skipped_modules, source};
use crate::emit::template::Templates;
use crate::emit::{EmitError, Tree, licence};
use crate::model::{Action, Api, Role};
use crate::names;
use crate::raw::Safety;

pub(crate) use action::{is_grave, order};
pub(crate) use call::role_setter;
pub(crate) use cli::cli;
pub(crate) use emulator::emulator;
pub(crate) use example::snippet;
pub(crate) use expected::tests as examples;
pub(crate) use filter::calls;
pub(crate) use prerequisite::is_need;
pub(crate) use prerequisite::is_prepared;
pub(crate) use resource::resources;

/// The crate with requests, results, constraints and error codes: what it has of its own.
pub(crate) fn actions_crate(api: &Api, tree: &mut Tree) -> Result<(), EmitError> {
    manifest(api, "actions", tree)?;
    tree.add("actions/src/lib.rs", actions_root(api)?);
    tree.add("actions/src/exports.rs", actions_exports(api)?);
    tree.add("actions/src/service.rs", service::service(api)?);
    Ok(())
}

/// Its error codes.
pub(crate) fn error_codes(api: &Api, tree: &mut Tree) -> Result<(), EmitError> {
    tree.add("actions/src/error_code.rs", codes::error_code(api));
    tree.add("actions/src/codes.rs", codes::table(api)?);
    Ok(())
}

/// Its shapes, a file each.
pub(crate) fn shapes(api: &Api, tree: &mut Tree) -> Result<(), EmitError> {
    let usage = usage::usage(api);
    let mut shapes = Vec::new();
    for shape in api.shapes.values() {
        let name = &shape.name().value;
        shapes.push(name.as_str());
        let path = format!("actions/src/shapes/{}.rs", names::file(name));
        tree.add(path, shape::shape(api, shape, &usage)?);
    }
    tree.add("actions/src/shapes/mod.rs", module("What several actions share.", &shapes, &[""]));
    Ok(())
}

/// Its actions, a file each, by group.
pub(crate) fn actions(api: &Api, tree: &mut Tree) -> Result<(), EmitError> {
    for group in &api.groups {
        let folder = names::file(&group.name);
        let mut actions = Vec::new();
        for action in api.actions_of(group) {
            let file = names::file(&action.name.value);
            actions.push(action.name.value.as_str());
            tree.add(format!("actions/src/{folder}/{file}.rs"), action::action(api, action)?);
        }
        if !actions.is_empty() {
            let title = format!("{} (chapter {}).", group.title, group.chapter);
            let text = module(&title, &actions, &["", "Call", "Result"]);
            tree.add(format!("actions/src/{folder}/mod.rs"), text);
        }
    }
    Ok(())
}

/// The crate that users depend on.
pub(crate) fn client_crate(api: &Api, tree: &mut Tree) -> Result<(), EmitError> {
    manifest(api, "client", tree)?;
    client::sources(api, tree)?;
    for (name, text) in &api.programs {
        tree.add(format!("client/examples/{name}"), text.clone());
    }
    Ok(())
}

fn manifest(api: &Api, kind: &str, tree: &mut Tree) -> Result<(), EmitError> {
    let templates = Templates::all()?;
    let context = minijinja::context! {
        package => &api.service.package.value,
        library => names::module(&api.service.package.value),
        simplest => simplest(api),
        listed => listed(api),
        checked => checked(api)?,
        title => &api.service.title,
        summary => &api.service.summary,
        product => &api.service.product,
        version => &api.service.version,
        is_emulated => api.world.is_some(),
        programs => api.programs.keys().cloned().collect::<Vec<_>>(),
    };
    for file in ["Cargo.toml", "README.md"] {
        let path = format!("{kind}/{file}");
        tree.add(path.clone(), templates.render(&path, context.clone())?);
    }
    licence::texts(kind, tree);
    Ok(())
}

/// The method of the first action that only reads and needs to be told nothing.
fn simplest(api: &Api) -> Option<String> {
    let reads = |action: &&Action| action.safety() == Safety::Read;
    let bare = |action: &&Action| action.address.is_empty() && action.demanded().next().is_none();
    let action = api.actions.iter().filter(reads).find(bare)?;
    Some(names::method(&action.name.value))
}

/// The first action that gives a long list in parts and needs to be told nothing.
fn listed(api: &Api) -> Option<String> {
    let paged = |action: &&Action| action.paging.is_some();
    let bare = |action: &&Action| action.address.is_empty() && action.demanded().next().is_none();
    let action = api.actions.iter().filter(paged).find(bare)?;
    Some(names::method(&action.name.value))
}

/// The document's request to the first action with a dry run, as a call.
fn checked(api: &Api) -> Result<Option<String>, EmitError> {
    let action = api.actions.iter().find(|action| action.with_role(Role::DryRun).is_some());
    action.map(|action| example::checked(api, action)).transpose()
}

fn actions_root(api: &Api) -> Result<String, EmitError> {
    let service = &api.service;
    let mut doc = Doc::new();
    doc.prose(&format!(
        "The actions of {} (product {}, version {}): requests, results, constraints and error codes.",
        service.title, service.product, service.version
    ));
    doc.paragraph(
        "There is no I/O here. The client crate sends what this crate describes; a test double \
         can implement [`Caller`](aliyun_rpc_wire::Caller) in its place.",
    );
    let groups: Vec<&str> = api
        .groups
        .iter()
        .filter(|group| api.actions_of(group).next().is_some())
        .map(|group| group.name.as_str())
        .collect();
    let fixed = ["codes", "error_code", "exports", "service", "shapes"];
    let modules = skipped_modules(&[&fixed, groups.as_slice()].concat());
    source(&doc, quote! { #modules #[rustfmt::skip] pub mod resources; pub use exports::*; })
}

/// What the root of the crate of actions shows.
fn actions_exports(api: &Api) -> Result<String, EmitError> {
    let groups = api.groups.iter().filter(|group| api.actions_of(group).next().is_some());
    let uses = groups.map(|group| {
        let module = ident(&names::module(&group.name));
        quote! { pub use crate::#module::*; }
    });
    let mut doc = Doc::new();
    doc.prose("What the root of the crate shows.");
    source(
        &doc,
        quote! {
            pub use crate::error_code::ErrorCode;
            pub use crate::service::SERVICE;
            pub use crate::shapes::*;
            #(#uses)*
            pub use aliyun_rpc_wire as wire;
        },
    )
}

/// A module whose files are re-exported: of each its name, with each of the endings.
fn module(title: &str, names: &[&str], endings: &[&str]) -> String {
    let mut doc = Doc::new();
    doc.prose(title);
    let items = names.iter().flat_map(|name| {
        let module = ident(&names::module(name));
        let items = endings.iter().map(|end| ident(&names::type_name(&format!("{name}{end}"))));
        [syntax::module(module.clone()), syntax::export(module, items)]
    });
    printed(&doc, items.collect())
}
