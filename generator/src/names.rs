//! Names: from the wire's spelling to that of each target, one function a target.

use heck::{ToKebabCase, ToShoutySnakeCase};

use crate::case::{camel, snake};

/// Names that a call has for itself; a parameter of that name gets an underscore.
const RESERVED_METHODS: &[&str] = &[
    "send",
    "check",
    "dry_run",
    "pages",
    "items",
    "collect_all",
    "preflight",
    "send_and_wait",
    "rerun",
    "extra",
    "level",
    "request",
    "client_token",
    "page_size",
    "from_page",
    "from_token",
    "new",
];

/// Types that generated code has, or takes from elsewhere by their plain names.
pub(crate) const RESERVED_TYPES: &[&str] = &[
    "AsRef",
    "Box",
    "Builder",
    "Category",
    "CheckLevel",
    "Client",
    "Clock",
    "Clone",
    "Cow",
    "Credentials",
    "Debug",
    "Default",
    "Eq",
    "Err",
    "Error",
    "ErrorCode",
    "ErrorKind",
    "Exchange",
    "From",
    "Hash",
    "Into",
    "IntoIterator",
    "Iterator",
    "Method",
    "None",
    "Ok",
    "Option",
    "Ord",
    "PartialEq",
    "PartialOrd",
    "Phase",
    "PhantomData",
    "Random",
    "RawAnswer",
    "RawCall",
    "Reply",
    "Result",
    "Some",
    "String",
    "Transport",
    "TransportError",
    "Vec",
    "Violation",
];

/// Commands that every command line has besides its groups.
pub(crate) const RESERVED_COMMANDS: &[&str] =
    &["completions", "help", "man", "preflight", "raw", "wait", "whoami"];

/// Flags that every command line has.
const RESERVED_FLAGS: &[&str] = &[
    "after-change",
    "all",
    "check",
    "debug",
    "dry-run",
    "endpoint",
    "every",
    "from",
    "help",
    "limit",
    "max-items",
    "no-header",
    "output",
    "profile",
    "query",
    "region",
    "resume",
    "version",
    "wait",
    "yes",
];

/// Modules that the crate of actions has besides its groups.
pub(crate) const RESERVED_MODULES: &[&str] =
    &["codes", "error_code", "exports", "resources", "service", "shapes", "wire"];

