//! The code of each breach of a constraint: the one of the action's table that speaks of the
//! parameter and the kind of constraint, else the nearest.

use aliyun_rpc_constraint::{Item, Kind, Need, Parameter};
use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::rust::emulator::code;
use crate::model::{Action, Api, ErrorRow};

/// A breach: the parameter, the kind of constraint, the code, and whether it is the action's own.
pub(crate) struct Breach {
    pub(crate) parameter: String,
    pub(crate) rule: &'static str,
    pub(crate) code: String,
    pub(crate) is_own: bool,
}

/// Every way to break a constraint of the action.
pub(crate) fn breaches(api: &Api, action: &Action) -> Vec<Breach> {
    let schema = api.schema(action);
    let mut places = Vec::new();
    collect(&schema.parameters, "", &mut places);
    for relation in schema.relations.iter() {
        let names: Vec<&str> = relation.parameters().iter().collect();
        places.push((names.join(", "), relation.kind()));
    }
    places.dedup();
    let breach = |(parameter, rule): (String, &'static str)| {
        let required = matches!(rule, "required" | "required_when");
        let own =
            if required { missing(action, &parameter) } else { invalid(action, &parameter, rule) };
        let nearest = || {
            let kind = if required { "required" } else { "constraint" };
            code::nearest(api, action, kind).to_owned()
        };
        Breach { is_own: own.is_some(), code: own.unwrap_or_else(nearest), parameter, rule }
    };
    places.into_iter().map(breach).collect()
}

/// The table of breaches.
pub(crate) fn table(api: &Api, action: &Action) -> TokenStream {
    let breaches = breaches(api, action).into_iter().map(|breach| {
        let (parameter, rule) = (&breach.parameter, breach.rule);
        let code = code::literal(api, action, &breach.code);
        quote! { Breach { parameter: #parameter, rule: #rule, code: #code } }
    });
    quote! { &[#(#breaches),*] }
}

fn collect(parameters: &[Parameter], prefix: &str, places: &mut Vec<(String, &'static str)>) {
    for parameter in parameters {
        let name = format!("{prefix}{}", parameter.name);
        if parameter.need == Need::Required {
            places.push((name.clone(), "required"));
        }
        places.push((name.clone(), "type"));
        let constraints = parameter.constraints.iter().map(|one| one.rule.kind());
        places.extend(constraints.map(|rule| (name.clone(), rule)));
        match &parameter.kind {
            Kind::Object(members) => collect(members, &format!("{name}."), places),
            Kind::Array { item, .. } => match item {
                Item::Structure(members) => collect(members, &format!("{name}."), places),
                Item::Strings(list) | Item::Longs(list) => {
                    let rules = list.iter().map(|one| one.rule.kind());
                    places.extend(rules.map(|rule| (name.clone(), rule)));
                }
            },
            _ => {}
        }
    }
}

/// The code of a parameter that is missing.
fn missing(action: &Action, parameter: &str) -> Option<String> {
    let name = last(parameter);
    let codes = [format!("Missing{name}"), format!("MissingParameter.{name}")];
    codes.into_iter().find(|code| code::is_own(action, code))
}

fn last(parameter: &str) -> &str {
    parameter.rsplit('.').next().unwrap_or(parameter)
}

/// The code that speaks of the parameter, and best of the kind of constraint.
fn invalid(action: &Action, parameter: &str, rule: &str) -> Option<String> {
    let stems = stems(parameter);
    let words = words(rule);
    let score = |row: &ErrorRow| {
        let code = row.code.value.as_str();
        let about_others = [
            "NotFound",
            "Missing",
            "Exist",
            "InUse",
            "Unreachable",
            "NeedVersioning",
            "NotDirectory",
        ];
        let is_other = about_others.iter().any(|word| code.contains(word))
            || (code.contains("PermissionDenied") && rule != "valid_when");
        let named = stems.iter().any(|stem| code.contains(stem.as_str()));
        let told = stems.iter().any(|stem| row.message.contains(stem.as_str()));
        let kind = words.iter().position(|word| code.contains(word));
        let kind = kind.map_or(0, |at| 5 + words.len() - at);
        let alone = kind > 0 && matches!(rule, "depth" | "bytes");
        if is_other || !(named || told || alone) {
            return 0;
        }
        kind + usize::from(named) * 4 + usize::from(told)
    };
    let scored = action.errors.iter().map(|row| (score(row), row));
    // The first of the best: `max_by_key` would give the last.
    let best = scored.rev().max_by_key(|(score, _)| *score).filter(|(score, _)| *score > 0)?;
    Some(best.1.code.value.clone())
}

/// What codes call a parameter.
fn stems(parameter: &str) -> Vec<String> {
    let mut stems = Vec::new();
    for name in parameter.split(", ") {
        let own = last(name);
        let list = name.rsplit('.').nth(1).map(|list| list.trim_end_matches('s'));
        // A member with a name that says nothing goes by that of its list: `FilterParam`.
        match (own, list) {
            ("Key", Some(list)) => stems.push(format!("{list}Param")),
            ("Value", Some(list)) => stems.push(format!("{list}Value")),
            _ => {
                stems.push(own.to_owned());
                stems.extend(
                    own.strip_prefix("Auto").map(|rest| rest.trim_end_matches('s').to_owned()),
                );
                stems.extend(own.strip_suffix('s').map(str::to_owned));
            }
        }
    }
    stems
}

/// What codes call a breach of the kind, the best first.
fn words(rule: &str) -> &'static [&'static str] {
    match rule {
        "range" => &["OutOfBounds"],
        "length" | "first_char" | "prefix" | "suffix" | "forbidden_prefix" | "forbidden_text" => {
            &["InvalidFormat", "InvalidParameter", "InvalidCharacters"]
        }
        "charset" | "ascii" => &["InvalidCharacters", "InvalidFormat"],
        "one_of" => &["NotSupport", "OutOfBounds", "InvalidParameter"],
        "type" => &["InvalidFormat", "OutOfBounds", "InvalidParameter"],
        "bucket" => &["InvalidParameter", "NotSupport"],
        "max_items" => &["TooMany"],
        "distinct" => &["Duplicated"],
        "bytes" => &["SizeTooLarge"],
        "depth" => &["TooManyDepth"],
        "valid_when" => &["Invalid"],
        "exactly_one_of" => &["Conflict"],
        _ => &[],
    }
}
