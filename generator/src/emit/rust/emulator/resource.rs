//! The table of a kind of resource.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::EmitError;
use crate::emit::rust::docs::Doc;
use crate::emit::rust::emulator::actions;
use crate::emit::rust::emulator::effect::of_id;
use crate::emit::rust::file::{ident, import, source};
use crate::emit::rust::resource::option;
use crate::emit::rust::table;
use crate::model::{Api, Behaviour, FieldRule};
use crate::names;
use crate::raw::Moment;

/// The file of a kind of resource.
pub(crate) fn file(api: &Api, behaviour: &Behaviour) -> Result<String, EmitError> {
    let name = &behaviour.resource.value;
    let title = api.resource(name).map_or(name, |resource| &resource.title);
    let (crate_name, module) = (actions(api), ident(&names::module(name)));
    let when = |when: &Option<_>| option(when.as_ref().map(table::when));
    let ids = behaviour.ids.iter().map(|(condition, text)| {
        let (condition, text) = (when(condition), &text.value);
        quote! { (#condition, #text) }
    });
    let fields = behaviour.fields.iter().filter_map(|rule| {
        let (field, holds, condition) =
            (&rule.field.value, holds(api, name, rule)?, when(&rule.when));
        let states = rule.raw.states.iter().map(|state| &state.value);
        Some(quote! {
            FieldRule { field: #field, holds: #holds, when: #condition, states: &[#(#states),*] }
        })
    });
    let stateless = when(&behaviour.stateless);
    let version = option(behaviour.version.as_ref().map(|field| &field.value));
    let mut doc = Doc::new();
    doc.prose(&format!("{title}: what becomes of one."));
    let table = Doc::only("What becomes of one.");
    let value = quote! {
        ResourceTable {
            info: &#crate_name::resources::#module::RESOURCE,
            ids: &[#(#ids),*],
            fields: &[#(#fields),*],
            stateless: #stateless,
            version: #version,
        }
    };
    written(&doc, &table, &value)
}

/// The file of a table, with what the table is made of.
fn written(doc: &Doc, said: &TokenStream, table: &TokenStream) -> Result<String, EmitError> {
    let cow = import(&quote! { std::borrow }, &["Cow"], table);
    let names = ["FieldRule", "Holds", "Moment", "ResourceTable", "TimeStyle"];
    let names = import(&quote! { aliyun_rpc_emulator::state }, &names, table);
    let constraint = import(&quote! { aliyun_rpc_wire }, &["constraint"], table);
    source(
        doc,
        quote! {
            #cow
            #names
            #constraint
            #said
            pub(crate) static RESOURCE: ResourceTable = #table;
        },
    )
}

fn holds(api: &Api, resource: &str, rule: &FieldRule) -> Option<TokenStream> {
    let (raw, field) = (&rule.raw, &rule.field.value);
    if let Some(text) = &raw.text {
        let text = &text.value;
        return Some(quote! { Holds::Text(#text) });
    }
    if let Some(parameter) = &raw.from {
        let member = api.creator(resource)?.parameter(&parameter.value)?;
        let (source, parameter) = (&of_id(api, &member.ty)?.name.value, &parameter.value);
        return Some(quote! {
            Holds::From { resource: #source, parameter: #parameter, field: #field }
        });
    }
    if let Some(kind) = &raw.list {
        let kind = &kind.value;
        return Some(quote! { Holds::List(#kind) });
    }
    if let Some(kind) = &raw.count {
        let kind = &kind.value;
        return Some(quote! { Holds::Count(#kind) });
    }
    let moment = match raw.moment.as_ref()?.value {
        Moment::Created => quote! { Moment::Created },
        Moment::Changed => quote! { Moment::Changed },
        Moment::Entered => {
            let states = raw.entered.iter().map(|state| &state.value);
            quote! { Moment::Entered(&[#(#states),*]) }
        }
    };
    let style = style(api, resource, field);
    Some(quote! { Holds::Time { moment: #moment, style: TimeStyle::#style } })
}

/// How a time is written: as in the field's example.
fn style(api: &Api, resource: &str, field: &str) -> TokenStream {
    let structure = api.resource(resource).and_then(|resource| api.item_of(resource));
    let member = structure.and_then(|(structure, _)| {
        structure.fields.iter().find(|member| member.name.value == field)
    });
    let example = member.and_then(|member| member.example.as_ref());
    match example.map(|example| example.value.as_str()) {
        Some(text) if text.ends_with("CST") => quote! { Cst },
        Some(text) if !text.ends_with('Z') => quote! { Plain },
        _ => quote! { Utc },
    }
}
