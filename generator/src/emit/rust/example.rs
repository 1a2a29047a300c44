//! The document's request as Rust: the snippet that pages show and that is compiled.

use std::collections::BTreeMap;

use aliyun_rpc_constraint::Encoding;
use proc_macro2::{Ident, TokenStream};
use quote::quote;
use serde_json::Value;

use crate::emit::EmitError;
use crate::emit::rust::file::ident;
use crate::model::{Action, Api, Filter, Member, Role, Type};
use crate::names;

/// The request as a function body that users could write.
pub(crate) fn snippet(api: &Api, action: &Action) -> Result<String, EmitError> {
    example(api, action, |call| {
        quote! {
            let answer = #call.send().await?;
            println!("{answer:?}");
        }
    })
}

/// The same, with a dry run in place of the call.
pub(crate) fn checked(api: &Api, action: &Action) -> Result<String, EmitError> {
    example(api, action, |call| {
        quote! {
            let told = #call.dry_run().await?;
            match told.error() {
                None => println!("It would be carried out."),
                Some(error) => println!("It would be refused: {error}"),
            }
        }
    })
}

fn example(
    api: &Api,
    action: &Action,
    body: impl Fn(TokenStream) -> TokenStream,
) -> Result<String, EmitError> {
    let package = ident(&names::module(&api.service.package.value));
    let method = ident(&names::method(&action.name.value));
    let arguments = arguments(api, action, &package);
    let call = quote! { client.#method(#(#arguments),*) };
    let body = body(with_setters(api, action, call, &package));
    let tokens = quote! {
        async fn example(client: &#package::Client) -> Result<(), #package::Error> {
            #body
            Ok(())
        }
    };
    let file = syn::parse2(tokens)
        .map_err(|error| EmitError(format!("the snippet does not parse: {error}")))?;
    Ok(prettyplease::unparse(&file))
}

/// The arguments of the call that makes the document's request.
pub(crate) fn arguments(api: &Api, action: &Action, package: &Ident) -> Vec<TokenStream> {
    let given = given(action);
    let value = |member| value(api, member, &given, package).unwrap_or_else(|| quote! { "" });
    action.addressed().map(value).collect()
}

/// The call with the setters that make the document's request, a dry run left out.
pub(crate) fn with_setters(
    api: &Api,
    action: &Action,
    mut call: TokenStream,
    package: &Ident,
) -> TokenStream {
    let given = given(action);
    for member in action.parameters.iter().filter(|member| !action.is_addressed(member)) {
        let setter = ident(&match member.role {
            Some(Role::ClientToken) => "client_token".to_owned(),
            Some(Role::PageSize) => "page_size".to_owned(),
            Some(Role::PageNumber) => "from_page".to_owned(),
            Some(Role::NextToken) => "from_token".to_owned(),
            Some(Role::DryRun) => continue,
            None => names::setter(&member.name.value),
        });
        if let Some(value) = value(api, member, &given, package) {
            call.extend(quote! { .#setter(#value) });
        }
    }
    call
}

/// The example's flat parameters.
type Given = BTreeMap<String, String>;

/// What the example of an action gives.
fn given(action: &Action) -> Given {
    let request = action.example.request.iter();
    request.map(|(name, value)| (name.clone(), value.value.clone())).collect()
}

/// The value that the example gives a parameter.
fn value(api: &Api, member: &Member, given: &Given, package: &Ident) -> Option<TokenStream> {
    typed(api, &member.name.value, &member.ty, given, package)
}

/// The value at a flat name.
fn typed(api: &Api, name: &str, ty: &Type, given: &Given, package: &Ident) -> Option<TokenStream> {
    match ty {
        Type::List(list) => match list.encoding {
            Encoding::Repeat => repeated(api, name, &list.item, given, package),
            Encoding::CommaList => {
                let items = given.get(name)?.split(',');
                let items = items.map(|item| scalar(api, &list.item, item, package));
                Some(quote! { [#(#items),*] })
            }
            Encoding::Json => repeated(api, name, &list.item, &unpacked(name, given)?, package),
        },
        Type::Structure(shape, Encoding::Json) => {
            structure(api, name, shape, &unpacked(name, given)?, package)
        }
        Type::Structure(shape, _) => structure(api, name, shape, given, package),
        ty => given.get(name).map(|text| scalar(api, ty, text, package)),
    }
}

/// What lies in the JSON text at a flat name, flat itself.
fn unpacked(name: &str, given: &Given) -> Option<Given> {
    let value = serde_json::from_str(given.get(name)?).ok()?;
    let mut flat = Given::new();
    flatten(name, &value, &mut flat);
    Some(flat)
}

fn flatten(name: &str, value: &Value, flat: &mut Given) {
    match value {
        Value::Object(fields) => {
            for (field, value) in fields {
                flatten(&format!("{name}.{field}"), value, flat);
            }
        }
        Value::Array(items) => {
            for (index, item) in (1..).zip(items) {
                flatten(&format!("{name}.{index}"), item, flat);
            }
        }
        Value::String(text) => drop(flat.insert(name.to_owned(), text.clone())),
        plain => drop(flat.insert(name.to_owned(), plain.to_string())),
    }
}

fn repeated(
    api: &Api,
    name: &str,
    item: &Type,
    given: &Given,
    package: &Ident,
) -> Option<TokenStream> {
    let items =
        (1..).map_while(|index| typed(api, &format!("{name}.{index}"), item, given, package));
    let items: Vec<TokenStream> = items.collect();
    (!items.is_empty()).then(|| quote! { [#(#items),*] })
}

fn structure(
    api: &Api,
    name: &str,
    shape: &str,
    given: &Given,
    package: &Ident,
) -> Option<TokenStream> {
    let structure = api.structure(shape)?;
    let ty = ident(&names::type_name(shape));
    let below = format!("{name}.");
    if !given.keys().any(|given| given.starts_with(&below)) {
        return None;
    }
    let empty = quote! { #package::#ty::default() };
    if let Some(filter) = api.filter(structure) {
        return filtering(api, &filter, &ty, &below, given, package);
    }
    Some(structure.fields.iter().fold(empty, |value, field| {
        let name = format!("{below}{}", field.name.value);
        let setter = ident(&names::field_setter(&field.name.value));
        match typed(api, &name, &field.ty, given, package) {
            Some(given) => quote! { #value.#setter(#given) },
            None => value,
        }
    }))
}

/// A filter by the constructor of its key; by `other` where the key is not documented.
fn filtering(
    api: &Api,
    filter: &Filter<'_>,
    ty: &Ident,
    below: &str,
    given: &Given,
    package: &Ident,
) -> Option<TokenStream> {
    let key = given.get(&format!("{below}Key"))?;
    let text = given.get(&format!("{below}Value")).map(String::as_str).unwrap_or_default();
    let known = filter.entries().find(|(_, known)| known.key.value == *key);
    let Some((value, known)) = known else {
        return Some(quote! { #package::#ty::other(#key, #text) });
    };
    let constructor = ident(&names::constructor(value.given_name()));
    let argument = match &known.ty {
        Type::List(list) => {
            let items = text.split(',').map(|item| scalar(api, &list.item, item, package));
            quote! { [#(#items),*] }
        }
        one => scalar(api, one, text, package),
    };
    Some(quote! { #package::#ty::#constructor(#argument) })
}

fn scalar(api: &Api, ty: &Type, text: &str, package: &Ident) -> TokenStream {
    match ty {
        Type::Integer | Type::Long => match text.parse::<i64>() {
            Ok(number) => {
                let number = proc_macro2::Literal::i64_unsuffixed(number);
                quote! { #number }
            }
            Err(_) => quote! { #text },
        },
        Type::Boolean => {
            let flag = text.eq_ignore_ascii_case("true");
            quote! { #flag }
        }
        Type::Enum(name) => match api.enumeration(name).and_then(|set| set.value(text)) {
            Some(value) => {
                let ty = ident(&names::type_name(name));
                let variant = ident(&names::variant(value.given_name()));
                quote! { #package::#ty::#variant }
            }
            None => quote! { #text },
        },
        _ => quote! { #text },
    }
}
