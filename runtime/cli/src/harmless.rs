//! Texts from elsewhere, made harmless: nothing in them moves the cursor, turns the direction of
//! writing or is there without being seen.

use std::fmt::Write;

/// Whether a terminal does something with the character, or shows nothing for it where something
/// is. What joins letters and pictures is none of these, since words are written with it.
fn acts(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}'
                | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
                | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}'
        )
}

/// The text on one line; what acts is written as in Rust, such as `\n` and `\u{1b}`.
pub(crate) fn line(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for character in text.chars() {
        if acts(character) {
            shown.extend(character.escape_default());
        } else {
            shown.push(character);
        }
    }
    shown
}

/// The lines of a text, each harmless.
pub(crate) fn lines(text: &str) -> impl Iterator<Item = String> {
    text.lines().map(line)
}

/// A document whose line breaks are its own: whether it is harmless as it is.
pub(crate) fn is_document(text: &str) -> bool {
    !text.contains(|character| character != '\n' && acts(character))
}

/// A JSON document in which what acts is written as JSON does.
pub(crate) fn json(document: &str) -> String {
    if is_document(document) {
        return document.to_owned();
    }
    let mut shown = String::with_capacity(document.len());
    for character in document.chars() {
        if character == '\n' || !acts(character) {
            shown.push(character);
            continue;
        }
        for unit in character.encode_utf16(&mut [0; 2]) {
            // Writing to a text does not fail.
            let _ = write!(shown, "\\u{unit:04x}");
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::{is_document, json, line, lines};

    #[test]
    fn what_acts_is_shown_and_the_rest_left_alone() {
        let cases = [
            ("train data", "train data"),
            ("a\tb\r\nc", "a\\tb\\r\\nc"),
            ("\u{1b}[31mred\u{7}", "\\u{1b}[31mred\\u{7}"),
            ("\u{9b}2J\u{7f}", "\\u{9b}2J\\u{7f}"),
            ("gpj.\u{202e}exe", "gpj.\\u{202e}exe"),
            ("数据流 é é क्\u{200d}ष 👩\u{200d}🚒", "数据流 é é क्\u{200d}ष 👩\u{200d}🚒"),
            ("a\u{e0041}b\u{feff}", "a\\u{e0041}b\\u{feff}"),
        ];
        for (text, shown) in cases {
            assert_eq!(line(text), shown);
        }
    }

    #[test]
    fn lines_stay_lines() {
        let shown: Vec<String> = lines("a\n  b\u{8}\n").collect();
        assert_eq!(shown, ["a", "  b\\u{8}"]);
    }

    #[test]
    fn json_stays_the_same_value() {
        let value = serde_json::json!({"a\u{9b}": ["\u{202e}x", "\u{e0041}", "数\u{7f}\n"]});
        let document = format!("{value:#}");
        assert!(!is_document(&document));
        let shown = json(&document);
        assert!(is_document(&shown), "{shown}");
        assert!(shown.contains("\\u202ex") && shown.contains("\\udb40\\udc41"), "{shown}");
        assert_eq!(serde_json::from_str::<serde_json::Value>(&shown).unwrap(), value);
    }
}
