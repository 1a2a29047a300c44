//! What is done to this workspace: a verb is a file.

mod changelog;
mod clients;
mod coverage;
mod diff;
mod disk;
mod export;
mod import;
mod manual;
mod regenerate;
mod release;
mod revision;
mod schema;
mod since;
mod stopwatch;
mod test;
mod tool;

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
    /// Compares two specs: what changed, whom it breaks, which version it needs
    Diff(diff::Args),
    /// Compares a spec with the description that the provider publishes for machines
    Import(import::Args),
    /// Writes the schemas that editors check the files of a spec with
    Schema(schema::Args),
    /// Writes docs/cli: pages for man and completions, as `cpfs` makes them
    Manual(manual::Args),
    /// Writes docs/since.md: what came after the reference, as a comparison
    Since(since::Args),
    /// Writes what changed in the API since a revision into CHANGELOG.md
    Changelog(changelog::Args),
    /// Checks that all is ready to be published, and says what that would be
    Release(release::Args),
}

fn main() -> ExitCode {
    let done = match Verb::parse() {
        Verb::Regenerate(args) => regenerate::run(&args),
        Verb::Test(args) => test::run(&args),
        Verb::Export(args) => export::run(&args),
        Verb::Coverage(args) => coverage::run(&args),
        Verb::Diff(args) => diff::run(&args),
        Verb::Import(args) => import::run(&args),
        Verb::Schema(args) => schema::run(&args),
        Verb::Manual(args) => manual::run(&args),
        Verb::Since(args) => since::run(&args),
        Verb::Changelog(args) => changelog::run(&args),
        Verb::Release(args) => release::run(&args),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            disk::complain(&message);
            ExitCode::FAILURE
        }
    }
}
