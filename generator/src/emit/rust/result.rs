//! Structures that are received: their fields, and how they are decoded and serialized.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Generics, Item};

use crate::emit::rust::docs::Doc;
use crate::emit::rust::file::{self, ident, text};
use crate::emit::rust::setter::field_doc;
use crate::emit::rust::syntax::{self, invocation, invoked, wire};
use crate::emit::rust::types;
use crate::emit::rust::usage::is_recursive;
use crate::model::{Api, Member, Type};
use crate::names;

/// The struct with its `Decode` and `Serialize`.
pub(crate) fn structure(api: &Api, name: &str, doc: &Doc, members: &[Member]) -> [Item; 2] {
    let struct_name = ident(&names::type_name(name));
    let fields = members.iter().map(|member| {
        let field = ident(&names::field(&member.name.value));
        let ty = types::field(member, is_recursive(api, name, member));
        (field_doc(api, member), (field, ty))
    });
    let derived = syntax::derive(quote! { Clone, Debug, PartialEq });
    let mut attributes = doc.attributes();
    attributes.extend([derived, syntax::mark("non_exhaustive")]);
    let structure = syntax::structure(
        attributes,
        struct_name.clone(),
        Generics::default(),
        syntax::fields(fields),
    );
    let rows = members.iter().map(|member| row(api, name, member));
    let received = invocation(wire("received"), file::rows(quote! { #struct_name }, rows));
    [structure, invoked(received)]
}

/// A field as the macro of structures has it: how it is read, and its names on the wire.
fn row(api: &Api, structure: &str, member: &Member) -> TokenStream {
    let field = ident(&names::field(&member.name.value));
    let (name, aliases) = (text(&member.name.value), &member.aliases);
    let names = quote! { #name #(or #aliases)* };
    match &member.ty {
        Type::List(list) => {
            let item = list.item_name.as_deref().or(list.item.shape()).unwrap_or_default();
            let item = text(item);
            quote! { #field = list(#names, #item) }
        }
        _ if is_recursive(api, structure, member) => quote! { #field = boxed(#names) },
        _ if member.identity => quote! { #field = required(#names) },
        _ => quote! { #field = optional(#names) },
    }
}
