//! What is done in process, timed and its allocations counted: the SDK's way and the floor.

use cpfs_bench::Case;
use divan::{AllocProfiler, Bencher};

#[global_allocator]
static ALLOCATOR: AllocProfiler = AllocProfiler::system();

fn main() {
    divan::main();
}

#[divan::bench(args = Case::NAMES)]
fn ours(bencher: Bencher<'_, '_>, name: &str) {
    let case = Case::named(name);
    bencher.bench_local(|| case.ours());
}

#[divan::bench(args = Case::NAMES)]
fn floor(bencher: Bencher<'_, '_>, name: &str) {
    let case = Case::named(name);
    bencher.bench_local(|| case.floor());
}
