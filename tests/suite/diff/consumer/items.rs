//! Uses of types: their fields, variants, traits and functions.

use proc_macro2::{TokenStream, TokenTree};
use quote::{ToTokens as _, quote};
use syn::{Fields, ImplItem, Item, ItemEnum, ItemImpl, ItemStruct};

use super::{Uses, ident, is_public, outside, with};

/// Uses what an item of the crate of actions shows; calls are used elsewhere.
pub(super) fn item(path: &str, item: &Item, uses: &mut Uses) {
    match item {
        Item::Struct(item) if is_public(&item.vis) => structure(item, uses),
        Item::Enum(item) if is_public(&item.vis) => enumeration(item, uses),
        Item::Impl(item) if item.generics.params.is_empty() => implementation(item, uses),
        Item::Static(item) if is_public(&item.vis) => {
            let (name, ty) = (&item.ident, outside(&item.ty));
            let module = module(path);
            uses.add(&quote! { () -> &'static #ty }, &quote! { &actions::#module #name });
        }
        Item::Macro(item) => conversions(item, uses),
        _ => {}
    }
}

/// The module of a file in `resources/`, whose items are not shown at the root.
fn module(path: &str) -> TokenStream {
    let file = path.strip_prefix("actions/src/resources/");
    let name = file.and_then(|file| file.strip_suffix(".rs"));
    name.map_or_else(TokenStream::new, |name| {
        let name = syn::parse_str::<syn::Ident>(name)
            .unwrap_or_else(|_| syn::Ident::new_raw(name, proc_macro2::Span::call_site()));
        quote! { resources::#name:: }
    })
}

fn structure(item: &ItemStruct, uses: &mut Uses) {
    let name = &item.ident;
    if !item.generics.params.is_empty() {
        let call = quote! { actions::#name<&'static client::Client> };
        derives(&call, &item.attrs, uses);
        return;
    }
    let owner = quote! { actions::#name };
    derives(&owner, &item.attrs, uses);
    let shown = item.fields.iter().filter(|field| is_public(&field.vis));
    for (field, ty) in shown.map(|field| (&field.ident, outside(&field.ty))) {
        uses.add(&quote! { (value: #owner) -> #ty }, &quote! { value.#field });
        uses.add(&quote! { (value: &mut #owner, field: #ty) }, &quote! { value.#field = field; });
    }
}

fn enumeration(item: &ItemEnum, uses: &mut Uses) {
    let owner = {
        let name = &item.ident;
        quote! { actions::#name }
    };
    derives(&owner, &item.attrs, uses);
    for variant in &item.variants {
        let name = &variant.ident;
        let types: Vec<TokenStream> =
            variant.fields.iter().map(|field| outside(&field.ty)).collect();
        let names: Vec<_> = match &variant.fields {
            Fields::Named(fields) => fields.named.iter().filter_map(|f| f.ident.clone()).collect(),
            fields => (0..fields.len()).map(|at| ident(&format!("part{at}"))).collect(),
        };
        let parts = match &variant.fields {
            Fields::Named(_) => quote! { { #(#names),* } },
            Fields::Unnamed(_) => quote! { (#(#names),*) },
            Fields::Unit => TokenStream::new(),
        };
        uses.add(&quote! { (#(#names: #types),*) -> #owner }, &quote! { #owner::#name #parts });
        let found = quote! { Some((#(#names,)*)) };
        uses.add(
            &quote! { (value: #owner) -> Option<(#(#types,)*)> },
            &quote! { match value { #owner::#name #parts => #found, _ => None } },
        );
    }
}

/// Holds a type to the traits that it derives.
fn derives(owner: &TokenStream, attributes: &[syn::Attribute], uses: &mut Uses) {
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("derive")) {
        let syn::Meta::List(list) = &attribute.meta else { continue };
        for name in list.tokens.to_string().split(',').map(|name| ident(name.trim())) {
            let bound = match name.to_string().as_str() {
                "Debug" => quote! { std::fmt::Debug },
                "Hash" => quote! { std::hash::Hash },
                _ => quote! { #name },
            };
            is(owner, &bound, uses);
        }
    }
}

/// Holds a type to a trait.
fn is(owner: &TokenStream, bound: &TokenStream, uses: &mut Uses) {
    let body = quote! { fn is<T: #bound>() {} is::<#owner>() };
    uses.add(&quote! { () }, &body);
}

fn implementation(item: &ItemImpl, uses: &mut Uses) {
    let owner = outside(&item.self_ty);
    if item.self_ty.to_token_stream().to_string() == "Client" {
        return;
    }
    if let Some((path, _)) = &item.trait_ {
        let types = item.items.iter().filter_map(|item| match item {
            ImplItem::Type(item) => Some((&item.ident, outside(&item.ty))),
            _ => None,
        });
        let types: Vec<TokenStream> = types.map(|(name, ty)| quote! { #name = #ty }).collect();
        let path = outside(path);
        let bound = if types.is_empty() {
            path
        } else {
            quote! { #path<#(#types),*> }
        };
        return is(&owner, &bound, uses);
    }
    for item in &item.items {
        let ImplItem::Fn(function) = item else { continue };
        if is_public(&function.vis) {
            self::function(&owner, &function.sig, uses);
        }
    }
}

/// Calls a function of a type.
fn function(owner: &TokenStream, signature: &syn::Signature, uses: &mut Uses) {
    let name = &signature.ident;
    let mut inputs = Vec::new();
    let mut given = Vec::new();
    for (at, input) in signature.inputs.iter().enumerate() {
        let part = ident(&format!("part{at}"));
        let ty = match input {
            syn::FnArg::Receiver(receiver)
                if receiver.to_token_stream().to_string().starts_with('&') =>
            {
                quote! { &#owner }
            }
            syn::FnArg::Receiver(_) => owner.clone(),
            syn::FnArg::Typed(input) => outside(&input.ty),
        };
        inputs.push(quote! { #part: #ty });
        given.push(part);
    }
    let output = with(outside(&signature.output), "Self", owner);
    uses.add(&quote! { (#(#inputs),*) #output }, &quote! { #owner::#name(#(#given),*) });
}

/// What the macros of ids, value sets and structures make; the name comes first.
fn conversions(item: &syn::ItemMacro, uses: &mut Uses) {
    let kind = item.mac.path.segments.last().map(|last| last.ident.to_string());
    let Some(TokenTree::Ident(name)) = item.mac.tokens.clone().into_iter().next() else { return };
    let owner = quote! { actions::#name };
    let (bounds, is_text): (&[TokenStream], bool) = match kind.as_deref() {
        Some("id") => (
            &[
                quote! { wire::Id + wire::Decode + wire::Flatten + AsRef<str> + std::fmt::Display },
                quote! { From<String> + From<&'static String> + From<&'static str> + Into<String> },
            ],
            true,
        ),
        Some("open_enum") => (
            &[
                quote! { wire::OpenEnum + wire::Decode + wire::Flatten + std::fmt::Display },
                quote! { From<String> + From<&'static str> },
            ],
            true,
        ),
        Some("received") => (&[quote! { wire::Decode + serde_core::Serialize }], false),
        Some("sent" | "filter") => (&[quote! { wire::Flatten + serde_core::Serialize }], false),
        Some("decoded") => (&[quote! { wire::Decode }], false),
        _ => return,
    };
    for bound in bounds {
        is(&owner, bound, uses);
    }
    if is_text {
        uses.add(&quote! { (value: &#owner) -> &str }, &quote! { value.as_str() });
    }
}
