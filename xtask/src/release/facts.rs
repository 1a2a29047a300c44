//! What a release is judged by, from git, the workspace's files and the two specs.

use cargo_metadata::semver::Version;
use cpfs_generator::diff::Level;

use super::agree::{Facts, Since};
use crate::{diff, disk, revision};

/// Gathers them; the comparison is with that revision, or else with the newest tag of a version.
pub(crate) fn gather(since: Option<&str>) -> Result<Facts, String> {
    let root = disk::root();
    let released = released(&revision::released(&root)?);
    let newest = released.iter().max().map(|version| format!("v{version}"));
    let since = since.map(str::to_owned).or(newest).map(compared).transpose()?;
    Ok(Facts {
        manifest: disk::read_text(&root.join("Cargo.toml"))?,
        changelog: disk::read_text(&root.join("CHANGELOG.md"))?,
        released,
        since,
    })
}

/// The versions among tags.
pub(crate) fn released(tags: &[String]) -> Vec<Version> {
    tags.iter().filter_map(|tag| tag.strip_prefix('v')?.parse().ok()).collect()
}

fn compared(revision: String) -> Result<Since, String> {
    let (diff, release) = diff::compared(&revision, None)?;
    let version = release.and_then(|release| release.parse().ok());
    Ok(Since {
        version: version.ok_or_else(|| {
            format!("error: the workspace has no version at {revision}\n = help: name another with --since")
        })?,
        bumps: diff.bumps().map(|(name, bump)| (name.to_owned(), bump)).collect(),
        entry: diff.entry().map_err(|error| format!("error: {error}"))?,
        is_told: diff.changes().any(|change| change.rule.level != Level::Docs),
        revision,
    })
}
