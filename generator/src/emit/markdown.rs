//! Text as Markdown takes it: what is meant as prose or as a literal is shown as that.

use std::borrow::Cow;

/// Prose with its lines and paragraphs; code within backticks is kept.
pub(crate) fn prose(text: &str) -> String {
    let lines = text.trim().lines().map(|line| unblocked(inline(line.trim())));
    let mut lines: Vec<String> = lines.collect();
    lines.dedup_by(|next, line| next.is_empty() && line.is_empty());
    lines.join("\n")
}

/// Prose in one line.
pub(crate) fn line(text: &str) -> String {
    let words: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    unblocked(inline(&words.join(" ")))
}

/// Prose for a cell of a table.
pub(crate) fn cell(text: &str) -> String {
    barred(&line(text))
}

/// A literal.
pub(crate) fn code(text: &str) -> String {
    let text = text.replace(['\n', '\r'], " ");
    let runs = text.split(|character| character != '`').map(str::len);
    let fence = "`".repeat(runs.max().unwrap_or_default() + 1);
    let pad =
        if text.starts_with('`') || text.ends_with('`') || text.is_empty() { " " } else { "" };
    format!("{fence}{pad}{text}{pad}{fence}")
}

/// A literal for a cell of a table.
pub(crate) fn code_cell(text: &str) -> String {
    barred(&code(text))
}

/// Several literals with commas between them.
pub(crate) fn codes<'a>(texts: impl IntoIterator<Item = &'a str>) -> String {
    texts.into_iter().map(code).collect::<Vec<_>>().join(", ")
}

/// The anchor that viewers give to a heading.
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

fn barred(text: &str) -> String {
    text.replace('|', "\\|")
}

/// A line that does not begin a heading, an item, a rule or a table.
fn unblocked(line: String) -> String {
    let digits = line.len() - line.trim_start_matches(|first: char| first.is_ascii_digit()).len();
    let numbered =
        digits > 0 && line.get(digits..).is_some_and(|rest| rest.starts_with(['.', ')']));
    if numbered {
        let (number, rest) = line.split_at(digits);
        return format!("{number}\\{rest}");
    }
    if line.starts_with(['#', '-', '+', '=', '|']) { format!("\\{line}") } else { line }
}

/// A line without markup, code within backticks and addresses aside.
fn inline(line: &str) -> String {
    let mut shown = String::with_capacity(line.len() + 8);
    let mut rest = line;
    while let Some(at) = rest.find(may_be_markup) {
        let (plain, marked) = rest.split_at(at);
        shown.push_str(plain);
        let first = marked.chars().next().unwrap_or_default();
        let (piece, end) = match first {
            '`' => ticks(marked),
            'h' => address(marked).unwrap_or((Cow::Borrowed("h"), 1)),
            _ => sign(first, marked.get(first.len_utf8()..).unwrap_or_default()),
        };
        shown.push_str(&piece);
        rest = marked.get(end..).unwrap_or_default();
    }
    shown.push_str(rest);
    shown
}

/// Whether a character may begin code, an address or what Markdown takes for more than itself.
fn may_be_markup(sign: char) -> bool {
    matches!(sign, '`' | 'h' | '*' | '_' | '[' | ']' | '<' | '>' | '\\' | '~' | '&')
}

/// Code up to the backticks that end it; where none do, the backticks are signs.
fn ticks(rest: &str) -> (Cow<'_, str>, usize) {
    let run = |text: &str| text.len() - text.trim_start_matches('`').len();
    let length = run(rest);
    let mut at = length;
    while let Some(found) = rest.get(at..).and_then(|rest| rest.find('`')) {
        let start = at + found;
        let closing = run(rest.get(start..).unwrap_or_default());
        at = start + closing;
        if closing == length {
            return (Cow::Borrowed(rest.get(..at).unwrap_or_default()), at);
        }
    }
    (Cow::Owned("\\`".repeat(length)), length)
}

/// An address of the web, which becomes a link.
fn address(rest: &str) -> Option<(Cow<'_, str>, usize)> {
    let scheme = ["http://", "https://"].into_iter().find(|scheme| rest.starts_with(scheme))?;
    let is_end = |sign: char| sign.is_whitespace() || "<>()[]{}\"'`|\\".contains(sign);
    let address = rest.split(is_end).next()?.trim_end_matches(['.', ',', ';', ':', '!', '?']);
    (address.len() > scheme.len()).then(|| (Cow::Owned(format!("<{address}>")), address.len()))
}

/// A character, escaped where Markdown would take it for more than itself.
fn sign(sign: char, after: &str) -> (Cow<'_, str>, usize) {
    let is_entity = || {
        let name = after.split_once(';').map(|(name, _)| name).unwrap_or_default();
        !name.is_empty() && name.chars().all(|part| part.is_ascii_alphanumeric() || part == '#')
    };
    let is_markup = match sign {
        '*' | '_' | '[' | ']' | '<' | '>' => true,
        '\\' => after.chars().next().is_none_or(|next| next.is_ascii_punctuation()),
        '~' => after.starts_with('~'),
        '&' => is_entity(),
        _ => false,
    };
    let shown = if is_markup { format!("\\{sign}") } else { sign.to_string() };
    (Cow::Owned(shown), sign.len_utf8())
}
