//! The document's request as Rust: the snippet that pages show and that is compiled.

use std::collections::BTreeMap;

use aliyun_rpc_constraint::Encoding;
use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;
use serde_json::Value;
use syn::{Expr, File, Item, ItemFn, Local, Stmt};

use crate::emit::EmitError;
use crate::emit::rust::call::role_setter;
use crate::emit::rust::file::{ident, parsed};
use crate::emit::rust::syntax::{self, path, string, word, words};
use crate::model::{Action, Api, Filter, Member, Type};
use crate::names;

/// The request as a function body that users could write.
pub(crate) fn snippet(api: &Api, action: &Action) -> Result<String, EmitError> {
    let rest = quote! {
        let answer = ();
        println!("{answer:?}");
    };
    example(api, action, "send", &rest)
}

/// The same, with a dry run in place of the call.
pub(crate) fn checked(api: &Api, action: &Action) -> Result<String, EmitError> {
    let rest = quote! {
        let told = ();
        match told.error() {
            None => println!("It would be carried out."),
            Some(error) => println!("It would be refused: {error}"),
        }
    };
    example(api, action, "dry_run", &rest)
}

/// The function in which that verb of the call is awaited, and its answer the value of the first
/// statement.
fn example(
    api: &Api,
    action: &Action,
    verb: &str,
    statements: &TokenStream,
) -> Result<String, EmitError> {
    let package = ident(&names::module(&api.service.package.value));
    let method = ident(&names::method(&action.name.value));
    let client = syntax::value(words(["client"]));
    let call = syntax::method_call(client, method, arguments(api, action, &package));
    let call = with_setters(api, action, call, &package);
    let answer = syntax::awaited(syntax::method_call(call, word(verb), []));
    let mut function = parsed::<ItemFn>(quote! {
        async fn example(client: &#package::Client) -> Result<(), #package::Error> {
            #statements
            Ok(())
        }
    })?;
    if let Some(Stmt::Local(Local { init: Some(init), .. })) = function.block.stmts.first_mut() {
        *init.expr = answer;
    }
    let (shebang, frontmatter, attrs) = Default::default();
    let items = vec![Item::Fn(function)];
    Ok(prettyplease::unparse(&File { shebang, frontmatter, attrs, items }))
}

/// The arguments of the call that makes the document's request.
pub(crate) fn arguments(api: &Api, action: &Action, package: &Ident) -> Vec<Expr> {
    let given = given(action);
    let value = |member| value(api, member, &given, package).unwrap_or_else(|| string(""));
    action.addressed().map(value).collect()
}

/// The call with the setters that make the document's request, a dry run left out.
pub(crate) fn with_setters(api: &Api, action: &Action, mut call: Expr, package: &Ident) -> Expr {
    let given = given(action);
    for member in action.parameters.iter().filter(|member| !action.is_addressed(member)) {
        let setter = match member.role {
            Some(role) => role_setter(role).map(ident),
            None => Some(ident(&names::setter(&member.name.value))),
        };
        let Some(setter) = setter else { continue };
        if let Some(value) = value(api, member, &given, package) {
            call = syntax::method_call(call, setter, [value]);
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
fn value(api: &Api, member: &Member, given: &Given, package: &Ident) -> Option<Expr> {
    typed(api, &member.name.value, &member.ty, given, package)
}

/// The value at a flat name.
fn typed(api: &Api, name: &str, ty: &Type, given: &Given, package: &Ident) -> Option<Expr> {
    match ty {
        Type::List(list) => match list.encoding {
            Encoding::Repeat => repeated(api, name, &list.item, given, package),
            Encoding::CommaList => {
                let items = given.get(name)?.split(',');
                let items = items.map(|item| scalar(api, &list.item, item, package));
                Some(syntax::array(items))
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

fn repeated(api: &Api, name: &str, item: &Type, given: &Given, package: &Ident) -> Option<Expr> {
    let items =
        (1..).map_while(|index| typed(api, &format!("{name}.{index}"), item, given, package));
    let items: Vec<Expr> = items.collect();
    (!items.is_empty()).then(|| syntax::array(items))
}

fn structure(api: &Api, name: &str, shape: &str, given: &Given, package: &Ident) -> Option<Expr> {
    let structure = api.structure(shape)?;
    let ty = ident(&names::type_name(shape));
    let below = format!("{name}.");
    if !given.keys().any(|given| given.starts_with(&below)) {
        return None;
    }
    if let Some(filter) = api.filter(structure) {
        return filtering(api, &filter, &ty, &below, given, package);
    }
    let empty = syntax::call(path([package.clone(), ty, word("default")]), []);
    Some(structure.fields.iter().fold(empty, |value, field| {
        let name = format!("{below}{}", field.name.value);
        let setter = ident(&names::field_setter(&field.name.value));
        match typed(api, &name, &field.ty, given, package) {
            Some(given) => syntax::method_call(value, setter, [given]),
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
) -> Option<Expr> {
    let key = given.get(&format!("{below}Key"))?;
    let text = given.get(&format!("{below}Value")).map(String::as_str).unwrap_or_default();
    let known = filter.entries().find(|(_, known)| known.key.value == *key);
    let Some((value, known)) = known else {
        let other = path([package.clone(), ty.clone(), word("other")]);
        return Some(syntax::call(other, [string(key), string(text)]));
    };
    let constructor = ident(&names::constructor(value.given_name()));
    let argument = match &known.ty {
        Type::List(list) => {
            let items = text.split(',').map(|item| scalar(api, &list.item, item, package));
            syntax::array(items)
        }
        one => scalar(api, one, text, package),
    };
    Some(syntax::call(path([package.clone(), ty.clone(), constructor]), [argument]))
}

fn scalar(api: &Api, ty: &Type, text: &str, package: &Ident) -> Expr {
    match ty {
        Type::Integer | Type::Long => match text.parse::<i64>() {
            Ok(number) => syntax::literal(Literal::i64_unsuffixed(number)),
            Err(_) => string(text),
        },
        Type::Boolean => syntax::flag(text.eq_ignore_ascii_case("true")),
        Type::Enum(name) => match api.enumeration(name).and_then(|set| set.value(text)) {
            Some(value) => {
                let ty = ident(&names::type_name(name));
                let variant = ident(&names::variant(value.given_name()));
                syntax::value(path([package.clone(), ty, variant]))
            }
            None => string(text),
        },
        _ => string(text),
    }
}
