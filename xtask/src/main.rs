//! What is done to this workspace: a verb is a file.

mod coverage;
mod disk;
mod export;
mod regenerate;
mod test;

use std::process::ExitCode;

use clap::Parser;

/// Works on this workspace.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
enum Verb {
    /// Makes everything under generated/ from the specs
    Regenerate(regenerate::Args),
    /// Runs the test suite, with what it needs set up
    Test(test::Args),
    /// Prints the resolved model of a spec as JSON, for other tools
    Export(export::Args),
    /// Prints how much of the reference a spec holds, action by action
    Coverage(coverage::Args),
}

fn main() -> ExitCode {
    let done = match Verb::parse() {
        Verb::Regenerate(args) => regenerate::run(&args),
        Verb::Test(args) => test::run(&args),
        Verb::Export(args) => export::run(&args),
        Verb::Coverage(args) => coverage::run(&args),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            disk::complain(&message);
            ExitCode::FAILURE
        }
    }
}
