//! Measures by running: what is done in process under valgrind, whole calls over loopback.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a measurement ends at the first thing that is not as it should be"
)]

mod counted;
mod desk;
mod loopback;
mod server;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["repeat", side, case, times] => counted::repeat(side, case, times.parse().unwrap()),
        ["counted"] => counted::table(),
        ["loopback"] => loopback::table(),
        _ => {
            counted::table();
            desk::say("");
            loopback::table();
        }
    }
}
