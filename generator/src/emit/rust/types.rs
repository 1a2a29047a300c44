//! The Rust types of members.

use aliyun_rpc_constraint::Encoding;
use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::emit::rust::file::{ident, text};
use crate::model::{Member, Type};
use crate::names;

/// The crate that shapes are in, as its own files name it.
const OWN: &str = "crate";

/// The type of a value.
pub(crate) fn value(ty: &Type) -> TokenStream {
    value_of(OWN, ty)
}

/// The type of a value where the crate that shapes are in has this name.
pub(crate) fn value_of(shapes: &str, ty: &Type) -> TokenStream {
    match ty {
        Type::String => quote! { String },
        Type::Integer | Type::Long => quote! { i64 },
        Type::Boolean => quote! { bool },
        Type::Time => quote! { wire::Time },
        Type::Secret => quote! { wire::Secret },
        Type::Id(name) | Type::Enum(name) | Type::Structure(name, _) => {
            let (shapes, name) = (ident(shapes), ident(&names::type_name(name)));
            quote! { #shapes::#name }
        }
        Type::List(list) => {
            let item = value_of(shapes, &list.item);
            quote! { Vec<#item> }
        }
    }
}

/// The type of a field that is received.
pub(crate) fn field(member: &Member, boxed: bool) -> TokenStream {
    let ty = value(&member.ty);
    match &member.ty {
        Type::List(_) => ty,
        _ if boxed => quote! { Option<Box<#ty>> },
        _ if member.identity => ty,
        _ => quote! { Option<#ty> },
    }
}

/// What a setter takes.
pub(crate) fn argument(ty: &Type) -> TokenStream {
    argument_of(OWN, ty)
}

/// What a setter takes where the crate that shapes are in has this name.
pub(crate) fn argument_of(shapes: &str, ty: &Type) -> TokenStream {
    match ty {
        Type::Integer | Type::Long | Type::Boolean => value_of(shapes, ty),
        Type::List(list) => {
            let item = argument_of(shapes, &list.item);
            quote! { impl IntoIterator<Item = #item> }
        }
        _ => {
            let ty = value_of(shapes, ty);
            quote! { impl Into<#ty> }
        }
    }
}

/// The module of shapes, as files import it that set parameters.
const SHAPES: &str = "shapes";

/// What the macros that set a parameter are given: its name, its type and the argument.
pub(crate) fn set(member: &Member, argument: &Ident) -> TokenStream {
    let wire = text(&member.name.value);
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
        ty => value_of(SHAPES, ty),
    };
    quote! { #wire, #ty, #argument }
}
