//! The table of what one can wait for.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::EmitError;
use crate::emit::rust::cli::{actions, command};
use crate::emit::rust::docs::Doc;
use crate::emit::rust::file::{ident, source};
use crate::emit::rust::resource::wait_path;
use crate::emit::wording;
use crate::model::{Api, Resource, Shape};
use crate::names;

/// The file of a kind of resource.
pub(crate) fn file(api: &Api, resource: &Resource) -> Result<String, EmitError> {
    let mut doc = Doc::new();
    doc.prose(&format!("{} (chapter {}).", resource.title, resource.origin.chapter));
    let (crate_name, table) = (actions(api), table(api, resource));
    source(
        &doc,
        quote! {
            use aliyun_rpc_cli as cli;
            use #crate_name as actions;
            pub(crate) static RESOURCE: cli::Resource = #table;
        },
    )
}

fn table(api: &Api, resource: &Resource) -> TokenStream {
    let name = names::flag(&resource.name.value);
    let module = ident(&names::module(&resource.name.value));
    let item = api.item_of(resource).map(|(structure, _)| &structure.name.value);
    let item = item.map(|name| ident(&names::type_name(name)));
    let ends = resource.waits.iter().map(|wait| {
        let path = wait_path(resource, wait);
        let name = wait.name.value.replace('_', "-");
        let (summary, doc) = (wording::wait(resource, wait), wording::awaited(resource, wait));
        quote! {
            cli::End { name: #name, wait: &actions::#path, summary: #summary, doc: #doc }
        }
    });
    let owners = api.owners(resource).map(|owner| id(api, &owner.name.value, owner.ty.shape()));
    let shape = &resource.id.value;
    let arguments = owners.chain([id(api, shape, Some(shape))]);
    let list = api.commands.iter().flat_map(|group| &group.commands);
    let list = list.into_iter().find(|command| command.action.value == resource.read.value);
    let columns = list.map_or_else(|| quote! { &[] }, command::columns);
    quote! {
        cli::Resource {
            name: #name,
            info: &actions::resources::#module::RESOURCE,
            ends: &[#(#ends),*],
            arguments: &[#(#arguments),*],
            columns: #columns,
            shown: cli::shown::<actions::#item>,
        }
    }
}

/// An id of that shape, as a word.
fn id(api: &Api, name: &str, shape: Option<&str>) -> TokenStream {
    let (flag, word) = (names::flag(name), names::word(name));
    let doc = match shape.and_then(|shape| api.shapes.get(shape)) {
        Some(Shape::Id(id)) => id.doc.as_str(),
        _ => "",
    };
    quote! {
        cli::Argument {
            parameter: #name,
            flag: #flag,
            word: Some(#word),
            role: cli::Role::None,
            doc: #doc,
            unit: None,
            example: None,
            values: &[],
        }
    }
}
