//! Broken specs: a case for each way to break a rule, its findings as a snapshot.

use std::collections::BTreeSet;

use cpfs_generator::{Findings, RULES, SpecFiles, export, generate};

use crate::{files, fixture, snapshot};

const THEME: &str = "reject";

/// The rule that a case breaks, by its name: `rule` or `rule--variant`.
fn rule(case: &str) -> &str {
    case.split("--").next().unwrap_or(case)
}

fn findings(spec: &SpecFiles) -> Findings {
    match generate(spec) {
        Ok(_) => panic!("nothing was found"),
        Err(findings) => findings,
    }
}

#[test]
fn each_case_gives_its_findings() {
    snapshot::each(&fixture::cases(THEME), |case| {
        let spec = fixture::spec(&fixture::case(THEME, case));
        let findings = findings(&spec);
        let rules: BTreeSet<&str> = findings.iter().map(|finding| finding.rule).collect();
        assert!(rules.contains(rule(case)), "{case} breaks {rules:?}");
        let others = rules.len() - 1;
        assert!(others == 0 || case.ends_with("--several"), "{case} breaks {rules:?}");
        snapshot::assert(THEME, case, &findings.render(&spec, "spec/demo/"));
    });
}

#[test]
fn each_finding_says_what_to_do() {
    for case in fixture::cases(THEME) {
        let findings = findings(&fixture::spec(&fixture::case(THEME, &case)));
        for finding in findings.iter() {
            assert!(finding.help.is_some(), "{case}: {} has no help", finding.message);
        }
    }
}

#[test]
fn exporting_finds_the_same() {
    for case in fixture::cases(THEME) {
        let spec = fixture::spec(&fixture::case(THEME, &case));
        assert_eq!(export(&spec).err(), generate(&spec).err(), "{case}");
    }
}

#[test]
fn each_rule_has_a_case_and_each_case_a_rule() {
    let cases = fixture::cases(THEME);
    let broken: BTreeSet<&str> = cases.iter().map(|case| rule(case)).collect();
    let rules: BTreeSet<&str> = RULES.iter().copied().collect();
    let without: Vec<&&str> = rules.difference(&broken).collect();
    assert!(without.is_empty(), "rules without a case in fixtures/reject: {without:?}");
    let unknown: Vec<&&str> = broken.difference(&rules).collect();
    assert!(unknown.is_empty(), "cases of rules that the generator does not have: {unknown:?}");
}

#[test]
fn the_list_of_rules_is_that_of_the_sources() {
    let listed: BTreeSet<&str> = RULES.iter().copied().chain(["emit"]).collect();
    let mut named = BTreeSet::new();
    let sources = files::below("generator/src");
    for (path, text) in &sources {
        for (at, _) in text.match_indices("Finding::new(") {
            let rest = text[at..].split_once('(').map_or("", |(_, rest)| rest.trim_start());
            if let Some(literal) = rest.strip_prefix('"').and_then(|rest| rest.split('"').next()) {
                assert!(listed.contains(literal), "{path}: the rule {literal} is not in RULES");
                named.insert(literal);
            }
        }
    }
    let elsewhere = |rule: &&str| {
        let literal = format!("\"{rule}\"");
        let used =
            |(path, text): (&String, &String)| path != "finding.rs" && text.contains(&literal);
        named.contains(*rule) || sources.iter().any(used)
    };
    let dead: Vec<&str> = listed.into_iter().filter(|rule| !elsewhere(rule)).collect();
    assert!(dead.is_empty(), "rules that nothing reports: {dead:?}");
}

#[test]
fn no_snapshot_lacks_its_case() {
    let cases = fixture::cases(THEME);
    snapshot::assert_owned(THEME, cases.iter().map(String::as_str));
}

#[test]
fn the_base_is_valid() {
    let spec = fixture::spec(&fixture::base());
    if let Err(findings) = generate(&spec) {
        panic!("{}", findings.render(&spec, "tests/fixtures/base/"));
    }
}
