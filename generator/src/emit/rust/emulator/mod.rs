//! The emulator's crate: what the actions do to resources, as tables.

mod action;
mod breach;
mod code;
mod effect;
mod matching;
mod need;
mod program;
mod resource;
mod result;

use quote::quote;

use crate::emit::rust::docs::Doc;
use crate::emit::rust::file::{ident, source};
use crate::emit::template::Templates;
use crate::emit::{EmitError, Tree, licence};
use crate::model::Api;
use crate::names;

pub(crate) use breach::breaches;
pub(crate) use code::is_own;
pub(crate) use need::{nearest_needs, told_facts};

/// The crate; none where the spec says nothing about behaviour.
pub(crate) fn emulator(api: &Api, tree: &mut Tree) -> Result<(), EmitError> {
    if api.world.is_none() {
        return Ok(());
    }
    let templates = Templates::all()?;
    let package = &api.service.package.value;
    let context = minijinja::context! {
        package => package,
        library => names::module(package),
        title => &api.service.title,
        version => &api.service.version,
    };
    for file in ["Cargo.toml", "README.md"] {
        let path = format!("emulator/{file}");
        tree.add(path.clone(), templates.render(&path, context.clone())?);
    }
    licence::texts("emulator", tree);
    tree.add("emulator/src/lib.rs", root(api)?);
    program::program(api, tree)?;
    tree.add("emulator/src/result.rs", result::file(api)?);
    tables(api, tree)
}

/// The library: the tables, and a state with them.
fn root(api: &Api) -> Result<String, EmitError> {
    let title = &api.service.title;
    let mut doc = Doc::new();
    doc.prose(&format!("An emulator of {title}: its resources, in a time of their own."));
    let service = actions(api);
    let start = Doc::only("No resources, in a world that permits everything.");
    let tables = Doc::only("What the actions do to the resources.");
    let actions = api.actions.iter().map(|action| ident(&names::module(&action.name.value)));
    let resources = api.behaviours.iter().map(|one| ident(&names::module(&one.resource.value)));
    source(
        &doc,
        quote! {
            #[rustfmt::skip] mod actions;
            #[rustfmt::skip] mod resources;
            #[rustfmt::skip] mod result;
            pub use aliyun_rpc_emulator as emulator;
            use aliyun_rpc_emulator::state::{State, Tables};
            #tables
            pub static TABLES: Tables = Tables {
                service: &#service::SERVICE,
                actions: &[#(&actions::#actions::ACTION),*],
                resources: &[#(&resources::#resources::RESOURCE),*],
            };
            #start
            #[must_use]
            pub fn state(speed: u32) -> State {
                State::new(&TABLES, speed)
            }
            #[cfg(doctest)]
            #[doc = include_str!("../README.md")]
            struct ReadMe;
        },
    )
}

/// A file for each action and each resource.
fn tables(api: &Api, tree: &mut Tree) -> Result<(), EmitError> {
    let mut modules = Vec::new();
    for action in &api.actions {
        let name = &action.name.value;
        tree.add(
            format!("emulator/src/actions/{}.rs", names::file(name)),
            action::file(api, action)?,
        );
        modules.push(ident(&names::module(name)));
    }
    let mut doc = Doc::new();
    doc.prose("What each action does.");
    let text = source(&doc, quote! { #(pub(crate) mod #modules;)* })?;
    tree.add("emulator/src/actions/mod.rs", text);
    let mut modules = Vec::new();
    for behaviour in &api.behaviours {
        let name = &behaviour.resource.value;
        let text = resource::file(api, behaviour)?;
        tree.add(format!("emulator/src/resources/{}.rs", names::file(name)), text);
        modules.push(ident(&names::module(name)));
    }
    let mut doc = Doc::new();
    doc.prose("What becomes of each kind of resource.");
    let text = source(&doc, quote! { #(pub(crate) mod #modules;)* })?;
    tree.add("emulator/src/resources/mod.rs", text);
    Ok(())
}

/// The crate of actions.
fn actions(api: &Api) -> proc_macro2::Ident {
    ident(&format!("{}_actions", names::module(&api.service.package.value)))
}
