//! The table of an action.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::EmitError;
use crate::emit::rust::docs::Doc;
use crate::emit::rust::emulator::effect::{effect, of_id};
use crate::emit::rust::emulator::{actions, breach, code, need, result};
use crate::emit::rust::file::{ident, import, source};
use crate::emit::rust::prerequisite;
use crate::emit::rust::resource::option;
use crate::model::{Action, Api, Member, Resource, Role};
use crate::names;
use crate::raw::Category;

/// What the table of an action is made of.
const TABLES: &[&str] = &[
    "ActionTable",
    "Address",
    "Breach",
    "Check",
    "Code",
    "Effect",
    "Fact",
    "Field",
    "FieldKind",
    "How",
    "Match",
    "Move",
    "Need",
    "Predicate",
];

/// The file of an action.
pub(crate) fn file(api: &Api, action: &Action) -> Result<String, EmitError> {
    let (crate_name, name) = (actions(api), ident(&names::type_name(&action.name.value)));
    let mut doc = Doc::new();
    doc.prose(&format!("`{}` (chapter {}).", action.name.value, action.origin.chapter));
    let prerequisites = prerequisites(api, action);
    let paging =
        action.paging.as_ref().map(|_| quote! { <#crate_name::#name as wire::Paged>::PAGING });
    let (paging, page_size) = (option(paging), option(role(action, Role::PageSize)));
    let refusals = refusals(api, action);
    let address = action.addressed().filter_map(|parameter| address(api, action, parameter));
    let (token, dry) = (bad_token(api, action), dry_run(api, action));
    let mismatch = code::literal(api, action, code::nearest(api, action, "mismatch"));
    let (fields, effect) = (result::fields(api, &action.result), effect(api, action));
    let table = Doc::only(&format!("What `{}` does.", action.name.value));
    let value = quote! {
        ActionTable {
            info: <#crate_name::#name as wire::Action>::INFO,
            prerequisites: #prerequisites,
            #refusals
            address: &[#(#address),*],
            paging: #paging,
            page_size: #page_size,
            bad_token: #token,
            dry_run: #dry,
            mismatch: #mismatch,
            result: #fields,
            effect: #effect,
        }
    };
    let import = import(&quote! { aliyun_rpc_emulator::state }, TABLES, &value);
    source(
        &doc,
        quote! {
            #import
            use aliyun_rpc_wire as wire;
            #table
            pub(crate) static ACTION: ActionTable = #value;
        },
    )
}

/// What it needs, and the codes of what is missing or wrong.
fn refusals(api: &Api, action: &Action) -> TokenStream {
    let (needs, facts) = (need::table(api, action), need::fact_table(api, action));
    let breaches = breach::table(api, action);
    quote! { needs: #needs, facts: #facts, breaches: #breaches, }
}

/// What clients know that it needs.
fn prerequisites(api: &Api, action: &Action) -> TokenStream {
    let (crate_name, name) = (actions(api), ident(&names::type_name(&action.name.value)));
    match prerequisite::needs(action).next() {
        Some(_) => quote! { <#crate_name::#name as wire::Prepared>::PREREQUISITES },
        None => quote! { &[] },
    }
}

/// A resource that the action addresses.
fn address(api: &Api, action: &Action, parameter: &Member) -> Option<TokenStream> {
    let resource = of_id(api, &parameter.ty)?;
    let (parameter, name) = (&parameter.name.value, &resource.name.value);
    let absent = code::literal(api, action, absent(api, action, resource));
    let unsettled = code::literal(api, action, unsettled(api, action, resource));
    Some(quote! {
        Address { parameter: #parameter, resource: #name, absent: #absent, unsettled: #unsettled }
    })
}

/// The code of a token that is none.
fn bad_token(api: &Api, action: &Action) -> TokenStream {
    let name = role(action, Role::NextToken);
    let mut rows = action.errors.iter().map(|row| row.code.value.as_str());
    let own = name.and_then(|name| rows.find(|code| code.contains(name.as_str())));
    code::literal(api, action, own.unwrap_or_else(|| code::nearest(api, action, "token")))
}

/// The code with which a dry run passes, where there is one.
fn dry_run(api: &Api, action: &Action) -> TokenStream {
    let passed = action.errors.iter().find(|row| {
        let known = api.code(&row.code.value).and_then(|code| code.category);
        row.category.or(known) == Some(Category::DryRunPassed)
    });
    option(passed.map(|row| code::literal(api, action, &row.code.value)))
}

fn role(action: &Action, role: Role) -> Option<&String> {
    action.with_role(role).map(|member| &member.name.value)
}

/// The code that says that a resource is not there, and not that its owner is not.
pub(crate) fn absent<'a>(api: &'a Api, action: &Action, resource: &'a Resource) -> &'a str {
    let owners = api.owners(resource).chain(action.addressed());
    let owners = owners.filter_map(|owner| of_id(api, &owner.ty));
    let is_other = |one: &&Resource| {
        let mut above = api.owners(one).filter_map(|owner| of_id(api, &owner.ty));
        one.name.value != resource.name.value
            && above.all(|above| above.name.value != resource.name.value)
    };
    let owners: Vec<&Resource> = owners.filter(is_other).collect();
    let is_owners = |code: &str| {
        let mut codes = owners.iter().filter_map(|owner| owner.gone_codes.first());
        codes.any(|known| known.value == code)
    };
    let codes = resource.gone_codes.iter().map(|code| code.value.as_str());
    let codes = codes.filter(|code| !is_owners(code));
    code::first_own(action, codes).unwrap_or_else(|| code::nearest(api, action, "needs_resource"))
}

/// The code that says that the state of a resource is in the way.
fn unsettled<'a>(api: &'a Api, action: &Action, resource: &Resource) -> &'a str {
    let codes = api.behaviour(&resource.name.value).into_iter().flat_map(|one| &one.unsettled);
    let codes = codes.map(|code| code.value.as_str());
    code::first_own(action, codes).unwrap_or_else(|| code::nearest(api, action, "needs_state"))
}
