//! Text as Markdown takes it.

/// Text for a cell of a table: in one line, its bars and angle brackets escaped.
pub(crate) fn cell(text: &str) -> String {
    prose(text).replace('|', "\\|").replace('\n', " ")
}

/// A literal for a cell of a table, to stand within backticks.
pub(crate) fn code_cell(text: &str) -> String {
    text.replace('|', "\\|").replace('\n', " ")
}

/// Prose whose angle brackets would be taken for tags, except within backticks.
pub(crate) fn prose(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut code = false;
    for character in text.chars() {
        code ^= character == '`';
        if !code && matches!(character, '<' | '>' | '*' | '_' | '[' | ']') {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    escaped
}

/// The anchor that Markdown viewers give to a heading.
pub(crate) fn anchor(heading: &str) -> String {
    let keep = |character: char| {
        if character == ' ' {
            Some('-')
        } else {
            (character.is_alphanumeric() || "-_".contains(character)).then_some(character)
        }
    };
    heading.to_lowercase().chars().filter_map(keep).collect()
}
