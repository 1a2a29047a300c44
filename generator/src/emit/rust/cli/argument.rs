//! Arguments: parameters of an action as words and flags of a command.

use aliyun_rpc_constraint::Rule;
use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::rust::resource::option;
use crate::model::{Action, Api, Member, Role, Structure, Type};
use crate::names;
use crate::raw::Safety;

/// The arguments of a command: those that name what is addressed first, outermost owner first.
pub(crate) fn arguments(api: &Api, action: &Action) -> TokenStream {
    let addressed = action.addressed().map(|member| argument(api, member, true));
    let flags = action.parameters.iter().filter(|member| is_flag(action, member));
    let flags = flags.map(|member| argument(api, member, false));
    let all = addressed.chain(flags);
    quote! { &[#(#all),*] }
}

/// Whether a parameter becomes a flag; those with a role that every command has are none.
fn is_flag(action: &Action, member: &Member) -> bool {
    let is_free = match member.role {
        Some(Role::DryRun | Role::PageNumber | Role::NextToken) => false,
        Some(Role::ClientToken) => action.safety() != Safety::Read,
        Some(Role::PageSize) | None => true,
    };
    is_free && !action.is_addressed(member)
}

/// An argument as a literal.
fn argument(api: &Api, member: &Member, word: bool) -> TokenStream {
    let (name, flag) = (&member.name.value, names::flag(&member.name.value));
    let doc = &member.doc;
    let unit = option(member.unit.as_ref());
    let example = option(member.example.as_ref().map(|example| &example.value));
    let values = values(api, member).into_iter().map(|(value, meaning)| {
        quote! { (#value, #meaning) }
    });
    let word = option(word.then(|| names::word(&member.name.value)));
    let role = match member.role {
        Some(Role::ClientToken) => quote! { cli::Role::ClientToken },
        Some(Role::PageSize) => quote! { cli::Role::PageSize },
        _ => quote! { cli::Role::None },
    };
    quote! {
        cli::Argument {
            parameter: #name,
            flag: #flag,
            word: #word,
            role: #role,
            doc: #doc,
            unit: #unit,
            example: #example,
            values: &[#(#values),*],
        }
    }
}

/// The documented values with what each means; of a filter, its keys.
fn values(api: &Api, member: &Member) -> Vec<(String, String)> {
    let (shape, admitted) = match &member.ty {
        Type::List(list) => match &list.item {
            Type::Structure(name, _) => {
                let key = api.structure(name).and_then(key);
                return key.map(|key| values(api, key)).unwrap_or_default();
            }
            item => (item.shape(), listed(member)),
        },
        ty => (ty.shape(), admitted(member)),
    };
    let set = shape.and_then(|shape| api.enumeration(shape));
    let meaning = |value: &str| {
        let known = set.and_then(|set| set.value(value));
        known.map(|known| known.meaning.clone()).unwrap_or_default()
    };
    match (set, admitted.is_empty()) {
        (Some(set), true) => {
            let all = set.values.iter();
            all.map(|value| (value.value.value.clone(), value.meaning.clone())).collect()
        }
        _ => admitted.into_iter().map(|value| (meaning(&value), value)).map(swap).collect(),
    }
}

/// The values that are admitted: always, else under any condition.
fn admitted(member: &Member) -> Vec<String> {
    let sets = |conditional: bool| {
        let of_kind =
            move |one: &&crate::model::Constraint| one.inner.when.is_some() == conditional;
        member.constraints.iter().filter(of_kind).filter_map(|one| match &one.inner.rule {
            Rule::OneOf(values) => Some(values.iter().map(str::to_owned)),
            _ => None,
        })
    };
    if let Some(always) = sets(false).next() {
        return always.collect();
    }
    let mut union: Vec<String> = Vec::new();
    for value in sets(true).flatten() {
        if !union.contains(&value) {
            union.push(value);
        }
    }
    union
}

fn swap((meaning, value): (String, String)) -> (String, String) {
    (value, meaning)
}

/// The field of a structure of a key and a value that has the key.
fn key(structure: &Structure) -> Option<&Member> {
    structure.fields.iter().find(|field| field.name.value == "Key")
}

/// What each item of a list has to be one of.
fn listed(member: &Member) -> Vec<String> {
    let of = member.constraints.iter().find_map(|constraint| match &constraint.inner.rule {
        Rule::CommaList { of, .. } => of.as_ref(),
        _ => None,
    });
    of.map(|of| of.iter().map(str::to_owned).collect()).unwrap_or_default()
}
