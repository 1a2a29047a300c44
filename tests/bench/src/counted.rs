//! The table of what is counted in process.

use cpfs_bench::{Case, Side, allocations, instructions, is_possible};

use crate::desk::say;

/// Counts all cases and says how they stand to their floors.
pub(crate) fn table() {
    if !is_possible() {
        return say("There is no valgrind here: instructions and allocations are not counted.");
    }
    let program = std::env::current_exe().unwrap();
    say("| case | instructions | floor | ratio | allocations | floor |");
    say("| --- | --- | --- | --- | --- | --- |");
    let (mut all, mut least) = (0, 0);
    for name in Case::NAMES {
        let [ours, floor] = [Side::Ours, Side::Floor].map(|it| instructions(&program, it, name));
        let [blocks, fewest] = [Side::Ours, Side::Floor].map(|it| allocations(&program, it, name));
        say(&format!("| {name} | {ours} | {floor} | {} | {blocks} | {fewest} |", of(ours, floor)));
        if ["create_data_flow", "decode_1"].contains(&name) {
            (all, least) = (all + ours, least + floor);
        }
    }
    say(&format!("| the first two | {all} | {least} | {} | | |", of(all, least)));
}

#[expect(clippy::cast_precision_loss, reason = "counts are small")]
fn of(ours: u64, floor: u64) -> String {
    format!("{:.2}", ours as f64 / floor as f64)
}
