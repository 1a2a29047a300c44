//! The Rust types of members.

use aliyun_rpc_constraint::Encoding;
use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote};

use crate::emit::rust::file::{ident, text};
use crate::emit::rust::syntax::{
    generic, impl_into, impl_iterator, named, path, wire, word, words,
};
use crate::model::{Member, Type};
use crate::names;

/// The crate that shapes are in, as its own files name it.
const OWN: &str = "crate";

/// The type of a value.
pub(crate) fn value(ty: &Type) -> syn::Type {
    value_of(OWN, ty)
}

/// The type of a value where the crate that shapes are in has this name.
pub(crate) fn value_of(shapes: &str, ty: &Type) -> syn::Type {
    match ty {
        Type::String => named(words(["String"])),
        Type::Integer | Type::Long => named(words(["i64"])),
        Type::Boolean => named(words(["bool"])),
        Type::Time => of_wire("Time"),
        Type::Secret => of_wire("Secret"),
        Type::Id(name) | Type::Enum(name) | Type::Structure(name, _) => {
            named(path([word(shapes), ident(&names::type_name(name))]))
        }
        Type::List(list) => generic("Vec", value_of(shapes, &list.item)),
    }
}

/// A type of the runtime, as generated files name it.
pub(crate) fn of_wire(name: &str) -> syn::Type {
    named(wire(name))
}

/// The type of a field that is received.
pub(crate) fn field(member: &Member, boxed: bool) -> syn::Type {
    let ty = value(&member.ty);
    match &member.ty {
        Type::List(_) => ty,
        _ if boxed => generic("Option", generic("Box", ty)),
        _ if member.identity => ty,
        _ => generic("Option", ty),
    }
}

/// What a setter takes.
pub(crate) fn argument(ty: &Type) -> syn::Type {
    argument_of(OWN, ty)
}

/// What a setter takes where the crate that shapes are in has this name.
pub(crate) fn argument_of(shapes: &str, ty: &Type) -> syn::Type {
    match ty {
        Type::List(list) => impl_iterator(argument_of(shapes, &list.item)),
        ty if ty.is_plain() => value_of(shapes, ty),
        ty => impl_into(value_of(shapes, ty)),
    }
}

/// The module of shapes, as files import it that set parameters.
const SHAPES: &str = "shapes";

/// What the macros that set a parameter are given: its name, its type and the argument.
pub(crate) fn set(member: &Member, argument: &Ident) -> TokenStream {
    let name = text(&member.name.value);
    let ty = match &member.ty {
        Type::Structure(_, Encoding::Json) => {
            let ty = value_of(SHAPES, &member.ty);
            quote! { json #ty }
        }
        Type::List(list) => {
            let item = value_of(SHAPES, &list.item);
            match list.encoding {
                Encoding::Repeat => quote! { list #item },
                Encoding::CommaList => quote! { comma_list #item },
                Encoding::Json => quote! { json_list #item },
            }
        }
        ty => value_of(SHAPES, ty).into_token_stream(),
    };
    quote! { #name, #ty, #argument }
}
