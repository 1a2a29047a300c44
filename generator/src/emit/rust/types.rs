//! The Rust types of members.

use aliyun_rpc_constraint::Encoding;
use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::rust::file::ident;
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

/// The statement that puts the argument of that name into a request.
pub(crate) fn set(member: &Member, request: &TokenStream, argument: &TokenStream) -> TokenStream {
    let wire = &member.name.value;
    let ty = value(&member.ty);
    match &member.ty {
        Type::Integer | Type::Long | Type::Boolean => quote! { #request.set(#wire, &#argument); },
        Type::Structure(_, Encoding::Json) => quote! {
            #request.set_json::<#ty>(#wire, &#argument.into());
        },
        Type::List(list) => {
            let item = value(&list.item);
            let convert = match &list.item {
                Type::Integer | Type::Long | Type::Boolean => quote! { #argument.into_iter() },
                _ => quote! { #argument.into_iter().map(Into::<#item>::into) },
            };
            match list.encoding {
                Encoding::Repeat => quote! {
                    #request.set::<#ty>(#wire, &#convert.collect());
                },
                Encoding::CommaList => quote! {
                    #request.set_comma_list(#wire, #convert);
                },
                Encoding::Json => quote! {
                    #request.set_json::<#ty>(#wire, &#convert.collect());
                },
            }
        }
        _ => quote! { #request.set::<#ty>(#wire, &#argument.into()); },
    }
}
