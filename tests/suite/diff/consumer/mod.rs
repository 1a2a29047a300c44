//! A program that uses all that generated crates show, with its types pinned. It is made from the
//! Rust itself and not from the model, so that it knows nothing of what the comparison knows.

mod calls;
mod client;
mod items;

use proc_macro2::{Group, Ident, Span, TokenStream, TokenTree};
use quote::{format_ident, quote};

use crate::files::{self, Texts};

/// The source of the program that uses the crates.
pub(super) fn consumer(tree: &Texts) -> String {
    let library = |path: &str| {
        let manifest: toml::Table = tree[path].parse().unwrap();
        ident(&manifest["package"]["name"].as_str().unwrap().replace('-', "_"))
    };
    let (actions, client) = (library("actions/Cargo.toml"), library("client/Cargo.toml"));
    let mut uses = Uses::default();
    let mut calls = calls::Calls::default();
    for (path, text) in tree.iter().filter(|(path, _)| is_source(path)) {
        let file = syn::parse_file(text).unwrap_or_else(|error| panic!("{path}: {error}"));
        for item in &file.items {
            if path.starts_with("actions/") {
                items::item(path, item, &mut uses);
                calls.item(item, &mut uses);
            } else if path.starts_with("client/src/methods/") {
                client::item(item, &mut uses);
            } else if path.starts_with("client/src/blocking/") {
                client::blocking(item, &mut uses);
            }
        }
    }
    calls.finish(&mut uses);
    let functions = uses.functions;
    let tokens = quote! {
        //! All that the crates show.
        #![allow(dead_code, unused)]
        use #actions as actions;
        use #client as client;
        use actions::*;
        use actions::wire;
        #(#functions)*
    };
    prettyplease::unparse(&syn::parse2(tokens).expect("a program"))
}

fn is_source(path: &str) -> bool {
    let folders = ["actions/src/", "client/src/methods/", "client/src/blocking/"];
    // What the module of the blocking client has besides its methods is the same for every spec.
    let is_in = folders.iter().any(|folder| path.starts_with(folder));
    is_in && files::ends_in(path, "rs") && path != "client/src/blocking/mod.rs"
}

/// The functions of the program.
#[derive(Default)]
pub(super) struct Uses {
    functions: Vec<TokenStream>,
}

impl Uses {
    /// Adds a function with that signature behind its name, and that body.
    pub(super) fn add(&mut self, signature: &TokenStream, body: &TokenStream) {
        let name = format_ident!("use_{}", self.functions.len());
        self.functions.push(quote! { fn #name #signature { #body } });
    }

    /// Adds an asynchronous one.
    pub(super) fn add_async(&mut self, signature: &TokenStream, body: &TokenStream) {
        let name = format_ident!("use_{}", self.functions.len());
        self.functions.push(quote! { async fn #name #signature { #body } });
    }
}

/// A name as a token.
pub(super) fn ident(name: &str) -> Ident {
    Ident::new(name, Span::call_site())
}

/// The tokens with one name in place of another.
pub(super) fn with(tokens: TokenStream, name: &str, other: &TokenStream) -> TokenStream {
    let mut changed = TokenStream::new();
    for token in tokens {
        match token {
            TokenTree::Ident(found) if found == name => changed.extend(other.clone()),
            TokenTree::Group(group) => {
                let inner = with(group.stream(), name, other);
                changed.extend([TokenTree::Group(Group::new(group.delimiter(), inner))]);
            }
            token => changed.extend([token]),
        }
    }
    changed
}

/// Tokens of the crate of actions as the program names them.
pub(super) fn outside(tokens: &impl quote::ToTokens) -> TokenStream {
    let tokens = with(tokens.to_token_stream(), "crate", &quote! { actions });
    with(tokens, "aliyun_rpc_wire", &quote! { wire })
}

/// Whether everybody sees it.
pub(super) fn is_public(visibility: &syn::Visibility) -> bool {
    matches!(visibility, syn::Visibility::Public(_))
}
