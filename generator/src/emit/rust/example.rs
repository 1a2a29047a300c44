//! The document's request as Rust: the snippet that pages show and that is compiled.

use std::collections::BTreeMap;

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::emit::EmitError;
use crate::emit::rust::file::ident;
use crate::model::{Action, Api, Member, Role, Type};
use crate::names;

/// The request as a function body that users could write.
pub(crate) fn snippet(api: &Api, action: &Action) -> Result<String, EmitError> {
    let package = ident(&names::module(&api.service.package.value));
    let method = ident(&names::field(&action.name.value));
    let arguments = arguments(api, action, &package);
    let call = quote! { client.#method(#(#arguments),*) };
    let call = with_setters(api, action, call, &package);
    let tokens = quote! {
        async fn example(client: &#package::Client) -> Result<(), #package::Error> {
            let answer = #call.send().await?;
            println!("{answer:?}");
            Ok(())
        }
    };
    let file = syn::parse2(tokens.clone())
        .map_err(|error| EmitError(format!("the snippet does not parse: {error}: {tokens}")))?;
    Ok(prettyplease::unparse(&file))
}

/// The arguments of the call that makes the document's request.
pub(crate) fn arguments(api: &Api, action: &Action, package: &Ident) -> Vec<TokenStream> {
    let value = |member| value(api, action, member, package).unwrap_or_else(|| quote! { "" });
    action.addressed().map(value).collect()
}

/// The call with the setters that make the document's request, a dry run left out.
pub(crate) fn with_setters(
    api: &Api,
    action: &Action,
    call: TokenStream,
    package: &Ident,
) -> TokenStream {
    let settable = action.parameters.iter().filter(|member| !action.is_addressed(member));
    settable.fold(call, |call, member| {
        let setter = ident(&match member.role {
            Some(Role::ClientToken) => "client_token".to_owned(),
            Some(Role::PageSize) => "page_size".to_owned(),
            Some(Role::PageNumber) => "from_page".to_owned(),
            Some(Role::NextToken) => "from_token".to_owned(),
            Some(Role::DryRun) => return call,
            None => names::setter(&member.name.value),
        });
        match value(api, action, member, package) {
            Some(value) => quote! { #call.#setter(#value) },
            None => call,
        }
    })
}

/// The value that the example gives a parameter.
fn value(api: &Api, action: &Action, member: &Member, package: &Ident) -> Option<TokenStream> {
    let given: BTreeMap<&str, &str> = action
        .example
        .request
        .iter()
        .map(|(name, value)| (name.as_str(), value.value.as_str()))
        .collect();
    let name = &member.name.value;
    match &member.ty {
        Type::List(list) => match list.encoding {
            aliyun_rpc_constraint::Encoding::Repeat => {
                repeated(api, name, &list.item, &given, package)
            }
            aliyun_rpc_constraint::Encoding::CommaList => {
                let items = given.get(name.as_str())?.split(',');
                let items = items.map(|item| scalar(api, &list.item, item, package));
                Some(quote! { [#(#items),*] })
            }
            aliyun_rpc_constraint::Encoding::Json => {
                let items: Vec<String> = serde_json::from_str(given.get(name.as_str())?).ok()?;
                Some(quote! { [#(#items),*] })
            }
        },
        Type::Structure(shape, _) => structure(api, name, shape, &given, package),
        ty => given.get(name.as_str()).map(|text| scalar(api, ty, text, package)),
    }
}

fn repeated(
    api: &Api,
    name: &str,
    item: &Type,
    given: &BTreeMap<&str, &str>,
    package: &Ident,
) -> Option<TokenStream> {
    let items: Vec<TokenStream> = (1..)
        .map_while(|index| {
            let name = format!("{name}.{index}");
            match item {
                Type::Structure(shape, _) => structure(api, &name, shape, given, package),
                item => given.get(name.as_str()).map(|text| scalar(api, item, text, package)),
            }
        })
        .collect();
    (!items.is_empty()).then(|| quote! { [#(#items),*] })
}

fn structure(
    api: &Api,
    name: &str,
    shape: &str,
    given: &BTreeMap<&str, &str>,
    package: &Ident,
) -> Option<TokenStream> {
    let structure = api.structure(shape)?;
    let ty = ident(&names::type_name(shape));
    let mut value = quote! { #package::#ty::default() };
    let mut any = false;
    for field in &structure.fields {
        let Some(text) = given.get(format!("{name}.{}", field.name.value).as_str()) else {
            continue;
        };
        any = true;
        let setter = ident(&names::field(&field.name.value));
        let text = scalar(api, &field.ty, text, package);
        value = quote! { #value.#setter(#text) };
    }
    any.then_some(value)
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
                let variant = value.name.as_ref().unwrap_or(&value.value.value);
                let variant = ident(&names::variant(variant));
                quote! { #package::#ty::#variant }
            }
            None => quote! { #text },
        },
        _ => quote! { #text },
    }
}
