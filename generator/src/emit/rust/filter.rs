//! Filters: an enumeration with a variant for each key, which holds what is looked for.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::emit::rust::docs::Doc;
use crate::emit::rust::file::{ident, rows};
use crate::emit::rust::syntax::impl_into;
use crate::emit::rust::types;
use crate::emit::wording;
use crate::model::{Api, Constraint, EnumValue, Filter, FilterKey, Structure, Type};
use crate::names;

/// A key as Rust has it.
struct Key<'a> {
    value: &'a EnumValue,
    key: &'a FilterKey,
    variant: Ident,
    constructor: Ident,
}

impl Key<'_> {
    fn is_list(&self) -> bool {
        matches!(self.key.ty, Type::List(_))
    }
}

fn keys<'a>(filter: &Filter<'a>) -> impl Iterator<Item = Key<'a>> {
    filter.entries().map(|(value, key)| {
        let name = value.given_name();
        let variant = ident(&names::variant(name));
        Key { value, key, variant, constructor: ident(&names::constructor(name)) }
    })
}

/// The type of a parameter that is a filter or a list of them, and its constructors as they are
/// called; none of another parameter.
pub(crate) fn calls(api: &Api, ty: &Type) -> Option<(String, Vec<String>)> {
    let structure = api.structure(ty.shape()?)?;
    let filter = api.filter(structure)?;
    let call = |key: Key<'_>| {
        let argument = if key.is_list() { "[…]" } else { "…" };
        format!("{}({argument})", key.constructor)
    };
    let calls = keys(&filter).map(call).chain(["other(…, …)".to_owned()]);
    Some((names::type_name(&structure.name.value), calls.collect()))
}

/// The enumeration with its constructors, and how it is sent.
pub(crate) fn filter(structure: &Structure, filter: &Filter<'_>, doc: &Doc) -> TokenStream {
    let name = ident(&names::type_name(&structure.name.value));
    let keys: Vec<Key<'_>> = keys(filter).collect();
    let variants = keys.iter().map(|key| variant(filter, key));
    let constructors = keys.iter().map(constructor);
    let key_of = key_of(&keys, &ident(&names::type_name(&filter.set.name.value)));
    let flatten = flatten(&name, &keys);
    let doc = type_doc(doc).outer();
    quote! {
        #doc
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[non_exhaustive]
        pub enum #name {
            #(#variants)*
            /// A key that the reference does not list, or a text of another form.
            Other {
                /// The key.
                key: String,
                /// The text to look for.
                value: String,
            },
        }
        impl #name {
            #(#constructors)*
            /// Looks by a key that the reference does not list, or for a text of another form.
            #[must_use]
            pub fn other(key: impl Into<String>, value: impl Into<String>) -> Self {
                Self::Other { key: key.into(), value: value.into() }
            }
            #key_of
        }
        #flatten
    }
}

fn type_doc(doc: &Doc) -> Doc {
    let mut doc = doc.clone();
    doc.paragraph(
        "There is a constructor for each key, which takes ids, documented values, numbers and \
         texts as setters do, several of them where the key takes a list. Everything is held to \
         the limits of its key when the call is checked, and so is what `other` is given. An item \
         of a list that is empty or has a comma is refused, and so is a list without items.",
    );
    doc
}

fn variant(filter: &Filter<'_>, key: &Key<'_>) -> TokenStream {
    let mut doc = Doc::new();
    doc.prose(&key.value.meaning);
    doc.newer(&key.value.origin);
    for constraint in filter.constraints(&key.key.key.value) {
        doc.item(&demand(constraint));
    }
    let (doc, variant, ty) = (doc.outer(), &key.variant, value(&key.key.ty));
    quote! { #doc #variant(#ty), }
}

/// A constraint's sentence, without the condition that the variant itself is.
fn demand(constraint: &Constraint) -> String {
    let mut constraint = constraint.clone();
    if constraint.is_of_key() {
        constraint.inner.when = None;
    }
    wording::constraint(&constraint)
}

/// The type that a variant holds; times are those of requests.
pub(crate) fn value(ty: &Type) -> syn::Type {
    match ty {
        Type::Time => types::of_wire("MinuteTime"),
        ty => types::value(ty),
    }
}

fn argument(ty: &Type) -> syn::Type {
    match ty {
        Type::Time => impl_into(types::of_wire("MinuteTime")),
        ty => types::argument(ty),
    }
}

fn constructor(key: &Key<'_>) -> TokenStream {
    let mut doc = Doc::new();
    doc.prose(&format!("Looks by `{}`. {}", key.value.value.value, key.value.meaning));
    let doc = doc.outer();
    let (variant, constructor) = (&key.variant, &key.constructor);
    let argument = argument(&key.key.ty);
    let plain = |ty: &Type| matches!(ty, Type::Integer | Type::Long | Type::Boolean);
    let (name, value) = match &key.key.ty {
        Type::List(list) if plain(&list.item) => {
            (quote! { items }, quote! { items.into_iter().collect() })
        }
        Type::List(_) => (quote! { items }, quote! { items.into_iter().map(Into::into).collect() }),
        ty if plain(ty) => (quote! { value }, quote! { value }),
        _ => (quote! { value }, quote! { value.into() }),
    };
    quote! {
        #doc
        #[must_use]
        pub fn #constructor(#name: #argument) -> Self {
            Self::#variant(#value)
        }
    }
}

fn key_of(keys: &[Key<'_>], set: &Ident) -> TokenStream {
    let known = keys.iter().map(|Key { variant, .. }| {
        quote! { Self::#variant(_) => crate::#set::#variant, }
    });
    quote! {
        /// The key that it looks by.
        #[must_use]
        pub fn key(&self) -> crate::#set {
            match self {
                #(#known)*
                Self::Other { key, .. } => crate::#set::from(key.as_str()),
            }
        }
    }
}

/// As a structure of key and text, flat or serialized.
fn flatten(name: &Ident, keys: &[Key<'_>]) -> TokenStream {
    let known = keys.iter().map(|key| {
        let variant = &key.variant;
        if key.is_list() {
            quote! { #variant = list }
        } else {
            quote! { #variant = plain }
        }
    });
    let given = rows(quote! { #name }, known);
    quote! { wire::filter!(#given); }
}
