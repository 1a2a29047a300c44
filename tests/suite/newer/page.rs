//! The page of what came after the reference: made anew, and what it says of versions.

use std::collections::BTreeSet;

use cpfs_generator::diff::{Bump, Diff, Level, Refused, Version, since_document};

use crate::{files, fixture};

fn since() -> Diff {
    let files = fixture::spec(&files::below("spec/cpfs"));
    let spec = Version { files: files.clone(), root: "spec/cpfs/".to_owned() };
    since_document(&spec).unwrap_or_else(|refused| {
        let (Refused::Base(findings) | Refused::Head(findings)) = refused;
        panic!("{}", findings.render(&files, "spec/cpfs/"))
    })
}

#[test]
fn it_is_what_the_spec_says() {
    let there = files::read(&files::root().join("docs/since.md"));
    assert_eq!(since().page().unwrap(), there, "run `cargo xtask since`");
}

#[test]
fn what_is_demanded_now_breaks_who_left_it_out_and_nothing_else_does() {
    let diff = since();
    let breaks = diff.changes().filter(|change| change.rule.level == Level::Breaks);
    let breaks: BTreeSet<(&str, &str)> =
        breaks.map(|change| (change.group.as_str(), change.rule.id)).collect();
    let demanded = [
        ("ApplyDataFlowAutoRefresh", "parameter-required"),
        ("CancelDataFlowAutoRefresh", "parameter-required"),
    ];
    assert_eq!(breaks, BTreeSet::from(demanded));
    let bumps: Vec<(&str, Bump)> = diff.bumps().collect();
    assert!(bumps.contains(&("cpfs-actions", Bump::Major)), "{bumps:?}");
    assert!(bumps.contains(&("cpfs", Bump::Major)), "{bumps:?}");
}
