//! How the clients make calls: what the calls of the crate of actions ask of a caller.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::rust::file::ident;

/// How a client makes calls, and does what takes more than one: by the field that has its
/// connection, with replies of that type.
pub(crate) fn caller(field: &str, reply: &TokenStream) -> TokenStream {
    let field = ident(field);
    let tasks = tasks(&field);
    quote! {
        impl wire::Caller for &Client {
            type Reply<T> = #reply;
            fn call<A: wire::Action>(self, request: wire::Request) -> Self::Reply<A::Output> {
                self.#field.call::<A, _>(request)
            }
        }
        impl wire::ClientCaller for &Client {
            type Pages<A: wire::Paged> = Pages<A, actions::ErrorCode>;
            type Items<A: wire::Paged> = Items<A, actions::ErrorCode>;
            type DryRun = DryRun<actions::ErrorCode>;
            type Preflight = Preflight<actions::ErrorCode>;
            fn pages<A: wire::Paged>(self, request: wire::Request) -> Self::Pages<A> {
                self.#field.pages(request)
            }
            fn items<A: wire::Paged>(self, request: wire::Request) -> Self::Items<A> {
                self.#field.items(request)
            }
            #tasks
        }
    }
}

/// What of that ends with one reply.
fn tasks(field: &proc_macro2::Ident) -> TokenStream {
    quote! {
        fn collect_all<A: wire::Paged>(
            self,
            request: wire::Request,
            most: usize,
        ) -> Self::Reply<Vec<A::Item>> {
            self.#field.collect_all::<A, _>(request, most)
        }
        fn dry_run<A: wire::Action>(self, request: wire::Request) -> Self::Reply<Self::DryRun> {
            self.#field.dry_run(request)
        }
        fn preflight<A: wire::Prepared>(
            self,
            request: wire::Request,
        ) -> Self::Reply<Self::Preflight> {
            self.#field.preflight::<A, _>(request)
        }
        fn send_and_wait<A: wire::Starts>(self, request: wire::Request) -> Self::Reply<A::Awaited> {
            self.#field.send_and_wait::<A, _>(request)
        }
    }
}
