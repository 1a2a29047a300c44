//! The waits of the client: a method for each end of each kind of resource.

use proc_macro2::Ident;
use quote::quote;
use syn::File;

use crate::emit::rust::client::{Kind, actions_crate};
use crate::emit::rust::docs::Doc;
use crate::emit::rust::file::{ident, parsed, printed};
use crate::emit::rust::syntax::{
    self, Body, Method, Own, impl_into, invocation, named, with_arguments, word, words,
};
use crate::emit::rust::{resource, types, whole};
use crate::emit::{EmitError, wording};
use crate::model::{Api, Resource, Type, Wait};
use crate::names;

/// The file with a client's waits; none where there is nothing to wait for.
pub(crate) fn waits(api: &Api, kind: Kind) -> Result<Option<String>, EmitError> {
    let mut methods = Vec::new();
    for resource in &api.resources {
        for wait in &resource.waits {
            methods.extend(method(api, resource, wait, kind).map(Method::item));
        }
    }
    if methods.is_empty() {
        return Ok(None);
    }
    let mut doc = Doc::new();
    doc.prose("Waits, each for an end of a kind of resource.");
    let actions = actions_crate(api);
    let (client, wait) = match kind {
        Kind::Async => (quote! { crate::Client }, quote! { aliyun_rpc_client::{Wait, wait} }),
        Kind::Blocking => (
            quote! { crate::blocking::Client },
            quote! { aliyun_rpc_client::{blocking::Wait, wait} },
        ),
    };
    let mut file = parsed::<File>(quote! {
        use #client;
        use #wait;
        use #actions as actions;
    })?;
    file.items.push(syntax::implemented(None, word("Client"), methods));
    Ok(Some(printed(&doc, file.items)))
}

/// The method that waits for an end; none where its tables cannot be made.
pub(crate) fn method(api: &Api, resource: &Resource, wait: &Wait, kind: Kind) -> Option<Method> {
    let awaited = whole::awaited("actions", api, resource, wait)?;
    let name = ident(&names::method(&wait.method(resource)));
    let ty = |ty: &Type| types::value_of("actions", ty);
    let id = &resource.id.value;
    let own = (ident(&names::argument(id)), ty(&Type::Id(id.clone())));
    let owners = api.owners(resource);
    let owners = owners.map(|owner| (ident(&names::argument(&owner.name.value)), ty(&owner.ty)));
    let ids: Vec<(Ident, syn::Type)> = owners.chain([own]).collect();
    let given = ids.iter().map(|(name, ty)| quote! { #name as #ty });
    let table = resource::wait_path(resource, wait);
    let connection = match kind {
        Kind::Async => quote! { self.connection },
        Kind::Blocking => quote! { self.inner },
    };
    let given = quote! { Wait, #connection, actions::#table, #(#given),* };
    let code = named(words(["actions", "ErrorCode"]));
    Some(Method {
        doc: doc(api, resource, wait, kind),
        must_use: false,
        name,
        own: Own::Reference,
        output: named(with_arguments(words(["Wait"]), [awaited, code])),
        body: Body::Macro(invocation(words(["wait"]), given)),
        arguments: ids.into_iter().map(|(name, ty)| (name, impl_into(ty))).collect(),
    })
}

fn doc(api: &Api, resource: &Resource, wait: &Wait, kind: Kind) -> Doc {
    let mut doc = Doc::new();
    doc.prose(&wording::wait(resource, wait));
    doc.blank();
    doc.prose(&wording::awaited(resource, wait));
    let starting = |changing: bool| -> Vec<String> {
        let starts = api.starting(resource, wait);
        let wanted = starts.filter(|action| resource.made_by(action).is_none() == changing);
        wanted.map(|action| format!("`{}`", action.name.value)).collect()
    };
    let (making, changing) = (starting(false), starting(true));
    let all: Vec<String> = making.iter().chain(&changing).cloned().collect();
    if let Some(all) = wording::all(&all) {
        let begin = if making.len() + changing.len() == 1 { "begins" } else { "begin" };
        doc.paragraph(&format!("It is what {all} {begin}."));
    }
    if let Some(changing) = wording::all(&changing).filter(|_| !wait.until.is_empty()) {
        doc.paragraph(&format!(
            "After {changing}, say `after_change()`: the state of before does not end the wait \
             then. `send_and_wait()` does so by itself."
        ));
    }
    doc.paragraph(match kind {
        Kind::Async => "Nothing is asked before it is awaited; `states()` shows what it sees.",
        Kind::Blocking => "Nothing is asked before `wait()`; `states()` shows what it sees.",
    });
    doc
}
