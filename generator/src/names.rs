//! Names: from the wire's spelling to that of each target, one function a target.

use heck::{ToSnakeCase, ToUpperCamelCase};

/// Names that a call has for itself; a parameter of that name gets an underscore.
const RESERVED_METHODS: &[&str] = &[
    "send",
    "check",
    "dry_run",
    "pages",
    "items",
    "extra",
    "level",
    "request",
    "client_token",
    "page_size",
    "from_page",
    "from_token",
];

/// Types that every crate has.
pub(crate) const RESERVED_TYPES: &[&str] = &["Client", "Error", "ErrorCode"];

/// Words that Rust does not take as a name, even raw.
const NEVER: &[&str] = &["self", "super", "crate", "Self", "_"];

/// A field of a structure.
pub(crate) fn field(wire: &str) -> String {
    identifier(&wire.to_snake_case())
}

/// A setter of a call, or an argument.
pub(crate) fn setter(wire: &str) -> String {
    let name = wire.to_snake_case();
    if RESERVED_METHODS.contains(&name.as_str()) { format!("{name}_") } else { identifier(&name) }
}

/// A type.
pub(crate) fn type_name(wire: &str) -> String {
    identifier(&wire.to_upper_camel_case())
}

/// A variant of an enumeration.
pub(crate) fn variant(value: &str) -> String {
    identifier(&value.to_upper_camel_case())
}

/// A module.
pub(crate) fn module(wire: &str) -> String {
    identifier(&wire.to_snake_case())
}

/// The file of a module, which never has the `r#` of a raw name.
pub(crate) fn file(wire: &str) -> String {
    module(wire).trim_start_matches("r#").to_owned()
}

/// The name as Rust takes it: a keyword becomes raw, what cannot be a name is changed.
fn identifier(name: &str) -> String {
    let legal = |character: char| character.is_alphanumeric() || character == '_';
    let mut name: String = name.chars().map(|c| if legal(c) { c } else { '_' }).collect();
    if name.starts_with(|first: char| !first.is_alphabetic() && first != '_') || name.is_empty() {
        name.insert(0, 'N');
    }
    if NEVER.contains(&name.as_str()) {
        name.push('_');
    }
    if syn::parse_str::<syn::Ident>(&name).is_ok() { name } else { format!("r#{name}") }
}
