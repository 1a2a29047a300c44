//! What registries and users need to know of a crate before it is published.

use cargo_metadata::semver::Version;
use cargo_metadata::{DependencyKind, Metadata, Package};

use super::finding::Finding;

/// The most keywords that registries take, and the most letters of each.
const KEYWORDS: (usize, usize) = (5, 20);

/// The members of the workspace that are published, in order.
pub(crate) fn published(metadata: &Metadata) -> Vec<&Package> {
    let members = metadata.workspace_packages().into_iter();
    let mut published: Vec<&Package> = members.filter(|package| is_published(package)).collect();
    published.sort_by_key(|package| package.name.clone());
    published
}

fn is_published(package: &Package) -> bool {
    // An empty list of registries is how `publish = false` is told.
    package.publish.as_ref().is_none_or(|registries| !registries.is_empty())
}

/// What is amiss with the manifests of what is published.
pub(crate) fn findings(metadata: &Metadata, version: Option<&Version>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for package in published(metadata) {
        let place = place(metadata, package);
        described(package, &place, &mut findings);
        keywords(package, &place, &mut findings);
        dependencies(metadata, package, &place, &mut findings);
        if version.is_some_and(|version| *version != package.version) {
            findings.push(Finding::new(
                "version",
                &place,
                format!("`{}` is {}", package.name, package.version),
                "write `version.workspace = true`",
            ));
        }
    }
    findings
}

/// The manifest's path from the root.
fn place(metadata: &Metadata, package: &Package) -> String {
    let path = &package.manifest_path;
    path.strip_prefix(&metadata.workspace_root).unwrap_or(path).to_string()
}

fn described(package: &Package, place: &str, findings: &mut Vec<Finding>) {
    let name = &package.name;
    let mut missing = |rule, what: &str, help: &str| {
        findings.push(Finding::new(rule, place, format!("`{name}` {what}"), help));
    };
    if package.description.as_ref().is_none_or(|text| text.trim().is_empty()) {
        missing("description", "has no description", "say in a sentence what it is");
    }
    let folder = package.manifest_path.parent();
    let page = package.readme.as_ref().and_then(|readme| Some(folder?.join(readme)));
    if !page.is_some_and(|page| page.is_file()) {
        missing(
            "readme",
            "has no page",
            "write a README.md beside it, and `readme = \"README.md\"`",
        );
    }
    if package.license.is_none() {
        missing("licence", "has no licence", "write `license.workspace = true`");
    }
    if package.rust_version.is_none() {
        let help = "write `rust-version.workspace = true`";
        missing("rust-version", "does not say which Rust it needs", help);
    }
}

fn keywords(package: &Package, place: &str, findings: &mut Vec<Finding>) {
    let (most, letters) = KEYWORDS;
    let is_bad = |word: &&String| {
        let begins = word.starts_with(|first: char| first.is_ascii_alphanumeric());
        let signs = |sign: char| sign.is_ascii_alphanumeric() || "_-+".contains(sign);
        !begins || !word.chars().all(signs) || word.len() > letters
    };
    let what = match (package.keywords.len(), package.keywords.iter().find(is_bad)) {
        (_, Some(bad)) => format!("has the keyword `{bad}`, which registries refuse"),
        (0, _) => "has no keywords".to_owned(),
        (count, _) if count > most => format!("has {count} keywords"),
        _ => return,
    };
    let help = format!(
        "give it 1 to {most}, each up to {letters} letters, digits, hyphens, underscores or plus signs"
    );
    findings.push(Finding::new("keywords", place, format!("`{}` {what}", package.name), help));
}

/// A dependency within the workspace is published too, and named by its version.
fn dependencies(metadata: &Metadata, package: &Package, place: &str, findings: &mut Vec<Finding>) {
    let members = metadata.workspace_packages();
    for dependency in &package.dependencies {
        if dependency.kind == DependencyKind::Development || dependency.path.is_none() {
            continue;
        }
        let member = members.iter().find(|member| *member.name == *dependency.name);
        let what = match member {
            Some(member) if !is_published(member) => "is not published",
            _ if dependency.req.comparators.is_empty() => "is named without a version",
            _ => continue,
        };
        findings.push(Finding::new(
            "dependency",
            place,
            format!("`{}` depends on `{}`, which {what}", package.name, dependency.name),
            "publish that too, by its version, or do without it",
        ));
    }
}
