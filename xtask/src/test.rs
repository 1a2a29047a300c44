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

/// What `--full` adds, test by test: how large a program is with one call, and how many
/// instructions calls take. Neither depends on what else the machine does, but both need a release
/// build, and the second needs valgrind.
const SIZE: &str = "larger";
const INSTRUCTIONS: &str = "instructions";

pub(crate) fn run(args: &Args) -> Result<(), String> {
    for run in RUNS {
        cargo(run, args.full)?;
    }
    if args.full {
        held(SIZE)?;
        if Command::new("valgrind").arg("--version").output().is_err() {
            disk::complain(
                "NOT HELD: how many instructions calls take, since there is no valgrind",
            );
        } else {
            held(INSTRUCTIONS)?;
        }
    }
    Ok(())
}

fn held(test: &str) -> Result<(), String> {
    let run = ["test", "--release", "--package", "cpfs-bench", "--test", "held"];
    cargo(&[&run[..], &["--", "--ignored", test]].concat(), true)
}

fn cargo(arguments: &[&str], is_full: bool) -> Result<(), String> {
    let mut command = Command::new(env!("CARGO"));
    command.current_dir(disk::root()).args(arguments);
    // A snapshot that differs fails the test and is not written beside the reviewed one.
    command.env("INSTA_UPDATE", "no");
    if is_full {
        command.env("CPFS_TEST_FULL", "1");
    }
    let status = command.status().map_err(|error| format!("error: cannot run cargo: {error}"))?;
    if !status.success() {
        return Err(format!("error: `cargo {}` failed", arguments.join(" ")));
    }
    Ok(())
}
