//! The comparison of specs: each of its rules has changes that it finds, at places that are there.

mod mutation;

use std::collections::{BTreeMap, BTreeSet};

use cpfs_generator::diff::{Diff, Level, Version, diff, rules};

use crate::files::Texts;
use crate::fixture;

fn version(texts: &Texts, root: &str) -> Version {
    Version { files: fixture::spec(texts), root: root.to_owned() }
}

fn compared(base: &Texts, head: &Texts) -> Diff {
    diff(&version(base, "base/"), &version(head, "head/")).unwrap_or_else(|refused| {
        let (cpfs_generator::diff::Refused::Base(findings)
        | cpfs_generator::diff::Refused::Head(findings)) = refused;
        panic!("{}", findings.render(&fixture::spec(head), ""))
    })
}

/// The rules that find a change.
fn found(diff: &Diff) -> BTreeSet<&'static str> {
    diff.changes().map(|change| change.rule.id).collect()
}

#[test]
fn each_rule_has_its_change_and_finds_it() {
    let (spec, all) = (mutation::spec(), mutation::all());
    let mut wrong = Vec::new();
    for mutation in &all {
        let diff = compared(&spec, &mutation.apply(&spec));
        let found = found(&diff);
        if !found.contains(mutation.rule.as_str()) {
            wrong.push(format!("{}: found by {found:?}", mutation.name()));
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), all.len(), wrong.join("\n"));
    let tried: BTreeSet<&str> = all.iter().map(|mutation| mutation.rule.as_str()).collect();
    let known: BTreeSet<&str> = rules().iter().map(|rule| rule.id).collect();
    assert_eq!(tried, known, "rules without a change, or changes without a rule");
}

#[test]
fn places_are_in_both_specs() {
    let (spec, all) = (mutation::spec(), mutation::all());
    for mutation in &all {
        let diff = compared(&spec, &mutation.apply(&spec));
        for change in diff.changes() {
            let (base, head) = diff.positions(change);
            let places = [(base, "base/"), (head, "head/")];
            for (place, root) in places {
                let numbers = place.rsplit(':').take(2).all(|it| it.parse::<usize>().is_ok());
                assert!(place.starts_with(root) && numbers, "{}: {place}", mutation.name());
            }
        }
    }
}

#[test]
fn each_rule_is_told_apart() {
    let mut ids = BTreeMap::new();
    for rule in rules() {
        assert!(ids.insert(rule.id, rule).is_none(), "{} comes twice", rule.id);
        assert!(rule.advice.ends_with('.'), "{} gives no advice", rule.id);
        assert!(rule.level != Level::Docs || !rule.id.is_empty());
    }
}
