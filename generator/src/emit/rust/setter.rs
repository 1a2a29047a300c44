//! Setters of a call and what is said about each parameter.

use quote::quote;

use crate::emit::markdown::{code, codes, line};
use crate::emit::rust::docs::Doc;
use crate::emit::rust::file::ident;
use crate::emit::rust::syntax::{self, Body, Method, Own, invocation, words};
use crate::emit::rust::{filter, types};
use crate::emit::wording;
use crate::model::{Api, Member, Type};
use crate::names;

/// The setter of a parameter that returns the call as it is.
pub(crate) fn setter(api: &Api, member: &Member) -> Method {
    named(api, member, &names::setter(&member.name.value))
}

/// A setter of another name, as parameters with a role have.
pub(crate) fn named(api: &Api, member: &Member, name: &str) -> Method {
    let name = ident(name);
    let set = types::set(member, &name);
    Method {
        doc: parameter_doc(api, member),
        must_use: false,
        name: name.clone(),
        own: Own::Value,
        arguments: vec![(name, types::argument(&member.ty))],
        output: syntax::named(words(["Self"])),
        body: Body::Macro(invocation(words(["set"]), quote! { self, #set })),
    }
}

/// What a parameter is: type, unit, need, default, constraints, example, chapter.
pub(crate) fn parameter_doc(api: &Api, member: &Member) -> Doc {
    let mut doc = Doc::new();
    doc.prose(&member.doc);
    doc.paragraph(&facts(api, member));
    for constraint in &member.constraints {
        doc.item(&wording::constraint(constraint));
    }
    for (family, prefixes) in &member.families {
        doc.item(&format!(
            "the id of a file system of type `{family}` begins with {}",
            codes(prefixes.iter().map(String::as_str))
        ));
    }
    if let Some((ty, calls)) = filter::calls(api, &member.ty) {
        let calls = codes(calls.iter().map(String::as_str));
        doc.paragraph(&format!("[`{ty}`](crate::{ty}) has a constructor for each key: {calls}."));
    }
    doc
}

/// Type, unit, need, default, example and chapter in a line.
fn facts(api: &Api, member: &Member) -> String {
    let mut facts =
        vec![format!("{}, {}", code(&member.name.value), line(&wording::table_type(api, member)))];
    if let Some(unit) = &member.unit {
        facts.push(format!("unit {}", line(unit)));
    }
    facts.push(if member.required { "required" } else { "optional" }.to_owned());
    if let Some(default) = &member.default {
        facts.push(format!("default {}", code(&default.value)));
    }
    if let Some(example) = &member.example {
        facts.push(format!("example {}", code(&example.value)));
    }
    facts.push(wording::stated(&member.origin));
    format!("{}.", facts.join(", "))
}

/// What a field of a result is.
pub(crate) fn field_doc(api: &Api, member: &Member) -> Doc {
    let mut doc = Doc::new();
    doc.prose(&member.doc);
    let mut facts =
        vec![format!("{}, {}", code(&member.name.value), line(&wording::table_type(api, member)))];
    if let Some(unit) = &member.unit {
        facts.push(format!("unit {}", line(unit)));
    }
    if member.identity {
        facts.push("always there".to_owned());
    }
    if let Some(example) = member.example.as_ref().filter(|_| member.ty != Type::Secret) {
        facts.push(format!("example {}", code(&example.value)));
    }
    facts.push(wording::stated(&member.origin));
    doc.paragraph(&format!("{}.", facts.join(", ")));
    doc
}
