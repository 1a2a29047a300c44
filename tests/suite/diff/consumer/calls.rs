//! Uses of calls: their setters in the state that nobody has to name, and whole chains.

use std::collections::BTreeMap;

use proc_macro2::{TokenStream, TokenTree};
use quote::{ToTokens as _, quote};
use syn::{FnArg, ImplItem, Item, ItemImpl, Signature};

use super::{Uses, ident, is_public, outside, with};

/// What is known of each call once all files are read.
#[derive(Default)]
pub(super) struct Calls {
    calls: BTreeMap<String, Call>,
    /// The type of each associated type by its action and name.
    types: BTreeMap<(String, String), TokenStream>,
}

#[derive(Default)]
struct Call {
    /// The arguments of the constructor, without the caller.
    arguments: Vec<TokenStream>,
    /// Setters without which nothing is sent.
    demanded: Vec<(syn::Ident, TokenStream)>,
    /// The macros that give it verbs, with what they are given.
    verbs: Vec<(String, TokenStream)>,
}

impl Calls {
    /// Learns what an item says of a call.
    pub(super) fn item(&mut self, item: &Item, uses: &mut Uses) {
        match item {
            Item::Impl(item) if item.trait_.is_some() => self.associated(item),
            Item::Impl(item) if !item.generics.params.is_empty() => self.methods(item, uses),
            Item::Macro(item) => {
                let kind = item.mac.path.segments.last().unwrap().ident.to_string();
                let Some(TokenTree::Ident(call)) = item.mac.tokens.clone().into_iter().next()
                else {
                    return;
                };
                if kind == "call" || kind.ends_with("_call") {
                    let call = self.calls.entry(call.to_string()).or_default();
                    call.verbs.push((kind, item.mac.tokens.clone()));
                }
            }
            _ => {}
        }
    }

    fn associated(&mut self, item: &ItemImpl) {
        let action = item.self_ty.to_token_stream().to_string();
        for item in &item.items {
            if let ImplItem::Type(item) = item {
                let key = (action.clone(), item.ident.to_string());
                self.types.insert(key, outside(&item.ty));
            }
        }
    }

