//! A comparison as it is shown: to people, in a review, to tools, in the changelog.

use cpfs_generator::diff::{Diff, with_entry};

use super::{compared, mutation};
use crate::snapshot;

/// One change of each level.
const SHOWN: &[&str] = &[
    "parameter-removed: that may be left out",
    "value-added: a state",
    "default: of a parameter that may be left out",
    "note: its text",
];

fn several() -> Diff {
    let spec = mutation::spec();
    let all = mutation::all().into_iter();
    let chosen = all.filter(|mutation| SHOWN.contains(&mutation.name().as_str()));
    let head = chosen.fold(spec.clone(), |spec, mutation| mutation.apply(&spec));
    compared(&spec, &head)
}

#[test]
fn each_form_is_as_reviewed() {
    let diff = several();
    let forms = [
        ("text", diff.text(Some("0.1.0"))),
        ("review", diff.markdown(Some("0.1.0")).unwrap()),
        ("json", diff.json(Some("1.2.3"))),
        ("entry", diff.entry().unwrap()),
    ];
    for (name, text) in &forms {
        snapshot::assert("diff", name, text);
    }
    snapshot::assert_owned("diff", forms.iter().map(|(name, _)| *name));
}

#[test]
fn the_changelog_keeps_what_is_written_by_hand() {
    let before = "# Changelog\n\n## Unreleased\n\n- By hand.\n\n## 0.1.0\n\n- Old.\n";
    let once = with_entry(before, "first").unwrap();
    assert!(once.contains("first") && once.contains("- By hand.") && once.contains("- Old."));
    let twice = with_entry(&once, "second").unwrap();
    assert_eq!(with_entry(&twice, "second").unwrap(), twice, "it is written once");
    assert!(!twice.contains("first"), "the entry is replaced:\n{twice}");
    assert_eq!(with_entry(&twice, "first").unwrap(), once, "all else stays");
    assert!(with_entry("# Changelog\n", "first").is_err());
}
