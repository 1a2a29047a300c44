//! The static table of an action.

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use syn::{Expr, ExprStruct, Macro};

use crate::emit::EmitError;
use crate::emit::rust::file::{ident, parsed, text};
use crate::emit::rust::syntax::{self, invocation, path, word};
use crate::emit::rust::{codes, resource, table};
use crate::model::{Action, Api, ErrorRow, Method, Resource, Role, Standing, Type};
use crate::names;
use crate::raw::Safety;

/// `ActionInfo` as a literal.
pub(crate) fn info(api: &Api, action: &Action) -> Result<Expr, EmitError> {
    let name = text(&action.name.value);
    let (documented, sent) = (method(action.method), method(action.send));
    let safety = safety(action.safety());
    let token = action.with_role(Role::ClientToken).map(|member| &member.name.value);
    let token = token.map_or_else(|| quote! { None }, |token| quote! { Some(#token) });
    let dry_run = action.with_role(Role::DryRun).map(|member| &member.name.value);
    let dry_run = dry_run.map_or_else(|| quote! { None }, |name| quote! { Some(#name) });
    let made = resource::option(made(action));
    let natural_key = natural_key(api, action);
    let gone = gone(api, action);
    let schema = table::schema(&api.schema(action))?;
    let errors = syntax::table(action.errors.iter().map(row));
    let mut info = parsed::<ExprStruct>(quote! {
        wire::ActionInfo {
            name: #name,
            service: &crate::SERVICE,
            documented_method: #documented,
            method: #sent,
            safety: #safety,
            client_token: #token,
            dry_run: #dry_run,
            made: #made,
            natural_key: #natural_key,
            gone: &[#(#gone),*],
        }
    })?;
    info.fields.extend([syntax::entry("schema", schema), syntax::entry("errors", errors)]);
    Ok(Expr::Struct(info))
}

/// The field with the id of what the action makes.
fn made(action: &Action) -> Option<&String> {
    let mut fields = action.result.iter().filter(|_| action.safety() != Safety::Read);
    fields.find(|field| field.identity).map(|field| &field.name.value)
}

/// The codes that say that what the action deletes is gone.
fn gone<'a>(api: &'a Api, action: &Action) -> Vec<&'a str> {
    let Some(deletes) = &action.deletes else { return Vec::new() };
    let resource = api.resources.iter().find(|known| known.name.value == deletes.value);
    let codes = resource.into_iter().flat_map(|resource| &resource.gone_codes);
    codes.map(|code| code.value.as_str()).collect()
}

fn natural_key(api: &Api, action: &Action) -> TokenStream {
    let Some(key) = &action.natural_key else { return quote! { None } };
    let find = api.actions.iter().find(|known| known.name.value == key.find.value);
    let Some(find) = find else { return quote! { None } };
    let given = find.addressed().map(|parameter| &parameter.name.value);
    let with = key.with.iter().map(|(name, value)| {
        let name = &name.value;
        quote! { (#name, #value) }
    });
    let item = find.result.iter().find(|field| field.name.value == key.items.value);
    let item = item.and_then(|field| match &field.ty {
        Type::List(list) => list.item_name.as_deref(),
        _ => None,
    });
    let (items, item) = (&key.items.value, item.unwrap_or_default());
    let same = key.same.iter().map(|(parameter, field)| {
        let (parameter, field) = (&parameter.value, &field.value);
        quote! { (#parameter, #field) }
    });
    let id = &key.id.value;
    let leaving = resource::option(leaving(api, find));
    let find = ident(&names::type_name(&find.name.value));
    quote! {
        Some(&wire::NaturalKey {
            find: <crate::#find as wire::Action>::INFO,
            given: &[#(#given),*],
            with: &[#(#with),*],
            items: #items,
            item: #item,
            same: &[#(#same),*],
            leaving: #leaving,
            id: #id,
        })
    }
}

/// The status of what an action lists, and the states in which that is on its way out.
fn leaving(api: &Api, find: &Action) -> Option<TokenStream> {
    let reads = |resource: &&Resource| resource.read.value == find.name.value;
    let resource = api.resources.iter().find(reads)?;
    let field = &resource.field.value;
    let leaves = |standing: &Standing| matches!(standing, Standing::Leaving | Standing::Gone);
    let states = resource.states.iter().filter(|(_, standing)| leaves(standing));
    let states = states.map(|(state, _)| &state.value);
    Some(quote! { (#field, &[#(#states),*]) })
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

fn row(row: &ErrorRow) -> Macro {
    let (code, message) = (text(&row.code.value), text(&row.message));
    let status = Literal::u16_unsuffixed(row.status);
    let meaning = row.meaning.as_ref().map(|text| quote! { , meaning #text });
    let category = row.category.map(codes::category).map(|it| quote! { , category #it });
    let retry = row.retry.map(codes::retry).map(|it| quote! { , retry #it });
    let remedy = row.remedy.as_ref().map(|text| quote! { , remedy #text });
    let given = quote! { #status, #code, #message #meaning #category #retry #remedy };
    invocation(path([word("error_row")]), given)
}
