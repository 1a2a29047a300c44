//! `generated/` is what the specs make, and the same specs make the same bytes.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use cpfs_generator::{SpecFiles, Tree, generate};

use crate::files::{self, Texts};

/// What the spec makes.
fn made(spec: &SpecFiles) -> Tree {
    match generate(spec) {
        Ok(tree) => tree,
        Err(findings) => panic!("{}", findings.render(spec, "spec/cpfs/")),
    }
}

fn texts(tree: &Tree) -> Texts {
    tree.iter().map(|(path, text)| (path.to_owned(), text.to_owned())).collect()
}

/// Every file that is not as it is made, with what is the matter.
fn drift(made: &Texts, there: &Texts) -> String {
    let mut drift = String::new();
    let paths: BTreeSet<&String> = made.keys().chain(there.keys()).collect();
    for path in paths {
        let what = match (made.get(path), there.get(path)) {
            (Some(_), None) => "missing",
            (None, _) => "orphan",
            (Some(made), Some(there)) if made != there => "stale",
            _ => continue,
        };
        let _ = writeln!(drift, "{what}: generated/cpfs/{path}");
    }
    drift
}

#[test]
fn generated_is_what_the_spec_makes() {
    let spec = SpecFiles::new(files::below("spec/cpfs"));
    let drift = drift(&texts(&made(&spec)), &files::below("generated/cpfs"));
    assert!(drift.is_empty(), "\n{drift}run `cargo xtask regenerate`");
}

#[test]
fn drift_names_each_file() {
    let texts = |files: &[(&str, &str)]| -> Texts {
        files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect()
    };
    let made = texts(&[("a", "1"), ("b", "1"), ("c", "1")]);
    let there = texts(&[("b", "2"), ("c", "1"), ("d", "1")]);
    let expected = "missing: generated/cpfs/a\nstale: generated/cpfs/b\norphan: generated/cpfs/d\n";
    assert_eq!(drift(&made, &there), expected);
}

#[test]
fn the_same_spec_makes_the_same_bytes() {
    let forwards = files::below("spec/cpfs");
    let first = made(&SpecFiles::new(forwards.clone()));
    assert_eq!(first, made(&SpecFiles::new(forwards.clone())));
    assert_eq!(first, made(&SpecFiles::new(forwards.into_iter().rev())));
}

#[test]
fn every_generated_manifest_parses() {
    let spec = SpecFiles::new(files::below("spec/cpfs"));
    let tree = made(&spec);
    let manifests = || tree.iter().filter(|(path, _)| path.ends_with("Cargo.toml"));
    assert_eq!(manifests().count(), 4);
    for (path, text) in manifests() {
        if let Err(error) = text.parse::<toml::Table>() {
            panic!("{path}: {error}");
        }
    }
}
