//! The static table of an action.

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use syn::{Expr, Macro};

use crate::emit::EmitError;
use crate::emit::rust::file::{ident, parsed, text};
use crate::emit::rust::syntax::{self, invocation, option, reference, string, value, wire, words};
use crate::emit::rust::{codes, resource, table};
use crate::model::{Action, Api, ErrorRow, Method, Resource, Role, Standing, Type};
use crate::names;
use crate::raw::Safety;

/// `ActionInfo` as a literal.
pub(crate) fn info(api: &Api, action: &Action) -> Result<Expr, EmitError> {
    let role = |role| option(action.with_role(role).map(|member| string(&member.name.value)));
    let fields = [
        ("name", string(&action.name.value)),
        ("service", reference(value(words(["crate", "SERVICE"])))),
        ("documented_method", method(action.method)),
        ("method", method(action.send)),
        ("safety", safety(action.safety())),
        ("client_token", role(Role::ClientToken)),
        ("dry_run", role(Role::DryRun)),
        ("made", option(made(action).map(|name| string(name)))),
        ("natural_key", option(natural_key(api, action).map(parsed).transpose()?)),
        ("gone", syntax::texts(gone(api, action))),
        ("schema", table::schema(&api.schema(action))?),
        ("errors", syntax::table(action.errors.iter().map(row))),
    ];
    Ok(syntax::record(wire("ActionInfo"), fields))
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

fn natural_key(api: &Api, action: &Action) -> Option<TokenStream> {
    let key = action.natural_key.as_ref()?;
    let find = api.action(&key.find.value)?;
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
    Some(quote! {
        &wire::NaturalKey {
            find: <crate::#find as wire::Action>::INFO,
            given: &[#(#given),*],
            with: &[#(#with),*],
            items: #items,
            item: #item,
            same: &[#(#same),*],
            leaving: #leaving,
            id: #id,
        }
    })
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

fn method(method: Method) -> Expr {
    let name = match method {
        Method::Get => "Get",
        Method::Post => "Post",
    };
    value(words(["wire", "Method", name]))
}

fn safety(safety: Safety) -> Expr {
    let name = match safety {
        Safety::Read => "Read",
        Safety::Token => "Token",
        Safety::Idempotent => "Idempotent",
        Safety::NaturalKey => "NaturalKey",
        Safety::Unsafe => "Unsafe",
    };
    value(words(["wire", "Safety", name]))
}

fn row(row: &ErrorRow) -> Macro {
    let (code, message) = (text(&row.code.value), text(&row.message));
    let status = Literal::u16_unsuffixed(row.status);
    let meaning = row.meaning.as_ref().map(|text| quote! { , meaning #text });
    let category = row.category.map(codes::category).map(|it| quote! { , category #it });
    let retry = row.retry.map(codes::retry).map(|it| quote! { , retry #it });
    let remedy = row.remedy.as_ref().map(|text| quote! { , remedy #text });
    let given = quote! { #status, #code, #message #meaning #category #retry #remedy };
    invocation(words(["error_row"]), given)
}
