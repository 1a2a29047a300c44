//! Drafts: read as a person finds them, then finished as a person would.

use cpfs_generator::generate;
use cpfs_generator::import::{Import, Wanted};

use super::{compared, document, read, told};
use crate::files::Texts;
use crate::{fixture, snapshot};

fn drafted(spec: &Texts) -> Import {
    let text = serde_json::to_string_pretty(&document::with_more()).unwrap();
    let wanted = ["PaintThing".to_owned()];
    compared(spec, &text, Wanted::Named(&wanted)).unwrap_or_else(|_| panic!("it cannot be read"))
}

/// The spec with the drafts beside its files.
fn with_drafts(spec: &Texts, import: &Import) -> Texts {
    let mut drafted = spec.clone();
    drafted.extend(import.drafts.clone());
    drafted
}

#[test]
fn drafts_are_as_reviewed() {
    let import = drafted(&fixture::base());
    assert_eq!(import.others, ["EmptyBin"]);
    let file = |(path, text): (&String, &String)| format!("== {path}\n{text}");
    let text: Vec<String> = import.drafts.iter().map(file).collect();
    snapshot::assert("import", "drafts", &text.join("\n"));
}

#[test]
fn a_draft_is_refused_until_it_is_written() {
    let spec = fixture::base();
    let drafted = with_drafts(&spec, &drafted(&spec));
    let findings = generate(&fixture::spec(&drafted)).expect_err("drafts are refused");
    let rules: Vec<&str> = findings.iter().map(|finding| finding.rule).collect();
    assert!(rules.contains(&"draft"), "{rules:?}");
    let expected = ["draft", "error-without-category", "unknown-file"];
    let others: Vec<&&str> = rules.iter().filter(|rule| !expected.contains(rule)).collect();
    assert!(others.is_empty(), "{}", findings.render(&fixture::spec(&drafted), ""));
}

#[test]
fn a_finished_draft_is_valid_and_differs_in_nothing() {
    let spec = fixture::base();
    let mut finished = with_drafts(&spec, &drafted(&spec));
    for text in finished.values_mut() {
        *text = text.replace("To be written.", "It is written.");
    }
    let errors = finished.get_mut("errors.yaml").unwrap();
    let (code, category) =
        ("retry: never, remedy: It", "category: not_found, retry: never, remedy: It");
    *errors = errors.replace(code, category);
    if let Err(findings) = generate(&fixture::spec(&finished)) {
        panic!("{}", findings.render(&fixture::spec(&finished), ""));
    }
    let differing = told(&read(&finished, &document::with_more()));
    let about = |line: &&String| !line.contains("EmptyBin");
    assert_eq!(differing.iter().filter(about).collect::<Vec<_>>(), Vec::<&String>::new());
}
