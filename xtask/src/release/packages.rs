//! The packages of what is published, as cargo makes them of what is committed.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use cargo_metadata::{Metadata, Package};

use super::finding::Finding;
use crate::disk;

/// The most bytes that registries take.
const MOST: u64 = 10 * 1024 * 1024;

/// The texts of licences that a package carries.
const LICENCES: [&str; 2] = ["LICENSE-APACHE", "LICENSE-MIT"];

/// What a package may hold besides Rust below `src/` and `examples/`.
const BESIDES: [&str; 6] =
    ["Cargo.lock", "Cargo.toml", "Cargo.toml.orig", "LICENSE-APACHE", "LICENSE-MIT", "README.md"];

/// A package as it would be sent to a registry.
#[derive(Clone, Debug)]
pub(crate) struct Packaged {
    pub(crate) name: String,
    pub(crate) version: String,
    /// Its files by their paths in it.
    pub(crate) files: BTreeMap<String, String>,
    /// Its size in bytes, compressed.
    pub(crate) size: u64,
}

/// Makes the packages. Cargo would build them too, but takes for a dependency what it once had of
/// the same version; so that is done elsewhere.
pub(crate) fn make(
    metadata: &Metadata,
    published: &[&Package],
    is_dirty: bool,
) -> Result<Vec<Packaged>, Finding> {
    let mut command = Command::new(env!("CARGO"));
    command.current_dir(disk::root()).args(["package", "--quiet", "--no-verify"]);
    command.args(["--locked", "--offline"]);
    for package in published {
        command.args(["--package", package.name.as_str()]);
    }
    if is_dirty {
        command.arg("--allow-dirty");
    }
    run(&mut command)?;
    let folder = metadata.target_directory.join("package");
    let packaged = published.iter().map(|package| {
        let file = folder.join(format!("{}-{}.crate", package.name, package.version));
        Ok(Packaged {
            name: package.name.to_string(),
            version: package.version.to_string(),
            files: disk::read_archive(file.as_std_path())?,
            size: disk::size(file.as_std_path())?,
        })
    });
    packaged.collect::<Result<_, String>>().map_err(failed)
}

/// Runs cargo; what it says is shown where it fails.
pub(crate) fn run(command: &mut Command) -> Result<(), Finding> {
    let done = command.output().map_err(|error| failed(format!("cannot run cargo: {error}")))?;
    if done.status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&done.stderr);
    Err(failed(format!("cargo fails\n{}", said.trim_end())))
}

fn failed(what: String) -> Finding {
    let help = "what is published has to build from its package alone, with what it names";
    Finding::new("package", "Cargo.toml", what, help)
}

/// What is amiss with what packages hold; the texts of the licences are the workspace's.
pub(crate) fn findings(packages: &[Packaged], licences: &[String; 2]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for package in packages {
        let (name, place) = (&package.name, format!("{}-{}.crate", package.name, package.version));
        let mut add = |rule, what: String, help: &str| {
            findings.push(Finding::new(rule, &place, format!("`{name}` {what}"), help));
        };
        for (path, text) in LICENCES.iter().zip(licences) {
            if package.files.get(*path) != Some(text) {
                let help = "put the workspace's beside its manifest, and into `include`";
                add("licence-text", format!("does not carry {path}"), help);
            }
        }
        if !package.files.contains_key("README.md") {
            add("readme", "does not carry its page".to_owned(), "name README.md in `include`");
        }
        for path in package.files.keys().filter(|path| is_stray(path)) {
            let help = "name in `include` what is published: sources, page, licences";
            add("content", format!("holds {path}"), help);
        }
        if package.size > MOST {
            let what = format!("has {} bytes", package.size);
            add("size", what, "publish less, or cut it in two");
        }
    }
    findings
}

/// Whether that is no part of a package.
fn is_stray(path: &str) -> bool {
    let is_rust = Path::new(path).extension().is_some_and(|ending| ending == "rs");
    let is_source = is_rust && (path.starts_with("src/") || path.starts_with("examples/"));
    // Cargo's own note of the commit that was packaged.
    !is_source && !BESIDES.contains(&path) && path != ".cargo_vcs_info.json"
}

/// The workspace's texts of its licences.
pub(crate) fn licence_texts() -> Result<[String; 2], String> {
    let [apache, mit] = LICENCES.map(|name| disk::read_text(&disk::root().join(name)));
    Ok([apache?, mit?])
}
