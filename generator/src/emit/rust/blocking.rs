//! The blocking client of the client crate, behind a feature.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::rust::caller::caller;
use crate::emit::rust::client::{Kind, actions_crate, methods};
use crate::emit::rust::docs::Doc;
use crate::emit::rust::file::source;
use crate::emit::{EmitError, Tree};
use crate::model::Api;

/// The sources of the module.
pub(crate) fn sources(api: &Api, tree: &mut Tree) -> Result<(), EmitError> {
    let modules = methods(api, Kind::Blocking, tree)?;
    let actions = actions_crate(api);
    let title = &api.service.title;
    let client = client(title);
    let caller = caller("inner", &quote! { Result<T, Error> });
    let mut doc = Doc::new();
    doc.prose("The client for programs without an async runtime.");
    let text = source(
        &doc,
        quote! {
            #modules
            use #actions as actions;
            use crate::Error;
            use aliyun_rpc_client::blocking::{Blocking, Items, Job, Pages};
            use aliyun_rpc_client::{Builder, DryRun, Preflight, RawAnswer, RawCall, wire};
            #client
            #caller
        },
    )?;
    tree.add("client/src/blocking/mod.rs", text);
    Ok(())
}

fn client(title: &str) -> TokenStream {
    let about = format!(
        " A client for {title} whose calls block: the same calls, for programs without an async \
         runtime. Cheap to clone, to be shared by threads."
    );
    quote! {
        #[doc = #about]
        ///
        /// Inside an async runtime, which it would block, every call is an error.
        #[derive(Clone, Debug)]
        pub struct Client {
            pub(crate) inner: Blocking,
        }
        impl Client {
            /// A client with the region and the credentials that the environment names, as
            /// [`crate::Client::from_env`] finds them.
            pub fn from_env() -> Result<Self, Error> {
                Self::build(crate::Client::builder())
            }
            /// The client that the builder describes, which is that of the async client.
            pub fn build(builder: Builder<crate::Client>) -> Result<Self, Error> {
                Blocking::new(builder).map(|inner| Self { inner })
            }
            /// A call of an action that this SDK may not know, with its name on the wire.
            pub fn raw(&self, action: impl Into<String>) -> RawCall<actions::ErrorCode> {
                self.inner.raw(action)
            }
            /// Sends a call that [`raw`](Self::raw) began.
            pub fn send(&self, call: RawCall<actions::ErrorCode>) -> Result<RawAnswer, Error> {
                self.inner.send(call)
            }
        }
    }
}
