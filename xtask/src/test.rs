//! `cargo xtask test`: the test suite.

use std::process::Command;

use crate::disk;

/// What to test.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Also what takes long
    #[arg(long)]
    full: bool,
}

pub(crate) fn run(args: &Args) -> Result<(), String> {
    let mut command = Command::new(env!("CARGO"));
    command.current_dir(disk::root()).args(["test", "--workspace", "--all-targets"]);
    if args.full {
        command.env("CPFS_TEST_FULL", "1");
    }
    let status = command.status().map_err(|error| format!("error: cannot run cargo: {error}"))?;
    if status.success() { Ok(()) } else { Err("error: tests failed".to_owned()) }
}
