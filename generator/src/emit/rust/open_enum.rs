//! Open enumerations: value sets and error codes.

use proc_macro2::Ident;
use quote::quote;
use syn::{Item, ItemEnum};

use crate::emit::EmitError;
use crate::emit::rust::docs::Doc;
use crate::emit::rust::file::{ident, parsed, rows, text};
use crate::emit::rust::syntax::{self, invocation, path, variant, word};

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
) -> Result<[Item; 2], EmitError> {
    let doc = doc.outer();
    let unknown = format!(" {unknown}");
    let bare = parsed::<ItemEnum>(quote! {
        #doc
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum #name {
            #[doc = #unknown]
            Unknown(String),
        }
    })?;
    let variants = values.iter().map(|value| variant(&value.doc, ident(&value.variant)));
    let known = values.iter().flat_map(|value| {
        let variant = ident(&value.variant);
        spellings(&value.spelling).map(text).map(move |spelling| quote! { #variant = #spelling })
    });
    let numbers = numeric.then(|| quote! { of numbers });
    let given = rows(quote! { #name #numbers }, known);
    let table = invocation(path([word("aliyun_rpc_wire"), word("open_enum")]), given);
    let variants = variants.chain(bare.variants).collect();
    Ok([Item::Enum(ItemEnum { variants, ..bare }), syntax::item(table)])
}
