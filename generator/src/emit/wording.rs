//! Sentences that rustdoc and the pages share.

use crate::model::{Api, Constraint, Member, Method, Note, Origin, Resource, Type, Wait};
use crate::place::Spanned;
use crate::raw::Safety;

/// What repeating an action does, as a sentence.
pub(crate) fn safety(safety: Safety) -> &'static str {
    match safety {
        Safety::Read => "It only reads, and can be repeated at will.",
        Safety::Token => "Repeating it with the same ClientToken does nothing more.",
        Safety::Idempotent => "Repeating it does nothing more than the first time did.",
        Safety::NaturalKey => {
            "Repeating it may act again; what it makes can be found by what identifies it."
        }
        Safety::Unsafe => "Repeating it acts again.",
    }
}

/// What a dry run checks, as the reference says it of the parameter.
pub(crate) fn dry_run(parameter: &Member) -> String {
    format!("What the reference says of {}: {}", parameter.name.value, parameter.doc)
}

/// The name of a safety class in specs.
pub(crate) fn safety_name(safety: Safety) -> &'static str {
    Safety::NAMES.get(safety as usize).copied().unwrap_or_default()
}

/// Where an entry comes from, and since when it is known if that is after the document.
pub(crate) fn origin(origin: &Origin) -> String {
    let since = since(origin).map(|since| format!(", {since}")).unwrap_or_default();
    format!("{} {}{since}", origin.source.value, origin.chapter)
}

/// Since when an entry is known that is newer than the document.
pub(crate) fn since(origin: &Origin) -> Option<String> {
    origin.since().map(|since| format!("known since {since}"))
}

/// Where an entry is stated: in a chapter of the document, or by a source that is newer.
pub(crate) fn stated(origin: &Origin) -> String {
    match since(origin) {
        Some(since) => format!("{since} ({})", origin.source.value),
        None => format!("chapter {}", origin.chapter),
    }
}

/// Since when it is known, as a sentence with its source.
pub(crate) fn newer(origin: &Origin) -> Option<String> {
    let since = since(origin)?;
    Some(format!("Newer than the reference: {since}, from `{}`.", origin.source.value))
}

/// The type of a member as the reference's tables have it.
pub(crate) fn table_type(api: &Api, member: &Member) -> String {
    match &member.ty {
        Type::List(list) => match (&list.item, &list.item_name) {
            (Type::Structure(shape, _), name) => {
                format!("Array of {}", name.as_ref().unwrap_or(shape))
            }
            (item, _) => format!("Array of {}", scalar_type(api, item)),
        },
        ty => scalar_type(api, ty).to_owned(),
    }
}

/// The type of a member that is no list, as the reference's tables have it.
pub(crate) fn scalar_type(api: &Api, ty: &Type) -> &'static str {
    match ty {
        Type::Integer => "Integer",
        Type::Long => "Long",
        Type::Boolean => "Boolean",
        Type::Structure(..) => "Object",
        Type::List(_) => "Array",
        Type::Enum(name) if api.enumeration(name).is_some_and(|set| set.numeric) => "Integer",
        Type::String | Type::Time | Type::Secret | Type::Id(_) | Type::Enum(_) => "String",
    }
}

/// A constraint as a sentence without its subject, and whether the provider is likely to move it.
pub(crate) fn constraint(constraint: &Constraint) -> String {
    match constraint.inner.stability {
        aliyun_rpc_constraint::Stability::Stable => constraint.inner.wording(),
        aliyun_rpc_constraint::Stability::Grows => {
            format!("{} (grows)", constraint.inner.wording())
        }
    }
}

/// A note with its condition, the code that reports its breach, and what to do.
pub(crate) fn note(note: &Note) -> String {
    let mut text = note.text.clone();
    if let Some(remedy) = &note.remedy {
        text = format!("{text} {remedy}");
    }
    let code = note.code.as_ref().map(|code| format!("`{}`", code.value));
    let when = note.when.as_ref().map(|when| format!("when {}", when.wording()));
    let asides: Vec<String> = when.into_iter().chain(code).collect();
    if !asides.is_empty() {
        text = format!("{text} ({})", asides.join("; "));
    }
    text
}

/// The method that requests are sent with, where the reference has another.
pub(crate) fn method(documented: Method, sent: Method) -> Option<String> {
    (documented != sent).then(|| format!("sent as {}", sent.name()))
}

/// What a wait waits for, as a sentence.
pub(crate) fn wait(resource: &Resource, wait: &Wait) -> String {
    let title = resource.title.to_lowercase();
    let end = if wait.until.is_empty() { "gone" } else { wait.name.value.as_str() };
    format!("Waits until the {title} is {}.", end.replace('_', " "))
}

/// What ends a wait, and how long it may take.
pub(crate) fn awaited(resource: &Resource, wait: &Wait) -> String {
    let title = resource.title.to_lowercase();
    let failed = values(&wait.failed);
    let end = match (values(&wait.until), failed) {
        (None, _) => format!("It ends when the {title} is no longer there."),
        (Some(until), None) => format!("It ends when the {title} is {until}."),
        (Some(until), Some(failed)) => {
            format!("It ends when the {title} is {until}, and in vain when it is {failed}.")
        }
    };
    let takes = match wait.takes {
        Some((least, most)) => format!(" As a rule it takes {least} to {most} minutes."),
        None => String::new(),
    };
    format!(
        "{end}{takes} After {} it is given up, unless told otherwise.",
        span(wait.limit_minutes)
    )
}

/// A number of minutes, in hours where it is a whole number of them.
pub(crate) fn span(minutes: u32) -> String {
    match (minutes % 60, minutes / 60) {
        (0, hours) if hours > 1 => format!("{hours} hours"),
        (0, 1) => "an hour".to_owned(),
        _ => format!("{minutes} minutes"),
    }
}

/// Values as a list of which one holds; none where there are none.
pub(crate) fn values(values: &[Spanned<String>]) -> Option<String> {
    let quoted: Vec<String> = values.iter().map(|value| format!("`{}`", value.value)).collect();
    enumerated(&quoted, "or")
}

/// Words as a list of which all are meant; none where there are none.
pub(crate) fn all(words: &[String]) -> Option<String> {
    enumerated(words, "and")
}

fn enumerated(words: &[String], last: &str) -> Option<String> {
    match words {
        [] => None,
        [one] => Some(one.clone()),
        [first @ .., end] => Some(format!("{} {last} {end}", first.join(", "))),
    }
}
