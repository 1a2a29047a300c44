//! Tests of the actions crate, made from the document's examples.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use serde_json::{Map, Value};

use crate::emit::rust::docs::Doc;
use crate::emit::rust::file::{ident, source};
use crate::emit::rust::sent;
use crate::emit::{EmitError, Tree};
use crate::model::{Action, Api, List, Member, Type};
use crate::names;

/// For each action: the builder makes the documented request, and both answers decode to the
/// values that they show.
pub(crate) fn tests(api: &Api, tree: &mut Tree) -> Result<(), EmitError> {
    let folder = "actions/tests/examples";
    for action in &api.actions {
        let file = names::file(&action.name.value);
        tree.add(format!("{folder}/{file}.rs"), test(api, action)?);
        for (ending, answer) in [("json", &action.example.json), ("xml", &action.example.xml)] {
            tree.add(format!("{folder}/{file}.{ending}"), answer.clone().unwrap_or_default());
        }
    }
    tree.add(format!("{folder}/main.rs"), main(api)?);
    tree.add(format!("{folder}/judge.rs"), judge(api)?);
    Ok(())
}

fn main(api: &Api) -> Result<String, EmitError> {
    let mut doc = Doc::new();
    doc.prose(
        "The document's examples: builders make the requests, answers decode to their values.",
    );
    let modules = api.actions.iter().map(|action| {
        let module = ident(&names::module(&action.name.value));
        quote! { #[rustfmt::skip] mod #module; }
    });
    source(&doc, quote! { #[rustfmt::skip] mod judge; #(#modules)* })
}

/// What every test asks.
fn judge(api: &Api) -> Result<String, EmitError> {
    let actions = actions_crate(api);
    let mut doc = Doc::new();
    doc.prose("What every test asks.");
    source(
        &doc,
        quote! {
            use #actions::wire::constraint::Values;
            use #actions::wire::{Action, Decode, Node, Reply, Request};

            pub(crate) fn assert_request(request: &Request, expected: &[(&str, &str)]) {
                let sorted = |values: &Values| {
                    let pairs = values.iter().map(|(name, value)| (name.to_owned(), value.to_owned()));
                    let mut pairs: Vec<(String, String)> = pairs.collect();
                    pairs.sort();
                    pairs
                };
                let expected = expected.iter().copied().collect::<Values>();
                assert_eq!(sorted(request.values()), sorted(&expected));
                assert_eq!(request.check(), []);
            }

            pub(crate) fn decode<A: Action>(body: &str) -> A::Output {
                match Reply::read(A::INFO.name, 200, body.as_bytes()) {
                    Ok(Reply::Success(tree)) => match A::Output::decode(Node::new(&tree)) {
                        Ok(answer) => answer,
                        Err(error) => panic!("{error}"),
                    },
                    other => panic!("{other:?}"),
                }
            }

            pub(crate) fn text<T: ToString>(value: &Option<T>) -> Option<String> {
                value.as_ref().map(ToString::to_string)
            }
        },
    )
}

fn actions_crate(api: &Api) -> Ident {
    ident(&names::module(&format!("{}_actions", api.service.package.value)))
}

fn test(api: &Api, action: &Action) -> Result<String, EmitError> {
    let mut doc = Doc::new();
    doc.prose(&format!("The examples of `{}`.", action.name.value));
    let actions = actions_crate(api);
    let (call, pairs) = (sent::call(api, action), sent::pairs(api, action));
    let (names, values): (Vec<&str>, Vec<String>) = pairs.into_iter().unzip();
    let (import, answers) = answers(api, action);
    source(
        &doc,
        quote! {
            use #actions as actions;
            use super::judge::{assert_request, decode};
            #import
            #[test]
            fn the_request_is_made() {
                assert_request(#call.request(), &[#((#names, #values)),*]);
            }
            #[test]
            fn the_answers_decode() {
                #answers
            }
        },
    )
}

/// What the test of the answers imports, and what it does.
fn answers(api: &Api, action: &Action) -> (Option<TokenStream>, TokenStream) {
    let (name, file) =
        (ident(&names::type_name(&action.name.value)), names::file(&action.name.value));
    let (json, xml) = (format!("{file}.json"), format!("{file}.xml"));
    let checks = structure(api, &quote! { answer }, &action.result, &fields(action));
    let answer = if checks.is_empty() {
        quote! { decode::<actions::#name>(body); }
    } else {
        quote! { let answer = decode::<actions::#name>(body); }
    };
    let import = checks.to_string().contains("(text (").then(|| quote! { use super::judge::text; });
    let body = quote! {
        for body in [include_str!(#json), include_str!(#xml)] {
            #answer
            #checks
        }
    };
    (import, body)
}

/// The fields of the documented answer, its outermost wrapper taken off.
fn fields(action: &Action) -> Map<String, Value> {
    let json = action.example.json.as_deref().unwrap_or_default();
    let root = format!("{}Response", action.name.value);
    match serde_json::from_str(json) {
        Ok(Value::Object(mut fields)) => match fields.remove(&root) {
            Some(Value::Object(inner)) => inner,
            _ => fields,
        },
        _ => Map::new(),
    }
}

fn structure(
    api: &Api,
    value: &TokenStream,
    members: &[Member],
    fields: &Map<String, Value>,
) -> TokenStream {
    let checks = members.iter().filter_map(|member| {
        let shown = fields.get(&member.name.value).filter(|shown| !shown.is_null())?;
        let field = ident(&names::field(&member.name.value));
        Some(check(api, &quote! { #value.#field }, member, shown))
    });
    quote! { #(#checks)* }
}

fn check(api: &Api, value: &TokenStream, member: &Member, shown: &Value) -> TokenStream {
    match &member.ty {
        Type::List(list) => check_list(api, value, list, shown),
        Type::Structure(name, _) => {
            let members = api.structure(name).map(|structure| structure.fields.as_slice());
            let fields = shown.as_object().cloned().unwrap_or_default();
            let message = format!("{} is there", member.name.value);
            let inner = structure(api, &quote! { inner }, members.unwrap_or_default(), &fields);
            quote! {
                {
                    let inner = #value.as_ref().expect(#message);
                    #inner
                }
            }
        }
        Type::Secret => {
            let text = plain(shown);
            quote! { assert_eq!(#value.as_ref().map(|secret| secret.expose()), Some(#text)); }
        }
        ty => {
            let text = expected(api, ty, shown);
            if member.identity {
                quote! { assert_eq!(#value.to_string(), #text); }
            } else {
                quote! { assert_eq!(text(&#value).as_deref(), Some(#text)); }
            }
        }
    }
}

fn check_list(api: &Api, value: &TokenStream, list: &List, shown: &Value) -> TokenStream {
    let items = items(list, shown);
    let count = items.len();
    let checks = items.iter().enumerate().map(|(index, shown)| match &list.item {
        Type::Structure(name, _) => {
            let members = api.structure(name).map(|structure| structure.fields.as_slice());
            let fields = shown.as_object().cloned().unwrap_or_default();
            structure(api, &quote! { #value[#index] }, members.unwrap_or_default(), &fields)
        }
        item => {
            let text = expected(api, item, shown);
            quote! { assert_eq!(#value[#index].to_string(), #text); }
        }
    });
    quote! {
        assert_eq!(#value.len(), #count);
        #(#checks)*
    }
}

/// The items of a documented list, whichever way the example nests them.
fn items(list: &List, shown: &Value) -> Vec<Value> {
    let name = list.item_name.as_deref().or(list.item.shape()).unwrap_or_default();
    match shown {
        Value::Array(items) => items.clone(),
        Value::Object(map) if map.is_empty() => Vec::new(),
        Value::String(text) if text.is_empty() => Vec::new(),
        Value::Object(map) => {
            let inner = map.iter().find(|(key, _)| key.eq_ignore_ascii_case(name));
            match inner.filter(|_| map.len() == 1) {
                Some((_, Value::Array(items))) => items.clone(),
                Some((_, only)) => vec![only.clone()],
                None => vec![shown.clone()],
            }
        }
        only => vec![only.clone()],
    }
}

/// The text of a scalar; of a documented value its documented spelling.
fn expected(api: &Api, ty: &Type, shown: &Value) -> String {
    let text = plain(shown);
    match ty {
        Type::Enum(name) => match api.enumeration(name).and_then(|set| set.value(&text)) {
            Some(value) => value.value.value.clone(),
            None => text,
        },
        _ => text,
    }
}

fn plain(shown: &Value) -> String {
    shown.as_str().map_or_else(|| shown.to_string(), str::to_owned)
}
