//! Uses of the client's methods.

use quote::{ToTokens as _, quote};
use syn::{FnArg, ImplItem, Item};

use super::{Uses, ident, is_public, with};

/// Uses each method that an item gives the client.
pub(super) fn item(item: &Item, uses: &mut Uses) {
    let Item::Impl(item) = item else { return };
    for item in &item.items {
        let ImplItem::Fn(function) = item else { continue };
        if !is_public(&function.vis) {
            continue;
        }
        let types = function.sig.inputs.iter().filter_map(|input| match input {
            FnArg::Typed(input) => Some(&input.ty),
            FnArg::Receiver(_) => None,
        });
        let types: Vec<_> = types.collect();
        let given: Vec<_> = (0..types.len()).map(|at| ident(&format!("part{at}"))).collect();
        let owner = quote! { 'static client::Client };
        let output = with(function.sig.output.to_token_stream(), "Self", &owner);
        let output = with(output, "Wait", &quote! { client::Wait });
        let output = with(output, "aliyun_rpc_client", &quote! { client });
        let name = &function.sig.ident;
        uses.add(
            &quote! { (client: &'static client::Client, #(#given: #types),*) #output },
            &quote! { client.#name(#(#given),*) },
        );
    }
}
