//! `cargo xtask test`: the test suite, with what it needs set up.

use std::process::Command;

use crate::disk;

/// What to test.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Also what takes long: every mutation of the spec, long runs of properties
    #[arg(long)]
    full: bool,
}

/// Unit and integration tests first, then the examples in documentation, then what is different
/// with root certificates that are built in.
const RUNS: &[&[&str]] = &[
    &["test", "--workspace", "--all-targets"],
    &["test", "--workspace", "--doc"],
    &["test", "--package", "aliyun-rpc-client", "--features", "bundled-roots", "--test", "client"],
];

pub(crate) fn run(args: &Args) -> Result<(), String> {
    for run in RUNS {
        let mut command = Command::new(env!("CARGO"));
        command.current_dir(disk::root()).args(*run);
        // A snapshot that differs fails the test and is not written beside the reviewed one.
        command.env("INSTA_UPDATE", "no");
        if args.full {
            command.env("CPFS_TEST_FULL", "1");
        }
        let status =
            command.status().map_err(|error| format!("error: cannot run cargo: {error}"))?;
        if !status.success() {
            return Err(format!("error: `cargo {}` failed", run.join(" ")));
        }
    }
    Ok(())
}
