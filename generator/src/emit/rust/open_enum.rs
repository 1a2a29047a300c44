//! Open enumerations: value sets and error codes.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::emit::rust::docs::Doc;
use crate::emit::rust::file::ident;

/// A known value: its spelling on the wire, its variant, and what is said about it.
pub(crate) struct OpenValue {
    pub(crate) spelling: String,
    pub(crate) variant: String,
    pub(crate) doc: Doc,
}

/// The documented spelling; where it ends in a dot, as one code does, also the one without.
fn spellings(documented: &str) -> impl Iterator<Item = &str> {
    let plain = documented.trim_end_matches('.');
    std::iter::once(documented).chain((plain != documented).then_some(plain))
}

/// The enumeration, with a variant that keeps every value which is not known.
pub(crate) fn open_enum(
    name: &Ident,
    doc: &Doc,
    values: &[OpenValue],
    unknown: &str,
    numeric: bool,
) -> TokenStream {
    let doc = doc.outer();
    let variants = values.iter().map(|value| {
        let (doc, variant) = (value.doc.outer(), ident(&value.variant));
        quote! { #doc #variant, }
    });
    let known = values.iter().flat_map(|value| {
        let variant = ident(&value.variant);
        spellings(&value.spelling).map(move |spelling| quote! { #variant = #spelling })
    });
    let numbers = numeric.then(|| quote! { of numbers });
    let unknown = format!(" {unknown}");
    quote! {
        #doc
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum #name {
            #(#variants)*
            #[doc = #unknown]
            Unknown(String),
        }
        aliyun_rpc_wire::open_enum!(#name #numbers; #(#known),*);
    }
}
