//! Cases of letters, made the short way where the words of a name are easy to see, as they are in
//! most names of the wire.

use heck::{ToSnakeCase, ToUpperCamelCase};

/// The name in upper camel case. Most names are in it, which is seen much faster than made.
pub(crate) fn camel(name: &str) -> String {
    if !is_easy(name) {
        return name.to_upper_camel_case();
    }
    let mut camel = String::with_capacity(name.len());
    let mut begins = true;
    for sign in name.chars() {
        if sign.is_ascii_alphabetic() {
            camel.push(if begins { sign.to_ascii_uppercase() } else { sign });
        }
        begins = !sign.is_ascii_alphabetic();
    }
    camel
}

/// The name in snake case, made the short way where its words are easy to see.
pub(crate) fn snake(name: &str) -> String {
    if !is_easy(name) {
        return name.to_snake_case();
    }
    let mut snake = String::with_capacity(name.len() + 4);
    let mut begins = false;
    for sign in name.chars() {
        begins |= !sign.is_ascii_lowercase();
        if sign.is_ascii_alphabetic() {
            if begins && !snake.is_empty() {
                snake.push('_');
            }
            snake.push(sign.to_ascii_lowercase());
            begins = false;
        }
    }
    snake
}

/// Whether words begin at capital letters and behind signs, and nowhere else: no digits, and no
/// capitals side by side.
fn is_easy(name: &str) -> bool {
    let bytes = name.as_bytes();
    bytes.iter().all(|byte| byte.is_ascii() && !byte.is_ascii_digit())
        && !bytes.windows(2).any(|pair| pair.iter().all(u8::is_ascii_uppercase))
}

#[cfg(test)]
mod tests {
    use heck::{ToSnakeCase, ToUpperCamelCase};

    use super::{camel, snake};

    const NAMES: &[&str] = &[
        "",
        "A",
        "AB",
        "AbC",
        "ab",
        "Ab1",
        "Ab1c",
        "Ab_c",
        "CreateDataFlow",
        ".Fset..Id.",
        "A.B",
        "OperationDenied.NoStock",
        "aB_cD",
        "data_flow",
        "dry run",
        "Fset.Id",
        "IPv6",
        "KMSKeyId",
        "Ümlaut",
        "VSwitchIds",
        "VswIds",
        "X",
        "type",
        "Self",
        "aB",
    ];

    #[test]
    fn the_short_way_gives_what_the_long_way_gives() {
        for name in NAMES {
            assert_eq!(camel(name), name.to_upper_camel_case(), "{name}");
            assert_eq!(snake(name), name.to_snake_case(), "{name}");
        }
    }
}
