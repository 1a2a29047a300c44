//! The document's request as the builder makes it: the call, and the parameters that it sends.

use aliyun_rpc_constraint::Encoding;
use serde_json::Value;
use syn::Expr;

use crate::emit::rust::example::{arguments, with_setters};
use crate::emit::rust::file::ident;
use crate::emit::rust::syntax::{self, path, string, word};
use crate::model::{Action, Api, Member, Role, Type};
use crate::names;

/// The call that makes the request, for a test of the actions crate.
pub(crate) fn call(api: &Api, action: &Action) -> Expr {
    let package = ident("actions");
    let call = ident(&names::type_name(&format!("{}Call", action.name.value)));
    let arguments = arguments(api, action, &package);
    let nobody = syntax::tuple_of([]);
    let new = path([package.clone(), call, word("new")]);
    let call = syntax::call(new, [nobody].into_iter().chain(arguments));
    let call = with_setters(api, action, call, &package);
    match dry_run(action) {
        Some((name, value)) => {
            syntax::method_call(call, word("extra"), [string(name), string(value)])
        }
        None => call,
    }
}

/// The parameters of the request with their values.
pub(crate) fn pairs<'a>(api: &Api, action: &'a Action) -> Vec<(&'a str, String)> {
    let request = action.example.request.iter();
    let pair = |(name, value): &'a (String, crate::place::Spanned<String>)| {
        (name.as_str(), as_sent(api, action, name, &value.value))
    };
    request.map(pair).collect()
}

/// The value as the builder sends it: JSON text without the blanks that the document has in it,
/// its fields in the order of the spec.
fn as_sent(api: &Api, action: &Action, name: &str, value: &str) -> String {
    let mut steps = name.split('.');
    let first = steps.next().and_then(|step| action.parameter(step));
    let ty = steps.fold(first.map(|member| &member.ty), |ty, step| match ty? {
        Type::List(list) => Some(&list.item),
        ty => field(api, ty, step).map(|member| &member.ty),
    });
    let is_json = ty.is_some_and(|ty| match ty {
        Type::List(list) => list.encoding == Encoding::Json,
        Type::Structure(_, encoding) => *encoding == Encoding::Json,
        _ => false,
    });
    match (ty, serde_json::from_str::<Value>(value)) {
        (Some(ty), Ok(json)) if is_json => compact(api, ty, &json),
        _ => value.to_owned(),
    }
}

/// The field of that name of a type that is a structure.
fn field<'a>(api: &'a Api, ty: &Type, name: &str) -> Option<&'a Member> {
    let structure = api.structure(ty.shape()?)?;
    structure.fields.iter().find(|field| field.name.value == name)
}

fn compact(api: &Api, ty: &Type, value: &Value) -> String {
    match (ty, value) {
        (Type::List(list), Value::Array(items)) => {
            let items = items.iter().map(|item| compact(api, &list.item, item));
            format!("[{}]", items.collect::<Vec<_>>().join(","))
        }
        (Type::Structure(shape, _), Value::Object(map)) => {
            let members = api.structure(shape).map(|structure| structure.fields.as_slice());
            let fields = members.unwrap_or_default().iter().filter_map(|member| {
                let name = &member.name.value;
                let value = compact(api, &member.ty, map.get(name)?);
                Some(format!("{}:{value}", Value::from(name.as_str())))
            });
            format!("{{{}}}", fields.collect::<Vec<_>>().join(","))
        }
        _ => value.to_string(),
    }
}

/// The dry run that the example asks for, which is no setter.
fn dry_run(action: &Action) -> Option<(&str, &str)> {
    let name = &action.with_role(Role::DryRun)?.name.value;
    let given = action.example.request.iter().find(|(known, _)| known == name)?;
    Some((name, given.1.value.as_str()))
}
