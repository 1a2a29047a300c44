//! Structures that are received: their fields, and how they are decoded and serialized.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::rust::docs::Doc;
use crate::emit::rust::file::ident;
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
        quote! { #doc pub #field: #ty, }
    });
    let decode = decode(api, name, members);
    let serialize = serialize(&struct_name, members.iter().map(written));
    quote! {
        #doc
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub struct #struct_name { #(#fields)* }
        #decode
        #serialize
    }
}

fn decode(api: &Api, name: &str, members: &[Member]) -> TokenStream {
    let struct_name = ident(&names::type_name(name));
    let fields = members.iter().map(|member| {
        let field = ident(&names::field(&member.name.value));
        let wire_name = wire_name(member);
        let read = match &member.ty {
            Type::List(list) => {
                let item = list.item_name.as_deref().or(list.item.shape()).unwrap_or_default();
                quote! { fields.list(#wire_name, #item)? }
            }
            _ if is_recursive(api, name, member) => quote! { fields.boxed(#wire_name)? },
            _ if member.identity => quote! { fields.required(#wire_name)? },
            _ => quote! { fields.optional(#wire_name)? },
        };
        quote! { #field: #read, }
    });
    let binding = if members.is_empty() {
        quote! { node.fields()?; }
    } else {
        quote! { let fields = node.fields()?; }
    };
    quote! {
        impl wire::Decode for #struct_name {
            fn decode(node: wire::Node<'_>) -> Result<Self, wire::DecodeError> {
                #binding
                Ok(Self { #(#fields)* })
            }
        }
    }
}

/// The name of a field on the wire, or whichever of its names is there.
fn wire_name(member: &Member) -> TokenStream {
    let name = &member.name.value;
    if member.aliases.is_empty() {
        return quote! { #name };
    }
    let aliases = &member.aliases;
    quote! { fields.known_as(&[#name, #(#aliases),*]) }
}

/// The call that writes a field to a serializer.
fn written(member: &Member) -> TokenStream {
    let field = ident(&names::field(&member.name.value));
    let wire = &member.name.value;
    if member.identity || matches!(member.ty, Type::List(_)) {
        quote! { .field(#wire, &self.#field)? }
    } else {
        quote! { .optional(#wire, self.#field.as_ref())? }
    }
}

/// `Serialize` in the wire's spelling.
pub(crate) fn serialize(
    struct_name: &proc_macro2::Ident,
    fields: impl Iterator<Item = TokenStream>,
) -> TokenStream {
    quote! {
        impl serde_core::Serialize for #struct_name {
            fn serialize<S: serde_core::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                wire::generated::Record::begin(serializer)? #(#fields)* .end()
            }
        }
    }
}
