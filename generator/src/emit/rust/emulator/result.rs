//! The fields of results and structures, as the wire nests them.

use std::collections::BTreeSet;

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::emit::EmitError;
use crate::emit::rust::docs::Doc;
use crate::emit::rust::file::{ident, source};
use crate::emit::rust::resource::option;
use crate::model::{Api, Member, Nesting, Shape, Type};
use crate::names;

/// The file with the fields of every structure.
pub(crate) fn file(api: &Api) -> Result<String, EmitError> {
    let mut doc = Doc::new();
    doc.prose("The fields of the structures that results have.");
    let mut items = Vec::new();
    let within = within_results(api);
    for shape in api.shapes.values() {
        let Shape::Structure(structure) = shape else { continue };
        if !within.contains(structure.name.value.as_str()) {
            continue;
        }
        let (name, fields) = (constant(&structure.name.value), listed(api, &structure.fields));
        let count = Literal::usize_unsuffixed(fields.len());
        items.push(quote! {
            pub(crate) static #name: [Field; #count] = [#(#fields),*];
        });
    }
    source(
        &doc,
        quote! {
            use aliyun_rpc_emulator::state::{Field, FieldKind};
            #(#items)*
        },
    )
}

/// The structures that lie in results, at any depth.
fn within_results(api: &Api) -> BTreeSet<&str> {
    let mut found = BTreeSet::new();
    let mut open: Vec<&Member> = api.actions.iter().flat_map(|action| &action.result).collect();
    while let Some(member) = open.pop() {
        let mut ty = &member.ty;
        while let Type::List(list) = ty {
            ty = &list.item;
        }
        let Type::Structure(name, _) = ty else { continue };
        let Some(Shape::Structure(structure)) = api.shapes.get(name) else { continue };
        if found.insert(structure.name.value.as_str()) {
            open.extend(&structure.fields);
        }
    }
    found
}

fn constant(shape: &str) -> proc_macro2::Ident {
    ident(&names::constant(&names::module(shape)))
}

/// The fields as a literal, without the id of the request.
pub(crate) fn fields(api: &Api, members: &[Member]) -> TokenStream {
    let fields = listed(api, members);
    quote! { &[#(#fields),*] }
}

fn listed(api: &Api, members: &[Member]) -> Vec<TokenStream> {
    let fields = members.iter().filter(|member| member.name.value != "RequestId").map(|member| {
        let (name, kind) = (&member.name.value, kind(api, &member.ty));
        quote! { Field { name: #name, kind: #kind } }
    });
    fields.collect()
}

fn kind(api: &Api, ty: &Type) -> TokenStream {
    match ty {
        Type::Integer | Type::Long => quote! { FieldKind::Number },
        Type::Boolean => quote! { FieldKind::Boolean },
        Type::Enum(shape) if api.enumeration(shape).is_some_and(|set| set.numeric) => {
            quote! { FieldKind::Number }
        }
        Type::Structure(shape, _) => {
            let name = constant(shape);
            quote! { FieldKind::Structure(&crate::result::#name) }
        }
        Type::List(list) => {
            let wrapped = list.item_name.as_ref().filter(|_| list.nesting == Nesting::Wrapped);
            let bare = list.item_name.as_ref().filter(|_| list.nesting == Nesting::Bare);
            let element = option(bare.map(|name| capitalized(name)).as_ref());
            let (wrapped, item) = (option(wrapped), kind(api, &list.item));
            quote! { FieldKind::List { wrapped: #wrapped, element: #element, item: &#item } }
        }
        _ => quote! { FieldKind::Text },
    }
}

/// The name of an element in XML begins with a capital, however the document's table has it.
fn capitalized(name: &str) -> String {
    let mut signs = name.chars();
    let first = signs.next().map(|first| first.to_ascii_uppercase());
    first.into_iter().chain(signs).collect()
}
