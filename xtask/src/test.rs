//! `cargo xtask test`: the test suite, with what it needs set up.

use std::process::Command;

use crate::stopwatch::Stopwatch;
use crate::{disk, release, tool};

/// What to test.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Also what takes long: every mutation of the spec, long runs of properties, a second judge
    /// of what breaks, and the packages that would be published
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
    let watch = Stopwatch::start();
    if args.full {
        tool::install()?;
    }
    for run in RUNS {
        tested(run, args.full)?;
    }
    if args.full {
        release::packaged()?;
    }
    disk::say(&format!("all tests passed, in {}", watch.said()));
    Ok(())
}

fn tested(run: &[&str], is_full: bool) -> Result<(), String> {
    let mut command = Command::new(env!("CARGO"));
    command.current_dir(disk::root()).args(run);
    // A snapshot that differs fails the test and is not written beside the reviewed one.
    command.env("INSTA_UPDATE", "no");
    if is_full {
        command.env("CPFS_TEST_FULL", "1");
    }
    let status = command.status().map_err(|error| format!("error: cannot run cargo: {error}"))?;
    if status.success() {
        return Ok(());
    }
    Err(format!("error: `cargo {}` failed", run.join(" ")))
}
