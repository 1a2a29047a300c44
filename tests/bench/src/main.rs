//! Measures by running: what is done in process under valgrind, whole calls over loopback.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a measurement ends at the first thing that is not as it should be"
)]

mod counted;
mod desk;
mod listed;
mod loopback;
mod server;

use cpfs_bench::Side;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["repeat", "ours", case, times] => Side::Ours.repeat(case, times.parse().unwrap()),
        ["repeat", _, case, times] => Side::Floor.repeat(case, times.parse().unwrap()),
        ["counted"] => counted::table(),
        ["loopback"] => loopback::table(),
        ["listed"] => listed::table(),
        _ => {
            counted::table();
            desk::say("");
            loopback::table();
            desk::say("");
            listed::table();
        }
    }
}
