//! Open enumerations: value sets and error codes.

use proc_macro2::Ident;
use quote::quote;
use syn::Item;

use crate::emit::rust::docs::Doc;
use crate::emit::rust::file::{ident, rows, text};
use crate::emit::rust::syntax::{self, invocation, invoked, named, variant, word, words};

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
) -> [Item; 2] {
    let known = values.iter().map(|value| {
        let name = ident(&value.variant);
        variant(&value.doc, name, syntax::unit())
    });
    let mut other = Doc::new();
    other.paragraph(unknown);
    let other = variant(&other, word("Unknown"), syntax::tuple(named(words(["String"]))));
    let derived = syntax::derive(quote! { Clone, Debug, PartialEq, Eq, Hash });
    let mut attributes = doc.attributes();
    attributes.extend([derived, syntax::mark("non_exhaustive")]);
    let set = syntax::enumeration(attributes, name.clone(), known.chain([other]));
    let spelled = values.iter().flat_map(|value| {
        let variant = ident(&value.variant);
        spellings(&value.spelling).map(text).map(move |spelling| quote! { #variant = #spelling })
    });
    let numbers = numeric.then(|| quote! { of numbers });
    let given = rows(quote! { #name #numbers }, spelled);
    let table = invocation(words(["aliyun_rpc_wire", "open_enum"]), given);
    [set, invoked(table)]
}
