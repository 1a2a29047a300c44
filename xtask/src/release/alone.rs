//! The packages by themselves: a workspace of what they hold and nothing else, in which they take
//! one another by path, and all the rest as their manifests name it.

use std::collections::BTreeMap;
use std::process::Command;

use cargo_metadata::Metadata;

use super::finding::Finding;
use super::packages::{Packaged, run};
use crate::disk;

/// Checks all libraries, programs and examples, with every feature.
pub(crate) fn check(metadata: &Metadata, packages: &[Packaged]) -> Result<(), Finding> {
    let folder = metadata.target_directory.join("alone");
    let there = |error: String| Finding::new("package", folder.as_str(), error, "make it writable");
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
    disk::replace_folder(folder.as_std_path(), &files).map_err(there)?;
    let mut command = Command::new(env!("CARGO"));
    command.current_dir(&folder).args(["check", "--workspace", "--all-features", "--offline"]);
    command.args(["--quiet", "--lib", "--bins", "--examples", "--target-dir"]);
    run(command.arg(&metadata.target_directory))
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
    let patches = [("crates-io".to_owned(), toml::Table::from_iter(names.map(patch)).into())];
    let manifest = [
        ("workspace".to_owned(), toml::Table::from_iter(workspace)),
        ("patch".to_owned(), toml::Table::from_iter(patches)),
    ];
    toml::Table::from_iter(manifest.map(|(name, table)| (name, table.into()))).to_string()
}
