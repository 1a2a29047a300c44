//! What a list is looked through by: derived from parameters, filters and the fields of items.

use aliyun_rpc_constraint::Rule;
use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::rust::emulator::action::absent;
use crate::emit::rust::emulator::effect::of_id;
use crate::emit::rust::resource::option;
use crate::model::{Action, Api, Member, Resource, Structure, Type};
use crate::yaml::{Content, Node};

/// The effect of an action that lists.
pub(crate) fn lists(api: &Api, action: &Action) -> Option<TokenStream> {
    let rows = api.world.iter().flat_map(|world| &world.rows);
    let rows = rows.into_iter().find(|(name, _)| name.value == action.name.value);
    if let Some((_, rows)) = rows {
        let has = |name: &str| rows.iter().any(|row| row.get(name).is_some());
        let matches =
            action.parameters.iter().filter_map(|one| plain(api, action, None, one, &has));
        let gone = action.errors.iter().find(|row| row.code.value.ends_with(".NotFound"));
        let gone = gone.filter(|_| !action.address.is_empty());
        let gone = gone.map(|row| super::code::literal(api, action, &row.code.value));
        let (gone, rows) = (option(gone), rows.iter().map(|row| json(row).to_string()));
        return Some(quote! {
            Effect::Rows { rows: &[#(#rows),*], matches: &[#(#matches),*], absent: #gone }
        });
    }
    let resource = api.resources.iter().find(|one| one.read.value == action.name.value)?;
    let (structure, _) = api.item_of(resource)?;
    let creator = api.creator(&resource.name.value);
    let has = |name: &str| {
        structure.fields.iter().any(|field| field.name.value == name)
            || creator.is_some_and(|action| action.parameter(name).is_some())
    };
    let free = action.parameters.iter().filter(|one| one.role.is_none());
    let free = free.filter(|one| !action.is_addressed(one));
    let mut matches = Vec::new();
    for parameter in free {
        match members(api, parameter) {
            Some(of) => matches.extend(filters(api, resource, parameter, of, &has)),
            None => matches.extend(plain(api, action, Some(resource), parameter, &has)),
        }
    }
    let name = &resource.name.value;
    Some(quote! { Effect::Lists { resource: #name, matches: &[#(#matches),*] } })
}

/// The structure that the items of the parameter are.
fn members<'a>(api: &'a Api, parameter: &Member) -> Option<&'a Structure> {
    match &parameter.ty {
        Type::List(list) => list.item.shape().and_then(|shape| api.structure(shape)),
        _ => None,
    }
}

/// The field that a name speaks of: of the same name, or of one that it is the plural of.
fn field_of<'a>(name: &'a str, has: &dyn Fn(&str) -> bool) -> Option<&'a str> {
    let endings = ["", "s", "List", "Begin", "End"];
    let stems = endings.iter().filter_map(|end| name.strip_suffix(end));
    stems.into_iter().find(|stem| has(stem))
}

fn is_part(api: &Api, resource: Option<&Resource>, key: &str) -> bool {
    let behaviour = resource.and_then(|resource| api.behaviour(&resource.name.value));
    behaviour.is_some_and(|one| one.parts.iter().any(|part| part.value == key))
}

fn filters(
    api: &Api,
    resource: &Resource,
    parameter: &Member,
    structure: &Structure,
    has: &dyn Fn(&str) -> bool,
) -> Vec<TokenStream> {
    let list = &parameter.name.value;
    let Some(keys) = &structure.filter else {
        let field = format!("{list}s");
        let field = if has(&field) { &field } else { list };
        return vec![entry(list, None, field, &quote! { Pairs }, false, None, None)];
    };
    let one = |key: &crate::model::FilterKey| {
        let name = key.key.value.as_str();
        let field = field_of(name, has)?;
        let many = matches!(key.ty, Type::List(_));
        let how = match () {
            () if is_part(api, Some(resource), name) => quote! { Part },
            () if key.ty == Type::Time && name.ends_with("Begin") => quote! { From },
            () if key.ty == Type::Time => quote! { Until },
            () => quote! { Whole },
        };
        Some(entry(list, Some(name), field, &how, many, None, None))
    };
    keys.iter().filter_map(one).collect()
}

fn plain(
    api: &Api,
    action: &Action,
    resource: Option<&Resource>,
    parameter: &Member,
    has: &dyn Fn(&str) -> bool,
) -> Option<TokenStream> {
    let name = parameter.name.value.as_str();
    let field = field_of(name, has).filter(|_| parameter.role.is_none())?;
    let many = matches!(parameter.ty, Type::List(_));
    let how = if is_part(api, resource, name) {
        quote! { Part }
    } else {
        quote! { Whole }
    };
    let default = parameter.default.as_ref().map(|default| default.value.as_str());
    let any = default.filter(|default| finds_all(api, resource, field, default));
    let own = of_id(api, &parameter.ty)
        .filter(|of| resource.is_some_and(|resource| resource.name.value == of.name.value));
    let gone = own.map(|resource| super::code::literal(api, action, absent(api, action, resource)));
    Some(entry(name, None, field, &how, many, any, gone))
}

/// Whether a text finds all, since it is none of those that the field can have.
fn finds_all(api: &Api, resource: Option<&Resource>, field: &str, text: &str) -> bool {
    let item = resource.and_then(|resource| api.item_of(resource));
    let fields = item.map(|(structure, _)| &structure.fields).into_iter().flatten();
    let mut constraints =
        fields.filter(|one| one.name.value == field).flat_map(|one| &one.constraints);
    constraints.any(|constraint| match &constraint.inner.rule {
        Rule::OneOf(values) => values.iter().all(|value| !value.eq_ignore_ascii_case(text)),
        _ => false,
    })
}

fn entry(
    parameter: &str,
    key: Option<&str>,
    field: &str,
    how: &TokenStream,
    many: bool,
    any: Option<&str>,
    absent: Option<TokenStream>,
) -> TokenStream {
    let (key, any, absent) = (option(key), option(any), option(absent));
    quote! {
        Match {
            parameter: #parameter, key: #key, field: #field, how: How::#how, many: #many,
            any: #any, absent: #absent,
        }
    }
}

/// A node as JSON, its scalars as texts.
fn json(node: &Node) -> serde_json::Value {
    match &node.content {
        Content::Null => serde_json::Value::Null,
        Content::Scalar(text) => serde_json::Value::from(text.as_str()),
        Content::List(items) => items.iter().map(json).collect(),
        Content::Map(entries) => {
            entries.iter().map(|(key, node)| (key.name.clone(), json(node))).collect()
        }
    }
}
