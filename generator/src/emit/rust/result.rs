//! Structures that are received: their fields, and how they are decoded and serialized.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::rust::docs::Doc;
use crate::emit::rust::file::{self, block, ident, text};
use crate::emit::rust::setter::field_doc;
use crate::emit::rust::types;
use crate::emit::rust::usage::is_recursive;
use crate::model::{Api, Member, Type};
use crate::names;

/// The struct with its `Decode` and `Serialize`.
pub(crate) fn structure(api: &Api, name: &str, doc: &Doc, members: &[Member]) -> TokenStream {
    let struct_name = ident(&names::type_name(name));
    let doc = doc.outer();
    let fields = members.iter().map(|member| {
        let doc = field_doc(api, member).outer();
        let field = ident(&names::field(&member.name.value));
        let ty = types::field(member, is_recursive(api, name, member));
        let mut shown = doc;
        shown.extend(quote! { pub #field: #ty, });
        shown
    });
    let fields = block(fields);
    let rows = members.iter().map(|member| row(api, name, member));
    let given = file::rows(quote! { #struct_name }, rows);
    quote! {
        #doc
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub struct #struct_name #fields
        wire::received! #given;
    }
}

/// A field as the macro of structures has it: how it is read, and its names on the wire.
fn row(api: &Api, structure: &str, member: &Member) -> TokenStream {
    let field = ident(&names::field(&member.name.value));
    let (wire, aliases) = (text(&member.name.value), &member.aliases);
    let names = quote! { #wire #(or #aliases)* };
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
