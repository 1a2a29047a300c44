//! The table of a long list as a stream, beside the same calls one by one, and decoding alone.

use std::time::Duration;

use cpfs_bench::List;

use crate::desk::{cpu, median, say};

/// Rounds of each side, one after the other, so that all meet the same disturbances.
const ROUNDS: usize = 9;

/// How often each side goes through the list in a round, since the clock ticks coarsely.
const TIMES: u32 = 10;

fn took(side: impl Fn() -> usize) -> Duration {
    let begun = cpu();
    for _ in 0..TIMES {
        assert_eq!(side(), List::ITEMS);
    }
    cpu().saturating_sub(begun) / TIMES
}

/// Measures all three and says how the stream stands to the others.
pub(crate) fn table() {
    let list = List::default();
    let rounds: Vec<[Duration; 3]> = (0..=ROUNDS)
        .map(|_| [took(|| list.stream()), took(|| list.calls()), took(|| list.decoding())])
        .skip(1)
        .collect();
    let each = |of: &dyn Fn(&[f64; 3]) -> f64| {
        median(rounds.iter().map(|round| of(&round.map(|took| took.as_secs_f64()))).collect())
    };
    say("| a list of 10,000 in 100 answers | CPU, ms | the stream, times that |");
    say("| --- | --- | --- |");
    let row = |name: &str, took: f64, ratio: f64| {
        say(&format!("| {name} | {:.1} | {ratio:.2} |", took * 1e3));
    };
    row("as a stream", each(&|[stream, ..]| *stream), 1.0);
    row(
        "the same calls in a loop",
        each(&|[_, calls, _]| *calls),
        each(&|[s, calls, _]| s / calls),
    );
    row("decoding alone", each(&|[_, _, plain]| *plain), each(&|[s, _, plain]| s / plain));
}
