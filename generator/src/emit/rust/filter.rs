//! Filters: an enumeration with a variant for each key, which holds what is looked for.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::{Expr, Item, ItemEnum, ItemImpl, Variant};

use crate::emit::EmitError;
use crate::emit::rust::docs::Doc;
use crate::emit::rust::file::{ident, parsed, rows};
use crate::emit::rust::syntax::{
    self, Body, Method, Own, impl_into, invocation, invoked, named, path, wire, word, words,
};
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
pub(crate) fn filter(
    structure: &Structure,
    filter: &Filter<'_>,
    doc: &Doc,
) -> Result<Vec<Item>, EmitError> {
    let name = ident(&names::type_name(&structure.name.value));
    let keys: Vec<Key<'_>> = keys(filter).collect();
    let mut set = parsed::<ItemEnum>(quote! {
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[non_exhaustive]
        pub enum #name {
            /// A key that the reference does not list, or a text of another form.
            Other {
                /// The key.
                key: String,
                /// The text to look for.
                value: String,
            },
        }
    })?;
    set.attrs.splice(..0, type_doc(doc).attributes());
    set.variants = keys.iter().map(|key| variant(filter, key)).chain(set.variants).collect();
    let key_of = key_of(&keys, &ident(&names::type_name(&filter.set.name.value)));
    let mut functions = parsed::<ItemImpl>(quote! {
        impl #name {
            /// Looks by a key that the reference does not list, or for a text of another form.
            #[must_use]
            pub fn other(key: impl Into<String>, value: impl Into<String>) -> Self {
                Self::Other { key: key.into(), value: value.into() }
            }
            #key_of
        }
    })?;
    functions.items.splice(..0, keys.iter().map(|key| constructor(key).item()));
    Ok(vec![Item::Enum(set), Item::Impl(functions), flatten(&name, &keys)])
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

fn variant(filter: &Filter<'_>, key: &Key<'_>) -> Variant {
    let mut doc = Doc::new();
    doc.prose(&key.value.meaning);
    doc.newer(&key.value.origin);
    for constraint in filter.constraints(&key.key.key.value) {
        doc.item(&demand(constraint));
    }
    syntax::variant(&doc, key.variant.clone(), syntax::tuple(value(&key.key.ty)))
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

fn constructor(key: &Key<'_>) -> Method {
    let mut doc = Doc::new();
    doc.prose(&format!("Looks by `{}`. {}", key.value.value.value, key.value.meaning));
    let name = word(if key.is_list() { "items" } else { "value" });
    let given = syntax::value(path([name.clone()]));
    let on = |expr, method, given: Option<Expr>| syntax::method_call(expr, word(method), given);
    let held = match &key.key.ty {
        Type::List(list) => {
            let into = (!list.item.is_plain()).then(|| words(["Into", "into"]));
            let items = on(given, "into_iter", None);
            let items = match into {
                Some(into) => on(items, "map", Some(syntax::value(into))),
                None => items,
            };
            on(items, "collect", None)
        }
        ty if ty.is_plain() => given,
        _ => on(given, "into", None),
    };
    let own = path([word("Self"), key.variant.clone()]);
    Method {
        doc,
        must_use: true,
        name: key.constructor.clone(),
        own: Own::Nothing,
        arguments: vec![(name, argument(&key.key.ty))],
        output: named(words(["Self"])),
        body: Body::Expr(syntax::call(own, [held])),
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
fn flatten(name: &Ident, keys: &[Key<'_>]) -> Item {
    let known = keys.iter().map(|key| {
        let variant = &key.variant;
        if key.is_list() {
            quote! { #variant = list }
        } else {
            quote! { #variant = plain }
        }
    });
    invoked(invocation(wire("filter"), rows(quote! { #name }, known)))
}
