//! The comparison of specs: each of its verdicts is proved by a program that is compiled.

mod consumer;
mod lines;
mod mutation;
mod second;
mod shown;
mod waiver;
mod workspace;

use std::collections::{BTreeMap, BTreeSet};

use cpfs_generator::diff::{Diff, Version, diff, rules};
use cpfs_generator::generate;

use crate::effort::is_full;
use crate::files::{self, Texts};
use crate::fixture;
use mutation::Mutation;
use workspace::Pair;

/// Every so many of the changes is compiled where not all of them are.
const STEP: usize = 9;

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

/// The changes that are compiled: all of them, or one of so many.
fn chosen(all: &[Mutation]) -> Vec<&Mutation> {
    let step = if is_full() { 1 } else { STEP };
    all.iter().step_by(step).collect()
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

/// Compiles all pairs, and holds each verdict to what came of it.
#[expect(clippy::print_stdout, reason = "the score is to be seen")]
fn prove(folder: &str, pairs: &[Pair]) {
    let broken = workspace::broken(folder, pairs);
    let mut wrong = Vec::new();
    for (number, pair) in pairs.iter().enumerate() {
        let diff = compared(&pair.base, &pair.head);
        if diff.breaks() != broken.contains(&number) {
            let says = if diff.breaks() { "breaks" } else { "does not break" };
            wrong.push(format!("{}: {says}, by {:?}", pair.name, found(&diff)));
        }
    }
    let (all, right) = (pairs.len(), pairs.len() - wrong.len());
    println!("{folder}: {right} of {all} verdicts are right, {} break", broken.len());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_breaks_is_what_no_longer_compiles() {
    let (spec, all) = (mutation::spec(), mutation::all());
    let mut pairs =
        vec![Pair { name: "nothing".to_owned(), base: spec.clone(), head: spec.clone() }];
    pairs.extend(chosen(&all).into_iter().map(|mutation| Pair {
        name: mutation.name(),
        base: spec.clone(),
        head: mutation.apply(&spec),
    }));
    prove("diff", &pairs);
}

#[test]
fn lines_of_cpfs_are_judged_as_they_compile() {
    let spec = files::below("spec/cpfs");
    let each = if is_full() { 12 } else { 1 };
    let mut pairs = Vec::new();
    let mut unseen = Vec::new();
    let made = made(&spec).expect("the spec is valid");
    for changed in lines::changes(&spec, each) {
        let Some(tree) = self::made(&changed.spec) else { continue };
        let is_seen = compared(&spec, &changed.spec).changes().next().is_some();
        if tree != made && !is_seen {
            unseen.push(changed.name.clone());
        }
        pairs.push(Pair { name: changed.name, base: spec.clone(), head: changed.spec });
    }
    assert!(pairs.len() > each * 8, "only {} changes leave the spec valid", pairs.len());
    assert!(unseen.is_empty(), "no rule notices:\n{}", unseen.join("\n"));
    if is_full() {
        // Each takes a few seconds: those that are said to break, and some of the others.
        let (breaking, others): (Vec<Pair>, Vec<Pair>) =
            pairs.into_iter().partition(|pair| compared(&pair.base, &pair.head).breaks());
        let some: Vec<Pair> = breaking.into_iter().chain(others.into_iter().step_by(8)).collect();
        prove("diff-cpfs", &some);
    }
}

/// What is generated of a spec; none where it is not valid.
fn made(spec: &Texts) -> Option<Texts> {
    let tree = generate(&fixture::spec(spec)).ok()?;
    Some(tree.iter().map(|(path, text)| (path.to_owned(), text.to_owned())).collect())
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
    }
}
