//! Declarations of the raw types: a struct or an enum, and how it is read.

/// Declares a struct whose fields are the keys of a map.
///
/// `key: Type` has to be there; `key?: Type` may be left out and then is `None`;
/// `key*: Type` may be left out and then is empty.
macro_rules! record {
    (
        $(#[doc = $doc:literal])*
        $name:ident { $( $(#[doc = $field_doc:literal])* $key:literal $field:ident $kind:tt $type:ty, )* }
    ) => {
        $(#[doc = $doc])*
        #[derive(Clone, Debug)]
        pub(crate) struct $name {
            $( $(#[doc = $field_doc])* pub(crate) $field: $crate::yaml::record!(@type $kind $type), )*
        }

        impl $name {
            /// The keys, in the order that files keep.
            pub(crate) const KEYS: &'static [&'static str] = &[$($key),*];
        }

        impl $crate::yaml::Read for $name {
            fn read(
                node: &$crate::yaml::Node,
                findings: &mut $crate::finding::Findings,
            ) -> Option<Self> {
                let known = $crate::yaml::record_keys(node, Self::KEYS, findings);
                $( let $field = $crate::yaml::record!(@read $kind node $key findings); )*
                known?;
                Some(Self { $( $field: $field?, )* })
            }

            fn schema(schemas: &mut $crate::yaml::Schemas) -> serde_json::Value {
                schemas.named(concat!(module_path!(), "::", stringify!($name)), |schemas| {
                    let properties = [$((
                        $key,
                        String::from(concat!($($field_doc),*)),
                        $crate::yaml::record!(@must $kind),
                        <$type as $crate::yaml::Read>::schema(schemas),
                    )),*];
                    $crate::yaml::record_schema(concat!($($doc),*), &properties)
                })
            }
        }
    };
    (@must !) => { true };
    (@must $kind:tt) => { false };
    (@type ! $type:ty) => { $type };
    (@type ? $type:ty) => { Option<$type> };
    (@type * $type:ty) => { $type };
    (@read ! $node:ident $key:literal $findings:ident) => {
        $crate::yaml::required($node, $key, Self::KEYS, $findings)
    };
    (@read ? $node:ident $key:literal $findings:ident) => {
        $crate::yaml::optional($node, $key, $findings)
    };
    (@read * $node:ident $key:literal $findings:ident) => {
        $crate::yaml::optional($node, $key, $findings).map(Option::unwrap_or_default)
    };
}

/// Declares an enum whose variants are the names that a scalar may have.
macro_rules! choice {
    (
        $(#[doc = $doc:literal])*
        $name:ident { $( $(#[$variant_meta:meta])* $variant:ident = $text:literal, )* }
    ) => {
        $(#[doc = $doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum $name { $( $(#[$variant_meta])* $variant, )* }

        impl $name {
            /// The names that files write.
            pub(crate) const NAMES: &'static [&'static str] = &[$($text),*];
        }

        impl $crate::yaml::Read for $name {
            fn read(
                node: &$crate::yaml::Node,
                findings: &mut $crate::finding::Findings,
            ) -> Option<Self> {
                match node.text() {
                    $( Some($text) => Some(Self::$variant), )*
                    _ => $crate::yaml::unknown_value(node, Self::NAMES, findings),
                }
            }

            fn schema(schemas: &mut $crate::yaml::Schemas) -> serde_json::Value {
                schemas.named(concat!(module_path!(), "::", stringify!($name)), |_| {
                    $crate::yaml::choice_schema(concat!($($doc),*), Self::NAMES)
                })
            }
        }
    };
}

pub(crate) use {choice, record};

use crate::finding::{Finding, Findings};
use crate::yaml::node::{Content, Key, Node};
use crate::yaml::read::{Read, suggestion, wrong_type};

/// Whether the node is a map with none but the known keys; each other key is a finding.
pub(crate) fn record_keys(node: &Node, known: &[&str], findings: &mut Findings) -> Option<()> {
    let Content::Map(entries) = &node.content else { return wrong_type(node, "a map", findings) };
    let before = findings.len();
    for (key, _) in entries.iter().filter(|(key, _)| !known.contains(&key.name.as_str())) {
        let help = match suggestion(&key.name, known.iter().copied()) {
            _ if key.name.contains(' ') => {
                "a comma ends a text within `{ }`; quote the text before it".to_owned()
            }
            Some(close) => format!("did you mean `{close}`?"),
            None => format!("the keys known here are {}", listed(known)),
        };
        let message = format!("unknown key `{}`", key.name);
        findings.push(Finding::new("unknown-key", key.place, message).help(help));
    }
    (findings.len() == before).then_some(())
}

/// The value of a key that has to be there.
pub(crate) fn required<T: Read>(
    node: &Node,
    key: &str,
    known: &[&str],
    findings: &mut Findings,
) -> Option<T> {
    match (node.get(key), &node.content) {
        (Some(value), _) => T::read(value, findings),
        (None, Content::Map(entries)) if !is_misspelt(entries, key, known) => {
            let message = format!("the key `{key}` is missing");
            let finding = Finding::new("missing-key", node.place, message);
            findings.push(finding.label("in this map").help(format!("add `{key}: …`")));
            None
        }
        (None, _) => None,
    }
}

/// Whether an unknown key of the map, which is reported as such, comes closest to this one.
fn is_misspelt(entries: &[(Key, Node)], key: &str, known: &[&str]) -> bool {
    let unknown = entries.iter().map(|(key, _)| key.name.as_str());
    unknown
        .filter(|name| !known.contains(name))
        .any(|name| suggestion(name, known.iter().copied()) == Some(key))
}

/// The value of a key that may be left out: none where it is wrong, `Some(None)` where absent.
#[expect(clippy::option_option, reason = "absent and wrong are two things")]
pub(crate) fn optional<T: Read>(
    node: &Node,
    key: &str,
    findings: &mut Findings,
) -> Option<Option<T>> {
    match node.get(key) {
        Some(value) => T::read(value, findings).map(Some),
        None => Some(None),
    }
}

/// Reports that a scalar is none of the names known there.
pub(crate) fn unknown_value<T>(node: &Node, known: &[&str], findings: &mut Findings) -> Option<T> {
    let Some(text) = node.text() else { return wrong_type(node, "a scalar", findings) };
    let help = match suggestion(text, known.iter().copied()) {
        Some(close) => format!("did you mean `{close}`?"),
        None => format!("the values known here are {}", listed(known)),
    };
    let message = format!("unknown value `{text}`");
    findings.push(Finding::new("unknown-value", node.place, message).help(help));
    None
}

fn listed(names: &[&str]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}
