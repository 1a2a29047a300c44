//! What a release would be: the sizes of its packages, its licences, and what is left to do.

use std::fmt::Write as _;

use super::licence::Licences;
use super::packages::Packaged;
use super::sections::{Section, UNRELEASED};

/// The packages with their sizes, each with the number of packages that it is built with at most:
/// on any system, with every feature.
pub(crate) fn sizes(packages: &[(&Packaged, usize)]) -> String {
    let mut text = format!(
        "{:<24}{:>7}{:>12}{:>12}{:>14}\n",
        "package", "files", "unpacked", "packed", "others"
    );
    let mut sums = (0, 0, 0);
    for (package, built) in packages {
        let unpacked: usize = package.files.values().map(String::len).sum();
        let packed = usize::try_from(package.size).unwrap_or(usize::MAX);
        row(&mut text, &package.name, package.files.len(), unpacked, packed);
        let _ = writeln!(text, "{built:>14}");
        sums = (sums.0 + package.files.len(), sums.1 + unpacked, sums.2 + packed);
    }
    row(&mut text, "all", sums.0, sums.1, sums.2);
    text.push('\n');
    text
}

fn row(text: &mut String, name: &str, files: usize, unpacked: usize, packed: usize) {
    let (unpacked, packed) = (kilobytes(unpacked), kilobytes(packed));
    let _ = write!(text, "{name:<24}{files:>7}{unpacked:>12}{packed:>12}");
}

fn kilobytes(bytes: usize) -> String {
    format!("{}.{} kB", bytes / 1000, bytes % 1000 / 100)
}

/// The licences, each with those that have it.
pub(crate) fn licences(licences: &Licences) -> String {
    let mut text = String::new();
    for (licence, packages) in licences {
        let names: Vec<&str> = packages.iter().map(String::as_str).collect();
        let _ = writeln!(text, "{licence} ({}): {}", names.len(), names.join(", "));
    }
    text
}

/// What is left to do by hand.
pub(crate) fn steps(version: &str, top: Option<&Section>) -> String {
    let is_named = top.is_some_and(|section| section.title != UNRELEASED);
    let naming = if is_named { "" } else { "cargo xtask release, which names the section; " };
    format!(
        "{version} can be released: {naming}git commit; git tag v{version}; cargo publish --workspace"
    )
}
