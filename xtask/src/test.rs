//! `cargo xtask test`: the test suite, with what it needs set up.

use std::process::{Command, Stdio};

use crate::clients::{RUNTIMES, Runtime};
use crate::stopwatch::Stopwatch;
use crate::{disk, release, tool};

/// What to test.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Also what takes long: every mutation of the spec, long runs of properties, every official
    /// client, a second judge of what breaks, and the packages that would be published
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

/// The tests that wait for an official client, by their names behind this.
const CLIENTS: &[&str] = &["test", "--workspace", "--test", "suite", "--", "--ignored"];

/// The program that some of them run, built with what the tests are built with.
const PROGRAM: &[&str] = &["build", "--workspace", "--bin", "cpfs-emulator"];

pub(crate) fn run(args: &Args) -> Result<(), String> {
    let watch = Stopwatch::start();
    let unjudged = if args.full { tool::install().err() } else { None };
    for run in RUNS {
        let mut command = cargo(args, run);
        if unjudged.is_some() {
            command.env("CPFS_TEST_UNJUDGED", "1");
        }
        tested(command)?;
    }
    if let Some(why) = unjudged {
        disk::say(&format!("NOT RUN: the second judge of what breaks, since {why}"));
    }
    clients(args)?;
    if args.full {
        costs(args)?;
        release::packaged()?;
    }
    disk::say(&format!("all tests passed, in {}", watch.said()));
    Ok(())
}

/// Holds what users pay.
fn costs(args: &Args) -> Result<(), String> {
    held(args, SIZE)?;
    if Command::new("valgrind").arg("--version").output().is_ok() {
        return held(args, INSTRUCTIONS);
    }
    disk::say("NOT RUN: how many instructions calls take, since there is no valgrind");
    Ok(())
}

fn held(args: &Args, test: &str) -> Result<(), String> {
    let run = ["test", "--release", "--package", "cpfs-bench", "--test", "held"];
    let mut command = cargo(args, &run);
    command.args(["--", "--ignored", test]);
    tested(command)
}

/// Runs the official clients for each runtime that is here, and says which are not.
fn clients(args: &Args) -> Result<(), String> {
    let (lacking, there): (Vec<_>, Vec<_>) =
        RUNTIMES.iter().map(|runtime| (runtime, runtime.lacks())).partition(|(_, it)| it.is_some());
    for (runtime, _) in there {
        runtime.install()?;
        if args.full {
            tested(cargo(args, PROGRAM))?;
        }
        official(args, runtime)?;
    }
    for (Runtime { name, .. }, what) in lacking {
        let what = what.unwrap_or_default();
        disk::say(&format!("NOT RUN: the official clients for {name}, since {what}"));
    }
    Ok(())
}

fn cargo(args: &Args, run: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO"));
    command.current_dir(disk::root()).args(run);
    // A snapshot that differs fails the test and is not written beside the reviewed one.
    command.env("INSTA_UPDATE", "no");
    if args.full {
        command.env("CPFS_TEST_FULL", "1");
    }
    command
}

fn tested(mut command: Command) -> Result<(), String> {
    let status = command.status().map_err(|error| format!("error: {command:?}: {error}"))?;
    if status.success() { Ok(()) } else { Err(format!("error: {command:?} failed")) }
}

/// Runs the tests with the official clients of a runtime: the first of them, or all.
fn official(args: &Args, Runtime { name, .. }: &Runtime) -> Result<(), String> {
    let only = [format!("clients::{name}::typed_acs3"), "--exact".to_owned()];
    let all = [format!("clients::{name}::")];
    let which = if args.full { &all[..] } else { &only[..] };
    let with = |more: &[&str]| {
        let mut command = cargo(args, CLIENTS);
        command.args(which).args(more);
        command
    };
    let listed = with(&["--list"]).stderr(Stdio::inherit()).output();
    let listed = listed.map_err(|error| format!("error: cannot run cargo: {error}"))?;
    if !String::from_utf8_lossy(&listed.stdout).contains(": test") {
        return Err(format!("error: no test runs the official clients for {name}"));
    }
    tested(with(&[]))
}
