//! Open enumerations: value sets and error codes.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::emit::rust::docs::Doc;
use crate::emit::rust::file::{block, ident, rows, text};

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
    let unknown = format!(" {unknown}");
    let unknown = quote! { #[doc = #unknown] Unknown(String), };
    let variants = values.iter().map(|value| {
        let (mut variant, name) = (value.doc.outer(), ident(&value.variant));
        variant.extend(quote! { #name, });
        variant
    });
    let variants = block(variants.chain([unknown]));
    let known = values.iter().flat_map(|value| {
        let variant = ident(&value.variant);
        spellings(&value.spelling).map(text).map(move |spelling| quote! { #variant = #spelling })
    });
    let numbers = numeric.then(|| quote! { of numbers });
    let given = rows(quote! { #name #numbers }, known);
    quote! {
        #doc
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum #name #variants
        aliyun_rpc_wire::open_enum! #given;
    }
}
