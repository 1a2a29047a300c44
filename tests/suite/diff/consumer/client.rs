//! Uses of the methods of both clients.

use quote::{ToTokens as _, quote};
use syn::{FnArg, Ident, ImplItem, Item, Signature, Type};

use super::{Uses, ident, is_public, with};

/// Uses each method that an item gives the client.
pub(super) fn item(item: &Item, uses: &mut Uses) {
    for signature in methods(item) {
        let (types, given) = arguments(signature);
        let owner = quote! { 'static client::Client };
        let output = with(signature.output.to_token_stream(), "Self", &owner);
        let output = with(output, "Wait", &quote! { client::Wait });
        let output = with(output, "aliyun_rpc_client", &quote! { client });
        let name = &signature.ident;
        uses.add(
            &quote! { (client: &'static client::Client, #(#given: #types),*) #output },
            &quote! { client.#name(#(#given),*) },
        );
    }
}

/// Uses each method that an item gives the blocking client; what it gives is that of the other.
pub(super) fn blocking(item: &Item, uses: &mut Uses) {
    for signature in methods(item) {
        let (types, given) = arguments(signature);
        let name = &signature.ident;
        uses.add(
            &quote! { (client: &'static client::blocking::Client, #(#given: #types),*) },
            &quote! { let _ = client.#name(#(#given),*); },
        );
    }
}

/// The public methods of an item.
fn methods(item: &Item) -> impl Iterator<Item = &Signature> {
    let items = match item {
        Item::Impl(item) => item.items.as_slice(),
        _ => &[],
    };
    items.iter().filter_map(|item| match item {
        ImplItem::Fn(function) if is_public(&function.vis) => Some(&function.sig),
        _ => None,
    })
}

/// What a method takes besides the client: its types, and names for them.
fn arguments(signature: &Signature) -> (Vec<&Type>, Vec<Ident>) {
    let types = signature.inputs.iter().filter_map(|input| match input {
        FnArg::Typed(input) => Some(&*input.ty),
        FnArg::Receiver(_) => None,
    });
    let types: Vec<&Type> = types.collect();
    let given = (0..types.len()).map(|at| ident(&format!("part{at}"))).collect();
    (types, given)
}
