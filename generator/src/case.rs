//! Cases of letters, made the short way where a name is ASCII, as names of the wire are.

use heck::{ToSnakeCase, ToUpperCamelCase};

/// The name in upper camel case.
pub(crate) fn camel(name: &str) -> String {
    if !name.is_ascii() {
        return name.to_upper_camel_case();
    }
    let mut camel = String::with_capacity(name.len());
    signs(name, |sign, begins| {
        camel.push(if begins { sign.to_ascii_uppercase() } else { sign.to_ascii_lowercase() });
    });
    camel
}

/// The name in snake case.
pub(crate) fn snake(name: &str) -> String {
    if !name.is_ascii() {
        return name.to_snake_case();
    }
    let mut snake = String::with_capacity(name.len() + 4);
    signs(name, |sign, begins| {
        if begins && !snake.is_empty() {
            snake.push('_');
        }
        snake.push(sign.to_ascii_lowercase());
    });
    snake
}

/// Every letter and digit of an ASCII name, and whether a word begins with it: behind another sign,
/// and at a capital that follows a small letter, or a capital where a small letter follows it.
fn signs(name: &str, mut put: impl FnMut(char, bool)) {
    let (mut begins, mut before) = (true, None);
    let mut rest = name.chars().peekable();
    while let Some(sign) = rest.next() {
        if !sign.is_ascii_alphanumeric() {
            (begins, before) = (true, None);
            continue;
        }
        if let (true, Some(before)) = (sign.is_ascii_uppercase(), before) {
            let follows_small = char::is_ascii_lowercase(&before);
            begins |= follows_small || rest.peek().is_some_and(char::is_ascii_lowercase);
        }
        put(sign, begins);
        begins = false;
        if sign.is_ascii_alphabetic() {
            before = Some(sign);
        }
    }
}

#[cfg(test)]
mod tests {
    use heck::{ToSnakeCase, ToUpperCamelCase};

    use super::{camel, snake};

    const NAMES: &[&str] = &["CreateDataFlow", "IPv6", "KMSKeyId", "Ümlaut", "C12VSwitchIds"];

    /// Every text of at most six of these signs.
    fn short() -> impl Iterator<Item = String> {
        let more = |texts: &Vec<String>| {
            let longer = |text: &String| ["a", "B", "1", "_"].map(|sign| text.clone() + sign);
            Some(texts.iter().flat_map(longer).collect())
        };
        std::iter::successors(Some(vec![String::new()]), more).take(7).flatten()
    }

    #[test]
    fn the_short_way_gives_what_the_long_way_gives() {
        for name in NAMES.iter().map(|name| (*name).to_owned()).chain(short()) {
            assert_eq!(camel(&name), name.to_upper_camel_case(), "{name}");
            assert_eq!(snake(&name), name.to_snake_case(), "{name}");
        }
    }
}
