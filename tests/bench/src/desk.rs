//! The desk: where results are put down, and where the processor's time is read off.

use std::time::Duration;

/// One line of results.
#[expect(clippy::print_stdout, reason = "this program prints what it measured")]
pub(crate) fn say(line: &str) {
    println!("{line}");
}

/// The processor time of this thread, in the kernel too; Linux tells it.
#[expect(clippy::disallowed_methods, reason = "this program reads nothing else")]
pub(crate) fn cpu() -> Duration {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap();
    Duration::from_nanos(text.split(' ').next().unwrap().parse().unwrap())
}