/// Words that are no names by themselves.
#[rustfmt::skip]
const KEYWORDS: &[&str] = &[
    "Self", "abstract", "as", "async", "await", "become", "box", "break", "const", "continue",
    "crate", "do", "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if",
    "impl", "in", "let", "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub",
    "ref", "return", "self", "static", "struct", "super", "trait", "true", "try", "type", "typeof",
    "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// Words of the edition that the parser takes for names.
const NEWER: &[&str] = &["gen"];

/// Words that Rust does not take as a name, even raw.
const NEVER: &[&str] = &["self", "super", "crate", "Self", "_"];

/// Names of files that every crate has, or that Rust finds a folder's module in.
const RESERVED_FILES: &[&str] = &["lib", "main", "mod"];

/// A field of a structure.
pub(crate) fn field(wire: &str) -> String {
    identifier(snake(wire), 'n')
}

/// The setter of a structure's field.
pub(crate) fn field_setter(wire: &str) -> String {
    apart(snake(wire), &["default"])
}

/// The constructor of a filter by a key.
pub(crate) fn constructor(key: &str) -> String {
    apart(snake(key), &["key", "other"])
}

/// A setter of a call.
pub(crate) fn setter(wire: &str) -> String {
    apart(snake(wire), RESERVED_METHODS)
}

/// An argument of a call's constructor and of the client's method.
pub(crate) fn argument(wire: &str) -> String {
    apart(snake(wire), &["caller", "request"])
}

/// A method of the client.
pub(crate) fn method(wire: &str) -> String {
    apart(snake(wire), &["builder", "from_env", "raw"])
}

/// A method of the client that finds what an action would make, or makes it.
pub(crate) fn ensure(wire: &str) -> String {
    let method = snake(wire);
    identifier(format!("ensure_{}", method.strip_prefix("create_").unwrap_or(&method)), 'n')
}

/// A flag of a command line, without its hyphens.
pub(crate) fn flag(wire: &str) -> String {
    let ascii = |character: char| character.is_ascii_alphanumeric() || character == '-';
    let name: String =
        wire.to_kebab_case().chars().map(|it| if ascii(it) { it } else { '-' }).collect();
    if RESERVED_FLAGS.contains(&name.as_str()) { format!("parameter-{name}") } else { name }
}

/// What stands for a word of a command line in help texts.
pub(crate) fn word(wire: &str) -> String {
    wire.to_shouty_snake_case()
}

/// A type.
pub(crate) fn type_name(wire: &str) -> String {
    identifier(camel(wire), 'N')
}

/// A variant of an enumeration.
pub(crate) fn variant(value: &str) -> String {
    identifier(camel(value), 'N')
}

/// A static.
pub(crate) fn constant(name: &str) -> String {
    identifier(name.to_shouty_snake_case(), 'N')
}

/// A module, whose name is that of a file and therefore ASCII.
pub(crate) fn module(wire: &str) -> String {
    let ascii = |character: char| {
        if character.is_ascii() {
            character.to_string()
        } else {
            format!("u{:x}", u32::from(character))
        }
    };
    let name = snake(wire);
    if name.is_ascii() {
        return apart(name, RESERVED_FILES);
    }
    apart(name.chars().map(ascii).collect(), RESERVED_FILES)
}

/// The file of a module, which never has the `r#` of a raw name.
pub(crate) fn file(wire: &str) -> String {
    module(wire).trim_start_matches("r#").to_owned()
}

/// The name with an underscore where it is one of those.
fn apart(name: String, reserved: &[&str]) -> String {
    if reserved.contains(&name.as_str()) { format!("{name}_") } else { identifier(name, 'n') }
}

/// The name as Rust takes it: a keyword becomes raw, what cannot be a name is changed, and what
/// cannot begin one comes behind `first`.
fn identifier(name: String, first: char) -> String {
    if is_plain(&name) {
        return name;
    }
    let is_name = |name: &str| syn::parse_str::<syn::Ident>(name).is_ok();
    let legal = |character: char| {
        character.is_ascii_alphanumeric()
            || character == '_'
            || (!character.is_ascii() && is_name(&format!("_{character}")))
    };
    let mut name: String = name.chars().map(|c| if legal(c) { c } else { '_' }).collect();
    if name.is_empty() || !is_name(&format!("{name}_")) {
        name.insert(0, first);
    }
    if NEVER.contains(&name.as_str()) {
        name.push('_');
    }
    let plain = is_name(&name) && !NEWER.contains(&name.as_str());
    if plain { name } else { format!("r#{name}") }
}

/// Whether a name is one that needs no parser to tell: an ASCII word that is no keyword.
fn is_plain(name: &str) -> bool {
    let is_word = |sign: u8| sign.is_ascii_alphanumeric() || sign == b'_';
    name.bytes().all(is_word)
        && name.bytes().next().is_some_and(|first| first.is_ascii_alphabetic())
        && !KEYWORDS.contains(&name)
}

#[cfg(test)]
mod tests {
    use super::{KEYWORDS, NEWER, identifier};

    #[test]
    fn a_name_is_one_that_rust_takes() {
        let words =
            ["as", "become", "gen", "macro_rules", "self", "Self", "try", "_", "1", "Ümlaut"];
        for word in words {
            let name = identifier(word.to_owned(), 'n');
            assert!(syn::parse_str::<syn::Ident>(&name).is_ok(), "{word}: {name}");
        }
    }

    #[test]
    fn keywords_are_those_of_the_parser() {
        let letters: Vec<char> = ('a'..='z').collect();
        let short = letters.iter().flat_map(|one| letters.iter().map(move |two| [*one, *two]));
        let short = short.map(String::from_iter).filter(|word| !KEYWORDS.contains(&word.as_str()));
        let known: Vec<String> = short.collect();
        for word in KEYWORDS.iter().filter(|word| !NEWER.contains(word)) {
            assert!(syn::parse_str::<syn::Ident>(word).is_err(), "{word} is a name");
        }
        for word in known {
            assert!(syn::parse_str::<syn::Ident>(&word).is_ok(), "{word} is a keyword");
        }
    }
}
