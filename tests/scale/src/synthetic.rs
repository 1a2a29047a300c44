//! A spec of many actions: the spec of CPFS again and again, each time under other names.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Texts by their path.
pub(crate) type Texts = BTreeMap<String, String>;

/// Names that all copies share, since the service names them.
const SHARED: &[&str] = &["ClientToken", "RequestId"];

/// Every text below a folder.
pub(crate) fn read(folder: &Path) -> Texts {
    let mut texts = Texts::new();
    walk(folder, "", &mut texts);
    texts
}

fn walk(folder: &Path, prefix: &str, texts: &mut Texts) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            walk(&entry.path(), &format!("{name}/"), texts);
        } else {
            texts.insert(name, std::fs::read_to_string(entry.path()).unwrap());
        }
    }
}

/// What only an emulator, a command line and examples need.
const LEFT_OUT: &[&str] = &["behaviour/", "presentation.yaml", "programs/"];

/// The spec so many times over, without what the two crates do not need.
pub(crate) fn times(spec: &Texts, times: usize) -> Texts {
    let mut spec = spec.clone();
    spec.retain(|path, _| !LEFT_OUT.iter().any(|left_out| path.starts_with(left_out)));
    let names = names(&spec);
    let mut made = spec.clone();
    for copy in 1..times {
        let renamed = |text: &str| renamed(text, &names, &format!("C{copy}"));
        for (path, text) in &spec {
            match path.as_str() {
                "service.yaml" => {
                    let groups = renamed(section(text, "groups:"));
                    insert(&mut made, path, "groups:", &groups);
                }
                "errors.yaml" => {
                    insert(&mut made, path, "codes:", &renamed(section(text, "codes:")))
                }
                "resources.yaml" => made.get_mut(path).unwrap().push_str(&renamed(text)),
                "corrections.yaml" => {
                    made.get_mut(path).unwrap().push_str(&of_copies(&renamed(text)))
                }
                path => drop(made.insert(renamed(path), renamed(text))),
            }
        }
    }
    made
}

/// The corrections that are not of the service.
fn of_copies(text: &str) -> String {
    let entries = text.split("\n- at: ").skip(1).filter(|entry| !entry.starts_with("service/"));
    entries.map(|entry| format!("\n- at: {}", entry.trim_end())).collect::<String>() + "\n"
}

/// The lines below a key of the outermost map.
fn section<'a>(text: &'a str, key: &str) -> &'a str {
    let start = text.find(&format!("{key}\n")).unwrap() + key.len() + 1;
    let rest = &text[start..];
    let lines = rest.split_inclusive('\n').take_while(|line| line.starts_with(' '));
    &rest[..lines.map(str::len).sum()]
}

fn insert(texts: &mut Texts, path: &str, key: &str, lines: &str) {
    let text = texts.get_mut(path).unwrap();
    let at = text.find(&format!("{key}\n")).unwrap() + key.len() + 1 + section(text, key).len();
    text.insert_str(at, lines);
}

/// What each copy has for itself: actions, shapes, groups, resources, error codes.
fn names(spec: &Texts) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for path in spec.keys() {
        let steps: Vec<&str> = path.split('/').collect();
        if let ["actions", .., file] | ["shapes", file] = steps.as_slice() {
            names.insert(file.trim_end_matches(".yaml").to_owned());
        }
    }
    for (text, depth) in [
        (section(&spec["service.yaml"], "groups:"), 2),
        (section(&spec["errors.yaml"], "codes:"), 2),
        (spec["resources.yaml"].as_str(), 0),
    ] {
        for line in text.lines().filter(|line| line.len() - line.trim_start().len() == depth) {
            if let Some((name, _)) = line.trim().split_once(':').filter(|_| !line.starts_with('#'))
            {
                names.insert(name.trim_matches('"').to_owned());
            }
        }
    }
    names.retain(|name| !SHARED.contains(&name.as_str()) && !name.is_empty());
    names
}

/// The text with an ending put behind each of the names.
fn renamed(text: &str, names: &BTreeSet<String>, ending: &str) -> String {
    let mut made = String::with_capacity(text.len() + text.len() / 8);
    let mut rest = text;
    while !rest.is_empty() {
        let is_word = |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '_' | '.');
        let word = rest.len() - rest.trim_start_matches(is_word).len();
        if word == 0 {
            let next = rest.find(is_word).unwrap_or(rest.len());
            made.push_str(&rest[..next]);
            rest = &rest[next..];
            continue;
        }
        made.push_str(&word_of(&rest[..word], names, ending));
        rest = &rest[word..];
    }
    made
}

fn word_of(word: &str, names: &BTreeSet<String>, ending: &str) -> String {
    let bare = word.trim_end_matches('.');
    let dots = &word[bare.len()..];
    let snake = bare.chars().all(|sign| sign.is_ascii_lowercase() || sign == '_');
    let end = if snake { format!("_{}", ending.to_lowercase()) } else { ending.to_owned() };
    // A code of the service ends in a dot.
    if names.contains(word) {
        return format!("{word}{end}");
    }
    if names.contains(bare) {
        return format!("{bare}{end}{dots}");
    }
    match bare.split_once('.') {
        Some((first, rest)) => {
            format!("{}.{}{dots}", word_of(first, names, ending), word_of(rest, names, ending))
        }
        None => word.to_owned(),
    }
}
