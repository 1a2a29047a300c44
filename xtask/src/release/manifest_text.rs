//! The versions that the workspace's manifest names, with their lines.

use cargo_metadata::semver::Version;
use toml::de::{DeTable, DeValue};

use super::finding::Finding;

/// The versions in a manifest.
pub(crate) struct Versions {
    pub(crate) workspace: Version,
    /// The line of the workspace's version.
    pub(crate) line: usize,
    /// The workspace's own crates by name, each with the version it is asked for and its line.
    pub(crate) dependencies: Vec<(String, String, usize)>,
}

impl Versions {
    pub(crate) fn read(manifest: &str) -> Result<Self, Finding> {
        let failed = |what: String| {
            let help = "name it under `[workspace.package]`, as three numbers";
            Finding::new("version", "Cargo.toml:1", what, help)
        };
        let table = DeTable::parse(manifest)
            .map_err(|error| failed(format!("the manifest does not parse: {error}")))?;
        let workspace = table.get_ref().get("workspace").map(toml::Spanned::get_ref);
        let get = |path: [&'static str; 2]| {
            let [first, second] = path;
            workspace.and_then(|it| it.get(first)?.get_ref().get(second))
        };
        let found = get(["package", "version"])
            .ok_or_else(|| failed("the workspace has no version".to_owned()))?;
        let text = found.get_ref().as_str().unwrap_or_default();
        let version =
            text.parse().map_err(|error| failed(format!("`{text}` is no version: {error}")))?;
        let line = line(manifest, found.span().start);
        let named = workspace.and_then(|it| it.get("dependencies"));
        let named = named.and_then(|it| it.get_ref().as_table());
        let own = named.into_iter().flatten().filter_map(|(name, dependency)| {
            let (asked, at) = own(dependency.get_ref())?;
            Some((name.get_ref().to_string(), asked, self::line(manifest, at)))
        });
        Ok(Self { workspace: version, line, dependencies: own.collect() })
    }
}

/// The version that a dependency with a path is asked for, and where that stands.
fn own(dependency: &DeValue<'_>) -> Option<(String, usize)> {
    dependency.get("path")?;
    let version = dependency.get("version")?;
    Some((version.get_ref().as_str()?.to_owned(), version.span().start))
}

fn line(text: &str, at: usize) -> usize {
    text.bytes().take(at).filter(|byte| *byte == b'\n').count() + 1
}
