//! The static table of an action.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::rust::{codes, table};
use crate::model::{Action, Api, ErrorRow, Method, Role};
use crate::raw::Safety;

/// `ActionInfo` as a literal.
pub(crate) fn info(api: &Api, action: &Action) -> TokenStream {
    let name = &action.name.value;
    let (documented, sent) = (method(action.method), method(action.send));
    let safety = safety(action.safety());
    let token = action.with_role(Role::ClientToken).map(|member| &member.name.value);
    let token = token.map_or_else(|| quote! { None }, |token| quote! { Some(#token) });
    let schema = table::schema(&api.schema(action));
    let errors = action.errors.iter().map(row);
    quote! {
        wire::ActionInfo {
            name: #name,
            service: &crate::SERVICE,
            documented_method: #documented,
            method: #sent,
            safety: #safety,
            client_token: #token,
            schema: #schema,
            errors: &[#(#errors),*],
        }
    }
}

fn method(method: Method) -> TokenStream {
    match method {
        Method::Get => quote! { wire::Method::Get },
        Method::Post => quote! { wire::Method::Post },
    }
}

fn safety(safety: Safety) -> TokenStream {
    match safety {
        Safety::Read => quote! { wire::Safety::Read },
        Safety::Token => quote! { wire::Safety::Token },
        Safety::Idempotent => quote! { wire::Safety::Idempotent },
        Safety::NaturalKey => quote! { wire::Safety::NaturalKey },
        Safety::Unsafe => quote! { wire::Safety::Unsafe },
    }
}

fn row(row: &ErrorRow) -> TokenStream {
    let (status, code, message) = (row.status, &row.code.value, &row.message);
    let text = |text: &Option<String>| match text {
        Some(text) => quote! { Some(#text) },
        None => quote! { None },
    };
    let (meaning, remedy) = (text(&row.meaning), text(&row.remedy));
    let category = row.category.map(codes::category);
    let category = category.map_or_else(|| quote! { None }, |category| quote! { Some(#category) });
    let retry = row.retry.map(codes::retry);
    let retry = retry.map_or_else(|| quote! { None }, |retry| quote! { Some(#retry) });
    quote! {
        wire::ErrorRow {
            status: #status, code: #code, message: #message,
            meaning: #meaning, category: #category, retry: #retry, remedy: #remedy,
        }
    }
}