    fn methods(&mut self, item: &ItemImpl, uses: &mut Uses) {
        let syn::Type::Path(path) = &*item.self_ty else { return };
        let last = path.path.segments.last().unwrap();
        let (name, generics) = (&last.ident, last.arguments.to_token_stream().to_string());
        let call = self.calls.entry(name.to_string()).or_default();
        let owner = quote! { actions::#name<&'static client::Client> };
        for item in &item.items {
            let ImplItem::Fn(function) = item else { continue };
            if !is_public(&function.vis) {
                continue;
            }
            let signature = &function.sig;
            if signature.ident == "new" {
                call.arguments = types(signature).skip(1).collect();
            } else if generics.contains('(') {
                let taken = types(signature).next().unwrap();
                call.demanded.push((signature.ident.clone(), taken));
            } else {
                setter(&owner, signature, uses);
            }
        }
    }

    /// Uses each call from its constructor to its end, in every way that it can end.
    pub(super) fn finish(&self, uses: &mut Uses) {
        for (name, call) in &self.calls {
            let action = name.strip_suffix("Call").unwrap();
            for (kind, tokens) in &call.verbs {
                for (ending, body) in self.endings(action, kind, tokens) {
                    let (signature, chain) = call.chain(name, &quote! { client::Client }, &ending);
                    let result = quote! { #signature -> Result<(), client::Error> };
                    uses.add_async(&result, &quote! { let chain = #chain; #body Ok(()) });
                }
                if let Some(output) = self.output(action).filter(|_| kind == "call") {
                    let (signature, chain) =
                        call.chain(name, &quote! { client::blocking::Client }, &[]);
                    let result = quote! { #signature -> Result<#output, client::Error> };
                    uses.add(&result, &quote! { #chain.send() });
                }
            }
        }
    }

    /// What an action gives.
    fn output(&self, action: &str) -> Option<&TokenStream> {
        self.types.get(&(action.to_owned(), "Output".to_owned()))
    }

    /// What is done with a whole chain, and further inputs of the function that does it.
    fn endings(
        &self,
        action: &str,
        kind: &str,
        tokens: &TokenStream,
    ) -> Vec<(Vec<TokenStream>, TokenStream)> {
        let ty = |name: &str| self.types.get(&(action.to_owned(), name.to_owned())).cloned();
        let (code, action) = (quote! { actions::ErrorCode }, ident(action));
        let plain = |body: TokenStream| vec![(Vec::new(), body)];
        match kind {
            "call" => {
                let output = ty("Output");
                plain(quote! { let output: #output = chain.send().await?; })
            }
            "paged_call" => {
                let (item, output) = (ty("Item"), ty("Output"));
                plain(quote! {
                    let mut items: client::Items<actions::#action, #code> = chain.clone().items();
                    let item: Option<#item> = items.try_next().await?;
                    let mut pages: client::Pages<actions::#action, #code> = chain.clone().pages();
                    let page: Option<#output> = pages.try_next().await?;
                    let all: Vec<#item> = chain.collect_all(9).await?;
                })
            }
            "dry_run_call" => plain(quote! {
                let passed: client::DryRun<#code> = chain.dry_run().await?;
            }),
            "prepared_call" => plain(quote! {
                let looked: client::Preflight<#code> = chain.preflight().await?;
            }),
            "starting_call" => {
                let awaited = ty("Awaited");
                plain(quote! { let awaited: #awaited = chain.send_and_wait().await?; })
            }
            "job_call" => job(&action, tokens, &ty("Awaited").unwrap()),
            other => panic!("the program does not know what {other} makes"),
        }
    }
}

/// The verbs of a job: what its macro is given is the call, the action, the type of an entry, the
/// type of a task, and each verb before its lines.
fn job(
    action: &syn::Ident,
    tokens: &TokenStream,
    awaited: &TokenStream,
) -> Vec<(Vec<TokenStream>, TokenStream)> {
    let tokens: Vec<TokenTree> = outside(tokens).into_iter().collect();
    let is =
        |token: &TokenTree, sign: char| matches!(token, TokenTree::Punct(p) if p.as_char() == sign);
    let mut parts = tokens.splitn(5, |token| is(token, ','));
    let mut part = || parts.next().unwrap().to_vec();
    let (_, _, entry, source, verbs) = (part(), part(), part(), part(), part());
    let entry: TokenStream = entry.into_iter().collect();
    // `rerun "Source": actions::TaskId`
    let task: TokenStream = source.into_iter().skip(3).collect();
    let rerun = (
        vec![quote! { task: impl Into<#task> }],
        quote! { let awaited: #awaited = chain.rerun(task).await?; },
    );
    let verbs = verbs.split(|token| is(token, ';')).filter_map(|verb| verb.first());
    let verb = |verb: &TokenTree| {
        let body = quote! {
            let job: client::Job<actions::#action, actions::ErrorCode> = chain.#verb(entries);
        };
        (vec![quote! { entries: Vec<#entry> }], body)
    };
    verbs.map(verb).chain([rerun]).collect()
}

impl Call {
    /// The inputs of a function that makes a whole chain, and the chain.
    fn chain(
        &self,
        name: &str,
        caller: &TokenStream,
        further: &[TokenStream],
    ) -> (TokenStream, TokenStream) {
        let name = ident(name);
        let arguments: Vec<_> =
            (0..self.arguments.len()).map(|at| ident(&format!("argument{at}"))).collect();
        let types = &self.arguments;
        let values: Vec<_> =
            (0..self.demanded.len()).map(|at| ident(&format!("value{at}"))).collect();
        let setters = self.demanded.iter().map(|(setter, _)| setter);
        let taken = self.demanded.iter().map(|(_, ty)| ty);
        let signature = quote! {
            (caller: &'static #caller, #(#arguments: #types,)* #(#values: #taken,)* #(#further,)*)
        };
        let chain = quote! {
            actions::#name::new(caller, #(#arguments),*)#(.#setters(#values))*
        };
        (signature, chain)
    }
}

/// The types of what a function takes besides itself.
fn types(signature: &Signature) -> impl Iterator<Item = TokenStream> {
    signature.inputs.iter().filter_map(|input| match input {
        FnArg::Typed(input) => Some(outside(&input.ty)),
        FnArg::Receiver(_) => None,
    })
}

/// A setter that leaves the call as it is: whoever keeps a call does not name its state.
fn setter(owner: &TokenStream, signature: &Signature, uses: &mut Uses) {
    let name = &signature.ident;
    let taken = types(signature).next().unwrap();
    let output = with(outside(&signature.output), "Self", owner);
    uses.add(&quote! { (call: #owner, value: #taken) #output }, &quote! { call.#name(value) });
}
