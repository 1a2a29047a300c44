//! `cargo xtask diff`: what is different between two specs, whom it breaks, which version it needs.

use clap::ValueEnum;
use cpfs_generator::diff::{Diff, Level, Refused, diff};

use crate::disk;
use crate::revision::{self, Named};

/// What to compare, and how to say it.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// What to compare with: a revision of git, or a spec folder
    base: String,
    /// What to compare: likewise; the working tree where nothing is named
    head: Option<String>,
    /// How to say it
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    /// Fail where there are changes of this kind, or of a worse one
    #[arg(long, value_enum, value_name = "LEVEL")]
    fail_on: Option<FailOn>,
}

/// A form of the comparison.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Format {
    /// For people, at a terminal
    Text,
    /// For a review
    Markdown,
    /// For tools
    Json,
}

/// The level from which on a comparison fails.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum FailOn {
    Breaking,
    Changing,
    Adding,
    Docs,
}

impl FailOn {
    fn level(self) -> Level {
        match self {
            Self::Breaking => Level::Breaks,
            Self::Changing => Level::Changes,
            Self::Adding => Level::Adds,
            Self::Docs => Level::Docs,
        }
    }
}

pub(crate) fn run(args: &Args) -> Result<(), String> {
    let (diff, release) = compared(&args.base, args.head.as_deref())?;
    say(&diff, release.as_deref(), args.format)?;
    judge(&diff, args.fail_on)
}

/// Prints a comparison in that form.
pub(crate) fn say(diff: &Diff, release: Option<&str>, format: Format) -> Result<(), String> {
    let said = match format {
        Format::Text => diff.text(release),
        Format::Markdown => diff.markdown(release).map_err(|error| format!("error: {error}"))?,
        Format::Json => diff.json(release),
    };
    disk::say(said.trim_end());
    Ok(())
}

/// Fails where there are changes of that level or of a worse one.
pub(crate) fn judge(diff: &Diff, fail_on: Option<FailOn>) -> Result<(), String> {
    let Some(level) = fail_on.map(FailOn::level) else { return Ok(()) };
    match diff.changes().filter(|change| change.rule.level <= level).count() {
        0 => Ok(()),
        count => Err(format!("error: changes that are {} or worse: {count}", level.name())),
    }
}

/// The comparison of two specs by their names, and the version that the base was released as.
pub(crate) fn compared(base: &str, head: Option<&str>) -> Result<(Diff, Option<String>), String> {
    let base = revision::named(base)?;
    let head = head.map_or_else(revision::working_tree, revision::named)?;
    let diff =
        diff(&base.version, &head.version).map_err(|refused| report(&refused, &base, &head))?;
    Ok((diff, base.release))
}

fn report(refused: &Refused, base: &Named, head: &Named) -> String {
    let (findings, named) = match refused {
        Refused::Base(findings) => (findings, base),
        Refused::Head(findings) => (findings, head),
    };
    let version = &named.version;
    let text = findings.render(&version.files, &version.root);
    format!("{text}\n\n{} is not valid; nothing was compared", version.root)
}
