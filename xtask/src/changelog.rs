//! `cargo xtask changelog`: what changed in the API since a revision, as an entry for users.

use cpfs_generator::diff::with_entry;

use crate::{diff, disk};

/// Since when.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// What to compare with: a revision of git, or a spec folder
    base: String,
    /// Change nothing; fail where the changelog lacks the entry
    #[arg(long)]
    check: bool,
}

pub(crate) fn run(args: &Args) -> Result<(), String> {
    let path = disk::root().join("CHANGELOG.md");
    let (diff, _) = diff::compared(&args.base, None)?;
    let entry = diff.entry().map_err(|error| format!("error: {error}"))?;
    let there = disk::read_text(&path)?;
    let kept = with_entry(&there, &entry)?;
    match (kept == there, args.check) {
        (true, _) => disk::say("CHANGELOG.md has the entry"),
        (false, true) => {
            return Err(format!(
                "error: CHANGELOG.md is not up to date\n = help: run `cargo xtask changelog {}`",
                args.base
            ));
        }
        (false, false) => {
            disk::write(&path, &kept)?;
            disk::say("CHANGELOG.md: the entry below `## Unreleased` is written");
        }
    }
    Ok(())
}
