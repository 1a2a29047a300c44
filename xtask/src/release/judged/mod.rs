//! What is said of releases with which something is amiss: each rule is broken once at least.

mod broken;

use std::collections::BTreeSet;
use std::path::Path;

use cargo_metadata::MetadataCommand;

use self::broken::{BROKEN, CHANGELOG, first, ready, swap, version};
use super::agree::{self, Facts};
use super::finding::{Finding, RULES, propagate};
use super::packages::Packaged;
use super::{alone, clean, facts, fresh, licence, manifest, packages, sections};
use crate::{disk, revision};

fn rules(findings: &[Finding]) -> BTreeSet<&'static str> {
    findings.iter().map(|finding| finding.rule).collect()
}

/// What is amiss with the crates of the fixture.
fn of_manifests() -> Vec<Finding> {
    let folder = disk::root().join("tests/fixtures/release/workspace");
    let metadata = MetadataCommand::new()
        .cargo_path(env!("CARGO"))
        .manifest_path(folder.join("Cargo.toml"))
        .other_options(vec!["--offline".to_owned()])
        .no_deps()
        .exec()
        .unwrap();
    manifest::findings(&metadata, Some(&"0.2.0".parse().unwrap()))
}

fn packaged(files: &[(&str, &str)], size: u64) -> Packaged {
    let files = files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned()));
    let (name, version) = ("one".to_owned(), "0.2.0".to_owned());
    Packaged { name, version, files: files.collect(), size }
}

fn of_packages(package: Packaged) -> Vec<Finding> {
    packages::findings(&[package], &["apache".to_owned(), "mit".to_owned()])
}

const WHOLE: &[(&str, &str)] = &[
    ("Cargo.toml", ""),
    ("LICENSE-APACHE", "apache"),
    ("LICENSE-MIT", "mit"),
    ("README.md", "# one"),
    ("src/lib.rs", ""),
];

const BAD: &[(&str, &str)] =
    &[("LICENSE-APACHE", "another"), ("notes.txt", ""), ("tests/all.rs", ""), ("src/x.pem", "")];

fn of_licences(name: &str) -> Vec<Finding> {
    let accepted = licence::accepted("[licenses]\nallow = [\"MIT\", \"ISC\"]\n").unwrap();
    let packages = [(name.to_owned(), BTreeSet::from(["one 1.0.0".to_owned()]))];
    licence::findings(&licence::Licences::from(packages), &accepted)
}

/// A package whose source asks for a file that is not in it.
fn of_building(name: &str) -> Finding {
    let source = "pub const TEXT: &str = include_str!(\"text.txt\");\n";
    let manifest = "[package]\nname = \"one\"\nversion = \"0.2.0\"\nedition = \"2024\"\n";
    let folder = disk::root().join("target/tmp").join(name);
    let whole = packaged(&[("Cargo.toml", manifest), ("src/lib.rs", "")], 1);
    alone::build(&folder.join("alone"), &folder.join("target"), &[whole]).unwrap();
    let package = packaged(&[("Cargo.toml", manifest), ("src/lib.rs", source)], 1);
    alone::build(&folder.join("alone"), &folder.join("target"), &[package]).unwrap_err()
}

#[test]
fn what_is_ready_is_released() {
    for facts in [ready(), first()] {
        assert_eq!(agree::findings(&facts), []);
        let named = sections::named(&facts.changelog, "0.2.0");
        assert!(named.contains("\n## 0.2.0\n") && !named.contains("Unreleased"));
        assert_eq!(agree::findings(&Facts { changelog: named, ..facts }), []);
    }
    let mut silent = ready();
    silent.changelog = CHANGELOG.to_owned();
    silent.since.as_mut().unwrap().is_told = false;
    assert_eq!(agree::findings(&silent), [], "what nobody notices need not be told");
    assert_eq!(of_packages(packaged(WHOLE, 1)), []);
    assert_eq!(clean(&[]), None);
    assert_eq!(fresh(Ok(())), None);
}

#[test]
fn what_is_broken_is_found() {
    for (what, change, expected) in BROKEN {
        let mut facts = ready();
        change(&mut facts);
        let expected: BTreeSet<&str> = expected.iter().copied().collect();
        assert_eq!(rules(&agree::findings(&facts)), expected, "{what}");
    }
}

#[test]
fn each_rule_is_broken_once() {
    let mut broken: BTreeSet<&str> =
        BROKEN.iter().flat_map(|(_, _, rules)| *rules).copied().collect();
    let found = [of_manifests(), of_packages(packaged(BAD, 1 << 40)), of_licences("")].concat();
    broken.extend(rules(&found));
    broken.extend(clean(&["a".to_owned()]).map(|finding| finding.rule));
    broken.extend(fresh(Err(String::new())).map(|finding| finding.rule));
    broken.insert(of_building("release-rules").rule);
    assert_eq!(broken, RULES.iter().map(|(rule, _)| *rule).collect());
}

