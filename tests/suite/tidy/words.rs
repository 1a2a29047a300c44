//! The format of specs is documented: every key, every choice, every kind.

use std::collections::BTreeSet;

use aliyun_rpc_constraint::CharClass;
use cpfs_generator::vocabulary;

use crate::files;

/// The words within backticks and in fenced code, and what fills a cell of a table.
fn named(readme: &str) -> BTreeSet<&str> {
    let pieces = readme.split('`').enumerate().filter(|(at, _)| at % 2 == 1).map(|(_, code)| code);
    let word = |letter: char| !letter.is_ascii_alphanumeric() && letter != '_';
    let cells = readme.lines().filter(|line| line.starts_with('|')).flat_map(|row| row.split('|'));
    pieces.flat_map(|code| code.split(word)).chain(cells.map(str::trim)).collect()
}

#[test]
fn spec_readme_names_every_word_of_the_format() {
    let readme = files::read(&files::root().join("spec/README.md"));
    let known = named(&readme);
    let classes = CharClass::ALL.iter().map(|(name, _)| *name).collect();
    let all = vocabulary().chain([("CharClass", classes)]);
    let mut missing = Vec::new();
    for (record, words) in all {
        assert!(!words.is_empty(), "{record} has no words");
        for word in words.iter().filter(|word| !known.contains(**word)) {
            missing.push(format!("{record}: `{word}`"));
        }
    }
    assert!(missing.is_empty(), "spec/README.md lacks:\n{}", missing.join("\n"));
}

#[test]
fn the_vocabulary_has_every_record_and_choice() {
    let sources = files::below("generator/src/raw");
    let declared = |text: &String| {
        text.matches("\nrecord! {\n").count() + text.matches("\nchoice! {\n").count()
    };
    let declared: usize = sources.values().map(declared).sum();
    let kinds = 1;
    assert_eq!(vocabulary().count(), declared + kinds);
}
