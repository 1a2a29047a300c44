//! Rust: the crate of actions and the client crate.

mod action;
mod blocking;
mod call;
mod client;
mod codes;
mod docs;
mod example;
mod expected;
mod file;
mod info;
mod open_enum;
mod result;
mod service;
mod setter;
mod shape;
mod table;
mod types;
mod usage;

use quote::quote;

use crate::emit::rust::docs::Doc;
use crate::emit::rust::file::{ident, skipped_modules, source};
use crate::emit::template::Templates;
use crate::emit::{EmitError, Tree};
use crate::model::Api;
use crate::names;

pub(crate) use action::{is_grave, order};
pub(crate) use example::snippet;

/// The crate with requests, results, constraints and error codes.
pub(crate) fn actions_crate(api: &Api, tree: &mut Tree) -> Result<(), EmitError> {
    manifest(api, "actions", tree)?;
    tree.add("actions/src/lib.rs", actions_root(api)?);
    tree.add("actions/src/service.rs", service::service(api)?);
    tree.add("actions/src/error_code.rs", codes::error_code(api)?);
    tree.add("actions/src/codes.rs", codes::table(api)?);
    let usage = usage::usage(api);
    let mut shapes = Vec::new();
    for shape in api.shapes.values() {
        let name = &shape.name().value;
        shapes.push(name.as_str());
        tree.add(
            format!("actions/src/shapes/{}.rs", names::file(name)),
            shape::shape(api, shape, &usage)?,
        );
    }
    tree.add("actions/src/shapes/mod.rs", module("What several actions share.", &shapes, &[""])?);
    for group in &api.groups {
        let mut actions = Vec::new();
        for action in api.actions_of(group) {
            let (folder, file) = (names::file(&group.name), names::file(&action.name.value));
            actions.push(action.name.value.as_str());
            tree.add(format!("actions/src/{folder}/{file}.rs"), action::action(api, action)?);
        }
        if !actions.is_empty() {
            let title = format!("{} (chapter {}).", group.title, group.chapter);
            let path = format!("actions/src/{}/mod.rs", names::file(&group.name));
            tree.add(path, module(&title, &actions, &["", "Call", "Result"])?);
        }
    }
    expected::tests(api, tree)
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
    let templates = Templates::new()?;
    let context = minijinja::context! {
        package => &api.service.package.value,
        title => &api.service.title,
        summary => &api.service.summary,
        product => &api.service.product,
        version => &api.service.version,
        programs => api.programs.keys().cloned().collect::<Vec<_>>(),
    };
    for file in ["Cargo.toml", "README.md"] {
        let path = format!("{kind}/{file}");
        tree.add(path.clone(), templates.render(&path, context.clone())?);
    }
    Ok(())
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
    let modules = skipped_modules(
        &[&["codes", "error_code", "service", "shapes"], groups.as_slice()].concat(),
    );
    let uses = groups.iter().map(|group| {
        let module = ident(&names::module(group));
        quote! { pub use #module::*; }
    });
    source(
        &doc,
        &quote! {
            #modules
            pub use error_code::ErrorCode;
            pub use service::SERVICE;
            pub use shapes::*;
            #(#uses)*
            pub use aliyun_rpc_wire as wire;
        },
    )
}

/// A module whose files are re-exported: of each its name, with each of the endings.
fn module(title: &str, names: &[&str], endings: &[&str]) -> Result<String, EmitError> {
    let mut doc = Doc::new();
    doc.prose(title);
    let modules = names.iter().map(|name| {
        let module = ident(&names::module(name));
        let items = endings.iter().map(|end| ident(&names::type_name(&format!("{name}{end}"))));
        quote! { mod #module; pub use #module::{#(#items),*}; }
    });
    source(&doc, &quote! { #(#modules)* })
}