#[test]
fn findings_say_where_what_and_what_to_do() {
    let mut facts = ready();
    version(&mut facts, "0.1.1");
    swap(&mut facts.changelog, "gone", "new");
    let expected = "\
error[version-too-low]: 0.1.1 is to be released, but `b` needs a major version after 0.1.0
 --> Cargo.toml:2
 = rule: the version is at least the one that the comparison asks for
 = help: make it 0.2.0 or more, here and in `[workspace.dependencies]`; `cargo xtask diff v0.1.0` says why

error[entry]: the section does not say what changed in the API since v0.1.0
 --> CHANGELOG.md:3
 = rule: the changelog tells what the comparison finds
 = help: run `cargo xtask changelog v0.1.0`

2 findings; nothing is released";
    assert_eq!(propagate(&agree::findings(&facts)).unwrap_err(), expected);
}

#[test]
fn manifests_packages_and_licences_are_judged_one_by_one() {
    let said = |findings: Vec<Finding>| -> Vec<String> {
        findings.into_iter().map(|it| format!("{} {}: {}", it.rule, it.place, it.what)).collect()
    };
    let expected = [
        "description bad/Cargo.toml: `bad` has no description",
        "readme bad/Cargo.toml: `bad` has no page",
        "licence bad/Cargo.toml: `bad` has no licence",
        "rust-version bad/Cargo.toml: `bad` does not say which Rust it needs",
        "keywords bad/Cargo.toml: `bad` has 6 keywords",
        "dependency bad/Cargo.toml: `bad` depends on `good`, which is named without a version",
        "dependency bad/Cargo.toml: `bad` depends on `private`, which is not published",
        "version bad/Cargo.toml: `bad` is 0.1.9",
    ];
    assert_eq!(said(of_manifests()), expected);
    let expected = [
        "licence-text one-0.2.0.crate: `one` does not carry LICENSE-APACHE",
        "licence-text one-0.2.0.crate: `one` does not carry LICENSE-MIT",
        "readme one-0.2.0.crate: `one` does not carry its page",
        "content one-0.2.0.crate: `one` holds notes.txt",
        "content one-0.2.0.crate: `one` holds src/x.pem",
        "content one-0.2.0.crate: `one` holds tests/all.rs",
        "size one-0.2.0.crate: `one` has 10485761 bytes",
    ];
    assert_eq!(said(of_packages(packaged(BAD, 10 * 1024 * 1024 + 1))), expected);
    for good in ["MIT", "GPL-3.0-only OR ISC", "MIT/Apache-2.0", "ISC AND MIT"] {
        assert_eq!(of_licences(good), [], "{good}");
    }
    for bad in ["", "MIT AND GPL-3.0-only", "Apache-2.0", "My own", "MIT WITH LLVM-exception"] {
        assert_eq!(rules(&of_licences(bad)), BTreeSet::from(["licence"]), "{bad}");
    }
    let missing = of_building("release-texts").what;
    assert!(missing.contains("text.txt"), "{missing}");
}

fn versions(folder: &Path) -> Vec<String> {
    let released = facts::released(&revision::released(folder).unwrap());
    released.iter().map(ToString::to_string).collect()
}

#[test]
fn git_tells_what_was_released_and_what_is_not_committed() {
    let folder = disk::root().join("target/tmp/release-git");
    let _ = std::fs::remove_dir_all(&folder);
    disk::write(&folder.join("a"), "a").unwrap();
    let git = |line: &str| {
        let mut command = std::process::Command::new("git");
        command.args(["-c", "user.name=A", "-c", "user.email=a@example.com"]);
        let done = command.args(line.split(' ')).current_dir(&folder).output().unwrap();
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    };
    git("init --quiet --initial-branch main");
    git("add a");
    git("commit --quiet --message a");
    git("tag v0.1.0");
    git("tag other");
    git("checkout --quiet -b side");
    git("commit --quiet --allow-empty --message side");
    git("tag v9.0.0");
    git("checkout --quiet main");
    git("commit --quiet --allow-empty --message main");
    git("tag v0.2.0");
    let released = versions(&folder);
    assert_eq!(released, ["0.1.0"], "nothing of another branch, nothing of here");
    assert_eq!(revision::changed(&folder).unwrap(), Vec::<String>::new());
    disk::write(&folder.join("a"), "b").unwrap();
    disk::write(&folder.join("new/b"), "b").unwrap();
    assert_eq!(revision::changed(&folder).unwrap(), ["a", "new/b"]);
    assert_eq!(versions(&folder), ["0.1.0", "0.2.0"], "what is changed comes after all of them");
}
