//! Whether version, changelog and comparison agree.

use cargo_metadata::semver::Version;
use cpfs_generator::diff::{Bump, has_entry, with_entry_in};

use super::finding::Finding;
use super::manifest_text::Versions;
use super::sections::{Section, UNRELEASED, sections};

/// What is to agree.
#[derive(Clone, Debug)]
pub(crate) struct Facts {
    /// The workspace's manifest.
    pub(crate) manifest: String,
    pub(crate) changelog: String,
    /// The versions of the tags behind this commit.
    pub(crate) released: Vec<Version>,
    /// How the spec differs from that of the last release; none where there is no such.
    pub(crate) since: Option<Since>,
}

/// The comparison with an earlier revision.
#[derive(Clone, Debug)]
pub(crate) struct Since {
    pub(crate) revision: String,
    pub(crate) version: Version,
    pub(crate) bumps: Vec<(String, Bump)>,
    /// What the changelog is to say; that nothing changed need not be said.
    pub(crate) entry: String,
    pub(crate) is_told: bool,
}

pub(crate) fn findings(facts: &Facts) -> Vec<Finding> {
    let mut findings = Vec::new();
    let versions = match Versions::read(&facts.manifest) {
        Ok(versions) => versions,
        Err(finding) => return vec![finding],
    };
    for (name, found, line) in &versions.dependencies {
        if *found != versions.workspace.to_string() {
            findings.push(Finding::new(
                "dependency-version",
                format!("Cargo.toml:{line}"),
                format!("`{name}` is named by {found}, but is {}", versions.workspace),
                "give it the version of `[workspace.package]`",
            ));
        }
    }
    raised(facts, &versions, &mut findings);
    changelog(facts, &versions, &mut findings);
    findings
}

/// Whether the version is high enough.
fn raised(facts: &Facts, versions: &Versions, findings: &mut Vec<Finding>) {
    let (version, place) = (&versions.workspace, format!("Cargo.toml:{}", versions.line));
    let since = facts.since.as_ref();
    let before = facts.released.iter().chain(since.map(|since| &since.version)).max();
    if let Some(before) = before.filter(|before| version <= before) {
        findings.push(Finding::new(
            "version-not-raised",
            &place,
            format!("{version} is to be released, but {before} was released before"),
            format!("raise the version, here and in `[workspace.dependencies]`{}", least(since)),
        ));
        return;
    }
    let Some(since) = since else { return };
    let Some((name, bump, least)) = demanded(since).filter(|(_, _, least)| version < least) else {
        return;
    };
    findings.push(Finding::new(
        "version-too-low",
        place,
        format!(
            "{version} is to be released, but `{name}` needs a {} version after {}",
            bump.name(),
            since.version
        ),
        format!(
            "make it {least} or more, here and in `[workspace.dependencies]`; `cargo xtask diff {}` says why",
            since.revision
        ),
    ));
}

fn least(since: Option<&Since>) -> String {
    let demanded = since.and_then(demanded);
    demanded.map(|(_, _, least)| format!(": to {least} or more")).unwrap_or_default()
}

/// The crate that needs the highest version, and that version.
fn demanded(since: &Since) -> Option<(&str, Bump, Version)> {
    // A release is at least a patch, also where no spec changed.
    let (name, bump) = since.bumps.iter().rev().max_by_key(|(_, bump)| *bump)?;
    let bump = (*bump).max(Bump::Patch);
    let least = bump.after(&since.version.to_string())?.parse().ok()?;
    Some((name, bump, least))
}

/// Whether the changelog has the sections of what was released and of what is to be.
fn changelog(facts: &Facts, versions: &Versions, findings: &mut Vec<Finding>) {
    let version = &versions.workspace;
    let sections = sections(&facts.changelog);
    let is_top =
        |section: &&Section| section.title == UNRELEASED || section.title == version.to_string();
    let Some(top) = sections.first().filter(is_top) else {
        let place = sections.first().map_or_else(|| "CHANGELOG.md:1".to_owned(), Section::place);
        findings.push(Finding::new(
            "section",
            place,
            format!("the first section is not that of {version}"),
            format!("begin one with `## {UNRELEASED}`, above those of earlier versions"),
        ));
        return older(facts, &sections, findings);
    };
    if top.is_empty() {
        findings.push(Finding::new(
            "empty-section",
            top.place(),
            format!("nothing is said of {version}"),
            "say what users notice: what changed, and what to do about it",
        ));
    }
    entry(facts, top, findings);
    older(facts, sections.get(1..).unwrap_or_default(), findings);
    if let Some(twin) = sections.iter().skip(1).find(|one| one.title == version.to_string()) {
        findings.push(Finding::new(
            "section",
            twin.place(),
            format!("{version} has its section, and the one above is of what came after it"),
            "raise the version in Cargo.toml, or join the two sections",
        ));
    }
}

/// Whether the comparison's entry stands in the section.
fn entry(facts: &Facts, top: &Section, findings: &mut Vec<Finding>) {
    let Some(since) = &facts.since else { return };
    if !since.is_told && !has_entry(&top.text) {
        return;
    }
    let kept = with_entry_in(&facts.changelog, &top.title, &since.entry);
    if kept.is_ok_and(|kept| kept == facts.changelog) {
        return;
    }
    findings.push(Finding::new(
        "entry",
        top.place(),
        format!("the section does not say what changed in the API since {}", since.revision),
        format!("run `cargo xtask changelog {}`", since.revision),
    ));
}

/// Whether the sections of earlier versions and the tags are of the same versions, in order.
fn older(facts: &Facts, sections: &[Section], findings: &mut Vec<Finding>) {
    let mut above: Option<Version> = None;
    let mut told = Vec::new();
    for section in sections {
        let version = section.title.parse::<Version>().ok();
        let is_next =
            version.as_ref().is_some_and(|it| above.as_ref().is_none_or(|above| it < above));
        let Some(version) = version.filter(|_| is_next) else {
            findings.push(Finding::new(
                "section-order",
                section.place(),
                format!("`{}` is no version that came before the one above", section.title),
                "give each version that was released one section, the newest first",
            ));
            continue;
        };
        if !facts.released.contains(&version) {
            findings.push(Finding::new(
                "tag",
                section.place(),
                format!("{version} has a section, but there is no tag `v{version}` behind HEAD"),
                format!("fetch the tags, or set it: `git tag v{version} <revision>`"),
            ));
        }
        told.push(version.clone());
        above = Some(version);
    }
    for version in facts.released.iter().filter(|version| !told.contains(version)) {
        findings.push(Finding::new(
            "released-section",
            "CHANGELOG.md:1",
            format!("the tag `v{version}` released a version that has no section"),
            format!("write one under `## {version}`, below what is to be released"),
        ));
    }
}
