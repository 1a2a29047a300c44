//! Everything that crosses a crate.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a test ends at the first thing that is not as it should be"
)]

mod acs3;
mod actions;
mod blocking;
mod cli;
mod clients;
mod compile_fail;
mod coverage;
mod crates;
mod decoded;
mod diff;
mod door;
mod double;
mod dry_runs;
mod edges;
mod effort;
mod emitted;
mod emulator;
mod end_to_end;
mod excerpt;
mod failures;
mod files;
mod filters;
mod fixture;
mod freshness;
mod import;
mod judge;
mod levels;
mod mutations;
mod newer;
mod pages;
mod reject;
mod reserved;
mod samples;
mod schema;
mod service;
mod shapes;
mod sink;
mod snapshot;
mod spec;
mod tasks;
#[cfg(unix)]
mod terminal;
mod tidy;
mod trusted;
mod vectors;
mod waits;
