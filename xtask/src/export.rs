//! `cargo xtask export`: the resolved model of a spec as JSON.

use std::path::PathBuf;

use crate::disk;

/// What to export.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The spec folder
    #[arg(long, value_name = "DIR")]
    spec: Option<PathBuf>,
}

pub(crate) fn run(args: &Args) -> Result<(), String> {
    let folder = args.spec.clone().unwrap_or_else(|| disk::root().join("spec/cpfs"));
    let spec = disk::read_spec(&folder)?;
    let json = cpfs_generator::export(&spec)
        .map_err(|findings| findings.render(&spec, &format!("{}/", folder.display())))?;
    disk::say(json.trim_end());
    Ok(())
}
