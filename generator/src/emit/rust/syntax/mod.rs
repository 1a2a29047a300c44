//! Syntax that is made as it is: what files have hundreds of. To quote and parse the same takes
//! three to ten times as long.
#![allow(clippy::default_trait_access, reason = "signs and brackets have nothing to tell")]

mod expr;
mod item;
mod ty;

use proc_macro2::{Ident, Literal, Span, TokenStream};
use syn::{
    AttrStyle, Attribute, Expr, ExprLit, Lit, Macro, MacroDelimiter, Meta, MetaList, MetaNameValue,
    Path, PathSegment,
};

pub(crate) use expr::{
    array, awaited, call, constant, flag, literal, method_call, option, record, reference, slice,
    string, table, texts, tuple_of, value,
};
pub(crate) use item::{
    Body, Method, Own, associated_constant, associated_type, enumeration, export, fields,
    implementation, implemented, invoked, module, private_fields, static_item, structure, tuple,
    unit, variant,
};
pub(crate) use ty::{
    generic, impl_into, impl_iterator, named, nothing, parameters, reference_to, slice_of,
    static_reference, tuple_type, with_arguments,
};

/// A path of names, the first of them first.
pub(crate) fn path<const N: usize>(names: [Ident; N]) -> Path {
    let segments = names.into_iter().map(PathSegment::from).collect();
    Path { leading_colon: None, segments }
}

/// A name that is no keyword.
pub(crate) fn word(name: &str) -> Ident {
    Ident::new(name, Span::call_site())
}

/// A path of names that are no keywords.
pub(crate) fn words<const N: usize>(names: [&str; N]) -> Path {
    path(names.map(word))
}

/// What the runtime has by that name, as generated files name it.
pub(crate) fn wire(name: &str) -> Path {
    words(["wire", name])
}

/// A macro with what it is given, in round brackets.
pub(crate) fn invocation(path: Path, tokens: TokenStream) -> Macro {
    let delimiter = MacroDelimiter::Paren(Default::default());
    Macro { path, bang_token: Default::default(), delimiter, tokens }
}

/// A comment that is one literal, whatever that is.
pub(crate) fn comment(style: AttrStyle, text: Literal) -> Attribute {
    let value = Expr::Lit(ExprLit { attrs: Vec::new(), lit: Lit::Verbatim(text) });
    let eq_token = Default::default();
    attribute(style, Meta::NameValue(MetaNameValue { path: words(["doc"]), eq_token, value }))
}

/// The traits that are derived.
pub(crate) fn derive(traits: TokenStream) -> Attribute {
    let delimiter = MacroDelimiter::Paren(Default::default());
    let list = MetaList { path: words(["derive"]), delimiter, tokens: traits };
    attribute(AttrStyle::Outer, Meta::List(list))
}

/// An attribute that is a word and a text.
pub(crate) fn told(name: &str, text: &str) -> Attribute {
    let (path, eq_token) = (words([name]), Default::default());
    let value = string(text);
    attribute(AttrStyle::Outer, Meta::NameValue(MetaNameValue { path, eq_token, value }))
}

/// An attribute that is a word.
pub(crate) fn mark(name: &str) -> Attribute {
    attribute(AttrStyle::Outer, Meta::Path(words([name])))
}

fn attribute(style: AttrStyle, meta: Meta) -> Attribute {
    let (pound_token, bracket_token) = Default::default();
    Attribute { pound_token, style, bracket_token, meta }
}
