//! The client crate: the client, and a method for each action.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::{Expr, File};

use crate::emit::rust::action::is_grave;
use crate::emit::rust::blocking;
use crate::emit::rust::call::call_name;
use crate::emit::rust::caller::caller;
use crate::emit::rust::docs::Doc;
use crate::emit::rust::example::snippet;
use crate::emit::rust::file::{ident, parsed, printed, skipped_modules, source};
use crate::emit::rust::syntax::{
    self, Body, Method, Own, named, path, reference_to, value, with_arguments, word, words,
};
use crate::emit::rust::{types, wait};
use crate::emit::{EmitError, Tree, wording};
use crate::model::{Action, Api, Member};
use crate::names;

/// The sources of the crate.
pub(crate) fn sources(api: &Api, tree: &mut Tree) -> Result<(), EmitError> {
    tree.add("client/src/lib.rs", root(api)?);
    tree.add("client/src/client.rs", client(api)?);
    tree.add("client/src/exports.rs", exports(api)?);
    let groups = methods(api, Kind::Async, tree)?;
    let mut doc = Doc::new();
    doc.prose("The methods of the client, by group.");
    tree.add("client/src/methods/mod.rs", source(&doc, quote! { #groups })?);
    blocking::sources(api, tree)
}

/// Which client a method is one of.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// The one whose calls are futures.
    Async,
    /// The one whose calls block.
    Blocking,
}

/// The files with a client's methods, one a group; gives the declarations of their modules.
pub(crate) fn methods(api: &Api, kind: Kind, tree: &mut Tree) -> Result<TokenStream, EmitError> {
    let (folder, client) = match kind {
        Kind::Async => ("methods", quote! { crate::Client }),
        Kind::Blocking => ("blocking", quote! { crate::blocking::Client }),
    };
    let mut modules = Vec::new();
    for group in api.groups.iter().filter(|group| api.actions_of(group).next().is_some()) {
        let methods = api.actions_of(group).map(|action| {
            let all = [Some(method(api, action, kind)?), ensure(action, kind)?];
            Ok(all.into_iter().flatten().map(Method::item))
        });
        let methods: Vec<_> = methods.collect::<Result<_, EmitError>>()?;
        let methods = methods.into_iter().flatten().collect();
        let mut doc = Doc::new();
        doc.prose(&format!("{} (chapter {}).", group.title, group.chapter));
        let actions = actions_crate(api);
        let mut file = parsed::<File>(quote! { use #client; use #actions as actions; })?;
        file.items.push(syntax::implemented(None, word("Client"), methods));
        let path = format!("client/src/{folder}/{}.rs", names::file(&group.name));
        tree.add(path, printed(&doc, file.items));
        let module = ident(&names::module(&group.name));
        modules.push(quote! { mod #module; });
    }
    if let Some(text) = wait::waits(api, kind)? {
        tree.add(format!("client/src/{folder}/waits.rs"), text);
        modules.push(quote! { mod waits; });
    }
    Ok(quote! { #(#modules)* })
}

/// The actions crate as Rust names it.
pub(crate) fn actions_crate(api: &Api) -> proc_macro2::Ident {
    ident(&names::module(&format!("{}_actions", api.service.package.value)))
}

fn root(api: &Api) -> Result<String, EmitError> {
    let title = &api.service.title;
    let mut doc = Doc::new();
    doc.prose(&format!("A client for {title}. {}", api.service.summary));
    doc.paragraph(&format!(
        "[`Client`] has a method for each action, which returns a call. What the reference \
         requires has to be given, or the call does not compile; `check()` tells every breach of \
         its other rules at once, and `send()` sends. Errors are [`Error`], with the \
         [`ErrorCode`] and what to do about it.\n\n\
         Ids are types of their own, value sets are open, and lists are `Vec`s. {} has more.",
        "The `README` of the crate"
    ));
    let modules = skipped_modules(&["client", "exports", "methods"]);
    source(
        &doc,
        quote! {
            #[cfg(feature = "blocking")]
            #[rustfmt::skip]
            pub mod blocking;
            #modules
            pub use exports::*;
            #[cfg(doctest)]
            #[doc = include_str!("../README.md")]
            struct ReadMe;
        },
    )
}

/// What the root of the crate shows.
fn exports(api: &Api) -> Result<String, EmitError> {
    let actions = actions_crate(api);
    let mut doc = Doc::new();
    doc.prose("What the root of the crate shows.");
    source(
        &doc,
        quote! {
            pub use #actions::*;
            pub use aliyun_rpc_client::{
                Attempt, Builder, Category, CheckLevel, CheckedNeed, Checkpoint, Clock, Credentials, CredentialsAttempt,
                CredentialsError, CredentialsProvider, DryRun, Ensure, Ensured, ErrorKind, Exchange,
                Interceptor,
                Items, Job, Lookup, Method, NeedState, NoCheckpoint, Network, Observation, Outcome, Pages, Phase, Position,
                Preflight, Progress, ProvideCredentials, Random, RawAnswer, RawCall, Retries,
                Safety, Signature, Sleep, Step, Steps, Timeouts, Transport, TransportError, Violation, Wait,
                WaitEnd, WaitFailure,
            };
            #[cfg(feature = "testing")]
            pub use aliyun_rpc_client::testing;
            pub use crate::client::{Client, Error};
        },
    )
}

fn client(api: &Api) -> Result<String, EmitError> {
    let mut file = Doc::new();
    file.prose("The client.");
    let title = &api.service.title;
    let error_doc = Doc::only(&format!("Why a call of {title} failed."));
    let actions = actions_crate(api);
    let client = client_struct(title);
    let caller = caller("connection", &quote! { Reply<T, actions::ErrorCode> });
    source(
        &file,
        quote! {
            use #actions as actions;
            use aliyun_rpc_client::{
                Builder, Connection, DryRun, Items, Job, Pages, Preflight, RawCall, Reply,
                ServiceClient, wire,
            };
            #error_doc
            pub type Error = aliyun_rpc_client::Error<actions::ErrorCode>;
            #client
            impl ServiceClient for Client {
                type Code = actions::ErrorCode;
                const SERVICE: &'static wire::Service = &actions::SERVICE;
                fn from_connection(connection: Connection) -> Self {
                    Self { connection }
                }
            }
            #caller
        },
    )
}

fn client_struct(title: &str) -> TokenStream {
    let doc = Doc::only(&format!(
        "A client for {title}: cheap to clone, to be shared by tasks and threads."
    ));
    quote! {
        #doc
        #[derive(Clone, Debug)]
        pub struct Client {
            pub(crate) connection: Connection,
        }
        impl Client {
            /// A client with the region and the credentials that the environment names.
            ///
            /// Region: `ALIBABA_CLOUD_REGION_ID`, else that of the profile in
            /// `~/.aliyun/config.json`. Credentials: the first of the sources that [`Builder`]
            /// lists which gives any, access keys in the environment before all.
            pub async fn from_env() -> Result<Self, Error> {
                Self::builder().build().await
            }
            /// Settings for a client; what is not set comes from the environment.
            pub fn builder() -> Builder<Self> {
                Builder::new()
            }
            /// A call of an action that this SDK may not know, with its name on the wire.
            pub fn raw(&self, action: impl Into<String>) -> RawCall<actions::ErrorCode> {
                self.connection.raw(action)
            }
        }
    }
}

fn method(api: &Api, action: &Action, kind: Kind) -> Result<Method, EmitError> {
    let name = ident(&names::method(&action.name.value));
    let call = call_name(action);
    let mut doc = Doc::new();
    doc.prose(&action.summary);
    for note in action.notes.iter().filter(|note| is_grave(note)) {
        let heading = note.kind.map(|kind| kind.heading).unwrap_or_default();
        doc.item(&format!("{heading}: {}", wording::note(note)));
    }
    doc.paragraph(&format!("See [`{call}`](actions::{call}). Chapter {}.", action.origin.chapter));
    if kind == Kind::Async {
        doc.code(&snippet(api, action)?);
    }
    let client = reference_to(named(words(["Self"])));
    let given = [value(words(["self"]))].into_iter().chain(given(action));
    let new = path([word("actions"), call.clone(), word("new")]);
    Ok(Method {
        doc,
        must_use: false,
        name,
        own: Own::Reference,
        arguments: arguments(action),
        output: named(with_arguments(path([word("actions"), call]), [client])),
        body: Body::Expr(syntax::call(new, given)),
    })
}

/// The arguments of an action's method with their types.
fn arguments(action: &Action) -> Vec<(Ident, syn::Type)> {
    let ty = |member: &Member| types::argument_of("actions", &member.ty);
    action.addressed().map(|member| (argument(member), ty(member))).collect()
}

fn given(action: &Action) -> impl Iterator<Item = Expr> {
    action.addressed().map(|member| value(path([argument(member)])))
}

fn argument(member: &Member) -> Ident {
    ident(&names::argument(&member.name.value))
}

/// The method that finds what an action would make, or makes it.
fn ensure(action: &Action, kind: Kind) -> Result<Option<Method>, EmitError> {
    let Some(key) = &action.natural_key else { return Ok(None) };
    let name = ident(&names::ensure(&action.name.value));
    let find = &key.find.value;
    let owners = action.addressed().map(|member| format!("`{}`", member.name.value));
    let parts = key.same.iter().map(|(parameter, _)| format!("`{}`", parameter.value));
    let parts: Vec<String> = owners.chain(parts).collect();
    let mut doc = Doc::new();
    doc.prose(&format!(
        "Finds what `{}` would make, or makes it: it is looked for with `{find}` by {} before it \
         is made, and again where it is not known whether it was made. The result says which.",
        action.name.value,
        parts.join(", "),
    ));
    let (ensure, inner) = match kind {
        Kind::Async => (quote! { aliyun_rpc_client::Ensure }, quote! { &self.connection }),
        Kind::Blocking => (quote! { aliyun_rpc_client::blocking::Ensure }, quote! { &self.inner }),
    };
    let call = call_name(action);
    let given = given(action);
    Ok(Some(Method {
        doc,
        must_use: false,
        name,
        own: Own::Reference,
        arguments: arguments(action),
        output: parsed(quote! { actions::#call<#ensure<actions::ErrorCode>> })?,
        body: Body::Expr(parsed(
            quote! { actions::#call::new(#ensure::new(#inner), #(#given),*) },
        )?),
    }))
}
