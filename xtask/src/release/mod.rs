//! `cargo xtask release`: whether all is ready to be published, and what that would be.

mod agree;
mod alone;
mod facts;
mod finding;
mod licence;
mod manifest;
mod manifest_text;
mod packages;
mod sections;
mod shown;

#[cfg(test)]
mod judged;

use cargo_metadata::{CargoOpt, Metadata, MetadataCommand};

use self::agree::Facts;
use self::finding::{Finding, propagate};
use self::packages::Packaged;
use crate::{disk, regenerate, revision};

/// What to do.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Change nothing; without it, the changelog's unreleased section gets the version's name
    #[arg(long)]
    dry_run: bool,
    /// What to compare with: a revision of git; the newest tag of a version where none is named
    #[arg(long, value_name = "REVISION")]
    since: Option<String>,
    /// Also package what is not committed, to look at it
    #[arg(long)]
    allow_dirty: bool,
}

pub(crate) fn run(args: &Args) -> Result<(), String> {
    let metadata = metadata()?;
    let facts = facts::gather(args.since.as_deref())?;
    let licences = judged(args, &metadata, &facts)?;
    let packages = built(&metadata, args.allow_dirty)?;
    let published = manifest::published(&metadata);
    let sizes = packages.iter().zip(&published);
    let sizes = sizes.map(|(one, package)| (one, licence::tree(&metadata, &[package]).len() - 1));
    disk::say(&format!("\n{}", shown::sizes(&sizes.collect::<Vec<_>>())));
    disk::say(&shown::licences(&licences));
    finish(args, &facts)
}

/// Packages what is published, as it lies there, and builds it from that.
pub(crate) fn packaged() -> Result<(), String> {
    built(&metadata()?, true).map(|_| ())
}

/// The packages of what is published, once all of them were built.
fn built(metadata: &Metadata, is_dirty: bool) -> Result<Vec<Packaged>, String> {
    let published = manifest::published(metadata);
    disk::say(&format!("packaging {} crates", published.len()));
    let packages = packages::make(metadata, &published, is_dirty);
    let packages = packages.map_err(|finding| failed(&finding))?;
    propagate(&packages::findings(&packages, &packages::licence_texts()?))?;
    disk::say("building each from its package, then all with every feature and the examples");
    let target = &metadata.target_directory;
    alone::build(target.join("alone").as_std_path(), target.as_std_path(), &packages)
        .map_err(|finding| failed(&finding))?;
    Ok(packages)
}

/// What cargo knows of the workspace; it fetches what lacks, so that all else needs no network.
fn metadata() -> Result<Metadata, String> {
    MetadataCommand::new()
        .cargo_path(env!("CARGO"))
        .manifest_path(disk::root().join("Cargo.toml"))
        .features(CargoOpt::AllFeatures)
        .other_options(vec!["--locked".to_owned()])
        .exec()
        .map_err(|error| {
            let help =
                "where Cargo.lock lacks a change of the manifests: `cargo update --workspace`";
            format!("error: {error}\n = help: {help}")
        })
}

/// Everything that can be said before anything is packaged, at once; gives the licences.
fn judged(args: &Args, metadata: &Metadata, facts: &Facts) -> Result<licence::Licences, String> {
    let mut findings = agree::findings(facts);
    if !args.allow_dirty {
        findings.extend(clean(&revision::changed(&disk::root())?));
    }
    findings.extend(fresh(regenerate::run(&regenerate::Args::CHECK)));
    let version = manifest_text::Versions::read(&facts.manifest).ok();
    findings.extend(manifest::findings(metadata, version.map(|it| it.workspace).as_ref()));
    let tree = licence::tree(metadata, &manifest::published(metadata));
    let licences = licence::licences(tree.into_iter().map(|id| &metadata[id]));
    let accepted = licence::accepted(&disk::read_text(&disk::root().join("deny.toml"))?)?;
    findings.extend(licence::findings(&licences, &accepted));
    propagate(&findings)?;
    Ok(licences)
}

/// Whether all is committed.
fn clean(changed: &[String]) -> Option<Finding> {
    let first = changed.first()?;
    let count = changed.len();
    let what = format!("{count} files are not as they are committed, `{first}` among them");
    Some(Finding::new("clean-tree", first, what, "commit them, or look with --allow-dirty"))
}

/// Whether what is generated is what the specs make.
fn fresh(checked: Result<(), String>) -> Option<Finding> {
    let what = checked.err()?;
    let what = what.lines().next().unwrap_or_default().trim_start_matches("error: ");
    Some(Finding::new("generated", "generated", what, "run `cargo xtask regenerate`"))
}

fn failed(finding: &Finding) -> String {
    propagate(std::slice::from_ref(finding)).err().unwrap_or_default()
}

/// Says what is left to do, after naming the section where that is asked for.
fn finish(args: &Args, facts: &Facts) -> Result<(), String> {
    let version = manifest_text::Versions::read(&facts.manifest).map_err(|it| it.to_string())?;
    let version = version.workspace.to_string();
    let changelog = if args.dry_run {
        facts.changelog.clone()
    } else {
        sections::named(&facts.changelog, &version)
    };
    if changelog != facts.changelog {
        disk::write(&disk::root().join("CHANGELOG.md"), &changelog)?;
        disk::say(&format!("CHANGELOG.md: the unreleased section is that of {version} now"));
    }
    disk::say(&shown::steps(&version, sections::sections(&changelog).first()));
    Ok(())
}
