//! The command line's crate: tables of groups, commands and waits.

mod argument;
mod command;
mod resource;

use quote::quote;

use crate::emit::rust::docs::Doc;
use crate::emit::rust::file::{ident, source};
use crate::emit::template::Templates;
use crate::emit::{EmitError, Tree, licence};
use crate::model::{Api, Resource};
use crate::names;

/// The crate; none where the spec has no presentation.
pub(crate) fn cli(api: &Api, tree: &mut Tree) -> Result<(), EmitError> {
    if api.commands.is_empty() {
        return Ok(());
    }
    let templates = Templates::all()?;
    let package = &api.service.package.value;
    let context = minijinja::context! {
        package => package,
        library => names::module(package),
        title => &api.service.title,
        version => &api.service.version,
        groups => groups(api),
    };
    for file in ["Cargo.toml", "README.md"] {
        let path = format!("cli/{file}");
        tree.add(path.clone(), templates.render(&path, context.clone())?);
    }
    licence::texts("cli", tree);
    tree.add("cli/src/lib.rs", root(api)?);
    tree.add("cli/src/main.rs", program(api)?);
    tree.add("cli/src/table.rs", table(api)?);
    commands(api, tree)?;
    resources(api, tree)
}

/// The groups with what they are about, for the README.
fn groups(api: &Api) -> Vec<(String, String)> {
    let group = |group: &crate::model::CommandGroup| {
        let names: Vec<String> =
            group.commands.iter().map(|command| format!("`{}`", command.name.value)).collect();
        (group.name.value.clone(), names.join(", "))
    };
    api.commands.iter().map(group).collect()
}

/// The library: the service as a type.
fn root(api: &Api) -> Result<String, EmitError> {
    let service = &api.service;
    let mut doc = Doc::new();
    doc.prose(&format!("The command line of {}: its commands as tables.", service.title));
    let marker = ident(&names::type_name(&service.package.value));
    let marker_doc = Doc::only(&format!("The command line of {}.", service.title));
    let actions = actions(api);
    source(
        &doc,
        quote! {
            #[rustfmt::skip] mod commands;
            #[rustfmt::skip] mod resources;
            #[rustfmt::skip] mod table;
            pub use aliyun_rpc_cli as cli;
            pub use table::TABLE;
            #marker_doc
            #[derive(Clone, Copy, Debug)]
            pub struct #marker;
            impl cli::Program for #marker {
                const SERVICE: &'static aliyun_rpc_client::wire::Service = &#actions::SERVICE;
                const TABLE: &'static cli::Table = &TABLE;
            }
        },
    )
}

/// The table of groups and of what one can wait for.
fn table(api: &Api) -> Result<String, EmitError> {
    let service = &api.service;
    let (name, title, summary) = (&service.package.value, &service.title, &service.summary);
    let groups = api.commands.iter().map(|group| {
        let (name, title) = (&group.name.value, &group.title);
        let commands = group.commands.iter().map(|command| {
            let module = ident(&names::module(&command.action.value));
            quote! { &commands::#module::COMMAND }
        });
        quote! { cli::Group { name: #name, title: #title, commands: &[#(#commands),*] } }
    });
    let resources = awaited(api).map(|resource| ident(&names::module(&resource.name.value)));
    let mut doc = Doc::new();
    doc.prose("What the command line consists of.");
    let table_doc = Doc::only("The groups with their commands, and what one can wait for.");
    source(
        &doc,
        quote! {
            use aliyun_rpc_cli as cli;
            use crate::{commands, resources};
            #table_doc
            pub static TABLE: cli::Table = cli::Table {
                name: #name,
                title: #title,
                summary: #summary,
                version: env!("CARGO_PKG_VERSION"),
                groups: &[#(#groups),*],
                resources: &[#(&resources::#resources::RESOURCE),*],
            };
        },
    )
}

fn program(api: &Api) -> Result<String, EmitError> {
    let package = &api.service.package.value;
    let (library, marker) =
        (ident(&format!("{}_cli", names::module(package))), ident(&names::type_name(package)));
    let mut doc = Doc::new();
    doc.prose(&format!("The program `{package}`."));
    source(
        &doc,
        quote! {
            fn main() -> std::process::ExitCode {
                #library::cli::main::<#library::#marker>()
            }
        },
    )
}

/// A file for each command.
fn commands(api: &Api, tree: &mut Tree) -> Result<(), EmitError> {
    let mut modules = Vec::new();
    for command in api.commands.iter().flat_map(|group| &group.commands) {
        let Some(action) = api.action(&command.action.value) else { continue };
        let name = &action.name.value;
        let text = command::file(api, command, action)?;
        tree.add(format!("cli/src/commands/{}.rs", names::file(name)), text);
        modules.push(ident(&names::module(name)));
    }
    modules.sort();
    let mut doc = Doc::new();
    doc.prose("Actions as commands.");
    let text = source(&doc, quote! { #(pub(crate) mod #modules;)* })?;
    tree.add("cli/src/commands/mod.rs", text);
    Ok(())
}

/// A file for each kind of resource that one can wait for.
fn resources(api: &Api, tree: &mut Tree) -> Result<(), EmitError> {
    let mut modules = Vec::new();
    for one in awaited(api) {
        let name = &one.name.value;
        tree.add(format!("cli/src/resources/{}.rs", names::file(name)), resource::file(api, one)?);
        modules.push(ident(&names::module(name)));
    }
    let mut doc = Doc::new();
    doc.prose("What one can wait for, by kind of resource.");
    let text = source(&doc, quote! { #(pub(crate) mod #modules;)* })?;
    tree.add("cli/src/resources/mod.rs", text);
    Ok(())
}

/// The kinds of resources that one can wait for.
fn awaited(api: &Api) -> impl Iterator<Item = &Resource> {
    api.resources.iter().filter(|one| !one.waits.is_empty() && api.item_of(one).is_some())
}

/// The crate of actions.
fn actions(api: &Api) -> proc_macro2::Ident {
    ident(&format!("{}_actions", names::module(&api.service.package.value)))
}
