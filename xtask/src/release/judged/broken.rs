//! A release that is ready, and all that can be amiss with its version, changelog and comparison.

use cpfs_generator::diff::{Bump, with_entry};

use crate::release::agree::{Facts, Since};

const MANIFEST: &str = "[workspace.package]\nversion = \"0.2.0\"\n\n[workspace.dependencies]\n\
    a = { path = \"a\", version = \"0.2.0\" }\nserde = { version = \"1\" }\n";

pub(super) const CHANGELOG: &str =
    "# Changelog\n\n## Unreleased\n\n- By hand.\n\n## 0.1.0\n\n- It begins.\n";

/// A release of 0.2.0 after 0.1.0 that breaks something and says so.
pub(super) fn ready() -> Facts {
    let entry = "- A thing is gone.".to_owned();
    Facts {
        manifest: MANIFEST.to_owned(),
        changelog: with_entry(CHANGELOG, &entry).unwrap(),
        released: vec!["0.1.0".parse().unwrap()],
        since: Some(Since {
            revision: "v0.1.0".to_owned(),
            version: "0.1.0".parse().unwrap(),
            bumps: vec![("a".to_owned(), Bump::Minor), ("b".to_owned(), Bump::Major)],
            entry,
            is_told: true,
        }),
    }
}

/// The first release: there is nothing before it.
pub(super) fn first() -> Facts {
    let changelog = "# Changelog\n\n## Unreleased\n\nFirst version.\n".to_owned();
    Facts { changelog, released: Vec::new(), since: None, ..ready() }
}

pub(super) type Break = fn(&mut Facts);

/// What is done to a release that is ready, and the rules that then find something.
pub(super) const BROKEN: &[(&str, Break, &[&str])] = &[
    ("no version", |it| it.manifest = "[workspace]\n".to_owned(), &["version"]),
    ("no manifest", |it| it.manifest = "[workspace\n".to_owned(), &["version"]),
    (
        "half a version",
        |it| swap(&mut it.manifest, "n = \"0.2.0\"\n\n", "n = \"0.2\"\n\n"),
        &["version"],
    ),
    (
        "a crate that is asked for by another version",
        |it| swap(&mut it.manifest, "\"a\", version = \"0.2.0\"", "\"a\", version = \"0.1.0\""),
        &["dependency-version"],
    ),
    ("the version of before", |it| version(it, "0.1.0"), &["section", "version-not-raised"]),
    ("one too low for what breaks", |it| version(it, "0.1.1"), &["version-too-low"]),
    (
        "one too low after 1.0",
        |it| {
            version(it, "1.3.0");
            it.released = vec!["0.1.0".parse().unwrap()];
            it.since.as_mut().unwrap().version = "1.2.3".parse().unwrap();
        },
        &["version-too-low"],
    ),
    (
        "no sections",
        |it| it.changelog = "# Changelog\n".to_owned(),
        &["section", "released-section"],
    ),
    (
        "another version on top",
        |it| swap(&mut it.changelog, "Unreleased", "0.3.0"),
        &["section", "tag"],
    ),
    (
        "nothing said",
        |it| {
            swap(&mut it.changelog, "- By hand.", "<!-- a remark -->");
            swap(&mut it.changelog, "- A thing is gone.", "");
        },
        &["empty-section", "entry"],
    ),
    ("an entry of before", |it| swap(&mut it.changelog, "gone", "new"), &["entry"]),
    ("no entry", |it| it.changelog = CHANGELOG.to_owned(), &["entry"]),
    ("a version that nobody has", |it| it.released.clear(), &["tag"]),
    (
        "a version that is not told of",
        |it| it.released.push("0.0.9".parse().unwrap()),
        &["released-section"],
    ),
    (
        "sections out of order",
        |it| {
            it.changelog.push_str("\n## 0.1.1\n\n- Later.\n");
            it.released.push("0.1.1".parse().unwrap());
        },
        &["section-order", "released-section"],
    ),
    (
        "several at once",
        |it| {
            version(it, "0.1.1");
            swap(&mut it.manifest, "\"a\", version = \"0.1.1\"", "\"a\", version = \"0.2.0\"");
            swap(&mut it.changelog, "gone", "new");
        },
        &["dependency-version", "version-too-low", "entry"],
    ),
];

pub(super) fn swap(text: &mut String, from: &str, to: &str) {
    assert!(text.contains(from), "there is no {from} in {text}");
    *text = text.replace(from, to);
}

pub(super) fn version(facts: &mut Facts, version: &str) {
    swap(&mut facts.manifest, "0.2.0", version);
}
