//! The packages by themselves: a workspace of what they hold and nothing else, in which they take
//! one another by path, and all the rest as their manifests name it.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use super::finding::Finding;
use super::packages::{Packaged, run};
use crate::disk;

/// Builds each package as its manifest asks, with no feature that only a neighbour turns on, and
/// checks all libraries, programs and examples with every feature.
pub(crate) fn build(folder: &Path, target: &Path, packages: &[Packaged]) -> Result<(), Finding> {
    let help = "make it a folder that can be written";
    let there = |error| Finding::new("package", folder.display().to_string(), error, help);
    let lock = disk::read_text(&disk::root().join("Cargo.lock")).map_err(there)?;
    let mut files = BTreeMap::from([
        ("Cargo.toml".to_owned(), manifest(packages)),
        ("Cargo.lock".to_owned(), lock),
    ]);
    for package in packages {
        for (path, text) in &package.files {
            files.insert(format!("{}/{path}", package.name), text.clone());
        }
    }
    disk::replace_folder(folder, &files).map_err(there)?;
    for package in packages {
        cargo(folder, target, &["build", "--package", &package.name])?;
    }
    let all = ["--all-features", "--lib", "--bins", "--examples"];
    cargo(folder, target, &[&["check", "--workspace"], &all[..]].concat())
}

fn cargo(folder: &Path, target: &Path, arguments: &[&str]) -> Result<(), Finding> {
    let mut command = Command::new(env!("CARGO"));
    command.current_dir(folder).args(arguments).args(["--offline", "--quiet", "--target-dir"]);
    run(command.arg(target))
}

/// The manifest of that workspace.
fn manifest(packages: &[Packaged]) -> String {
    let names = packages.iter().map(|package| package.name.clone());
    let members: toml::Value = names.clone().collect::<Vec<_>>().into();
    let patch = |name: String| {
        let path = toml::Table::from_iter([("path".to_owned(), name.clone().into())]);
        (name, toml::Value::Table(path))
    };
    let workspace = [("members".to_owned(), members), ("resolver".to_owned(), "3".into())];
    let own: toml::Table = names.map(patch).collect();
    let patches = [("crates-io".to_owned(), own.into())];
    let manifest = [
        ("workspace".to_owned(), toml::Table::from_iter(workspace)),
        ("patch".to_owned(), toml::Table::from_iter(patches)),
    ];
    toml::Table::from_iter(manifest.map(|(name, table)| (name, table.into()))).to_string()
}
