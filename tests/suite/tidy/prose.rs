//! No sentence of the reference is copied; its sample data are.

use std::collections::BTreeSet;

use unicode_script::{Script, UnicodeScript};

use crate::files;

/// A run of so many characters is taken for a sentence.
const SENTENCE: usize = 8;

/// The runs of characters of the script Han that are as long as a sentence.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let runs = text.split(|character: char| character.script() != Script::Han);
    runs.filter(|run| run.chars().count() >= SENTENCE)
}

/// Sample data: what the reference's examples and sample values say.
fn samples() -> BTreeSet<String> {
    let mut samples = BTreeSet::new();
    for (path, text) in files::below("spec/cpfs") {
        if path.starts_with("examples/") {
            samples.extend(sentences(&text).map(str::to_owned));
        }
        let values = text.lines().filter_map(|line| line.split_once("example: "));
        for value in values.filter_map(|(_, value)| value.split([',', '}']).next()) {
            samples.extend(sentences(value).map(str::to_owned));
        }
    }
    samples
}

#[test]
fn no_sentence_is_copied() {
    let samples = samples();
    let mut copied = Vec::new();
    let mut look = |path: &str, text: &str| {
        for (number, line) in (1..).zip(text.lines()) {
            if sentences(line).any(|sentence| !samples.contains(sentence)) {
                copied.push(format!("{path}:{number}: {line}"));
            }
        }
    };
    for folder in ["generated", "generator", "runtime", "spec"] {
        let is_test = |path: &str| folder == "runtime" && path.contains("/tests/");
        for (path, text) in files::below(folder).into_iter().filter(|(path, _)| !is_test(path)) {
            look(&format!("{folder}/{path}"), &text);
        }
    }
    look("README.md", &files::read(&files::root().join("README.md")));
    assert!(copied.is_empty(), "\n{}", copied.join("\n"));
}
