//! Everything that crosses a crate.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a test ends at the first thing that is not as it should be"
)]

mod blocking;
mod crates;
mod acs3;
mod decoded;
mod files;
mod trusted;
