//! From trees to YAML as the files of a spec have it: what is short stands in one line.

use crate::yaml::node::{Content, Key, Node};

/// Keys whose maps and lists have an entry a line.
const OPEN: &[&str] =
    &["parameters", "result", "errors", "fields", "values", "notes", "codes", "gateway"];

/// Keys whose values are numbers or truths to the format, and not texts that look so.
const PLAIN: &[&str] =
    &["status", "required", "min", "max", "max_items", "identity", "since", "distinct", "date"];

/// How long a line may be that holds a map or a list.
const LINE: usize = 150;

/// The text of a file.
pub(crate) fn print(node: &Node) -> String {
    let mut text = String::new();
    match &node.content {
        Content::Map(entries) => map(entries, 0, &mut text),
        _ => text.push_str(&flow("", node)),
    }
    text
}

/// The entry of a map within a file, so far indented.
pub(crate) fn entry(name: &str, node: &Node, indent: usize) -> String {
    let mut text = String::new();
    one(name, node, indent, &mut text);
    text
}

fn map(entries: &[(Key, Node)], indent: usize, text: &mut String) {
    for (key, node) in entries {
        one(&key.name, node, indent, text);
    }
}

fn one(name: &str, node: &Node, indent: usize, text: &mut String) {
    let start = format!("{}{}:", " ".repeat(indent), scalar("", name, false));
    text.push_str(&start);
    let line = match &node.content {
        Content::Scalar(said) => scalar(name, said, false),
        _ => flow(name, node),
    };
    let is_short = start.len() + line.len() < LINE && !OPEN.contains(&name);
    match &node.content {
        Content::Map(entries) if !is_short && !entries.is_empty() => {
            text.push('\n');
            map(entries, indent + 2, text);
        }
        Content::List(items) if !is_short && !items.is_empty() => {
            text.push('\n');
            for item in items {
                list_item(name, item, indent + 2, text);
            }
        }
        _ => {
            text.push(' ');
            text.push_str(&line);
            text.push('\n');
        }
    }
}

/// An item of a list: a map that is too long begins behind the dash.
fn list_item(name: &str, item: &Node, indent: usize, text: &mut String) {
    let dash = format!("{}- ", " ".repeat(indent));
    let line = flow(name, item);
    match &item.content {
        Content::Map(entries) if dash.len() + line.len() >= LINE && !entries.is_empty() => {
            let mut inner = String::new();
            map(entries, indent + 2, &mut inner);
            text.push_str(&dash);
            text.push_str(inner.trim_start());
        }
        _ => {
            text.push_str(&dash);
            text.push_str(&line);
            text.push('\n');
        }
    }
}

/// A node in one line, below a key.
fn flow(key: &str, node: &Node) -> String {
    match &node.content {
        Content::Null => "null".to_owned(),
        Content::Scalar(text) => scalar(key, text, true),
        Content::List(items) => {
            let items: Vec<String> = items.iter().map(|item| flow(key, item)).collect();
            format!("[{}]", items.join(", "))
        }
        Content::Map(entries) => {
            let entry = |(key, node): &(Key, Node)| {
                format!("{}: {}", scalar("", &key.name, true), flow(&key.name, node))
            };
            format!("{{{}}}", entries.iter().map(entry).collect::<Vec<_>>().join(", "))
        }
    }
}

/// A scalar, in quotes where YAML would take it for something else.
fn scalar(key: &str, text: &str, within: bool) -> String {
    let looks_plain = is_text(text) || PLAIN.contains(&key);
    if looks_plain && can_be_bare(text, within) {
        return text.to_owned();
    }
    serde_json::Value::from(text).to_string()
}

/// Whether YAML takes the word for a text.
fn is_text(text: &str) -> bool {
    let is_word = matches!(text.to_ascii_lowercase().as_str(), "true" | "false" | "null" | "~");
    let begins = text.trim_start_matches(['+', '-', '.']);
    !is_word
        && !begins.starts_with(|sign: char| sign.is_ascii_digit())
        && !matches!(begins.to_ascii_lowercase().as_str(), "inf" | "nan")
}

/// Whether the signs of a text mean nothing to YAML where it stands.
fn can_be_bare(text: &str, within: bool) -> bool {
    let first = text.chars().next();
    let begins =
        first.is_some_and(|sign| !sign.is_whitespace() && !"-?:,[]{}#&*!|>'\"%@`".contains(sign));
    let ends = !text.ends_with([':', ' ', '\t']);
    let holds = text.contains(": ") || text.contains(" #") || text.chars().any(char::is_control);
    let breaks = within && text.contains([',', '[', ']', '{', '}']);
    begins && ends && !holds && !breaks
}
