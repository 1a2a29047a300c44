//! Instructions and allocations, counted by valgrind: the same for the same program each time.

use std::process::Command;

use cpfs_bench::Case;

use crate::desk::say;

/// How often a case is repeated; the difference of the two is free of what starting costs.
const TIMES: (u64, u64) = (50, 250);

/// What a run under valgrind does: one side of a case, so many times.
pub(crate) fn repeat(side: &str, name: &str, times: u64) {
    let case = Case::named(name);
    for _ in 0..times {
        match side {
            "ours" => case.ours(),
            _ => case.floor(),
        }
    }
}

/// Counts all cases and says how they stand to their floors.
pub(crate) fn table() {
    if Command::new("valgrind").arg("--version").output().is_err() {
        return say("There is no valgrind here: instructions and allocations are not counted.");
    }
    say("| case | instructions | floor | ratio | allocations | floor |");
    say("| --- | --- | --- | --- | --- | --- |");
    let (mut all, mut least) = (0, 0);
    for name in Case::NAMES {
        let (ours, floor) = (instructions("ours", name), instructions("floor", name));
        let (blocks, fewest) = (allocations("ours", name), allocations("floor", name));
        say(&format!("| {name} | {ours} | {floor} | {} | {blocks} | {fewest} |", of(ours, floor)));
        if name != "decode_100" {
            (all, least) = (all + ours, least + floor);
        }
    }
    say(&format!("| the first two | {all} | {least} | {} | | |", of(all, least)));
}

#[expect(clippy::cast_precision_loss, reason = "counts are small")]
fn of(ours: u64, floor: u64) -> String {
    format!("{:.2}", ours as f64 / floor as f64)
}

fn instructions(side: &str, name: &str) -> u64 {
    let options = ["--tool=callgrind", "--callgrind-out-file=/dev/null"];
    each(side, name, &options, |line| {
        line.split_once("Collected : ").map(|(_, count)| count.trim().to_owned())
    })
}

fn allocations(side: &str, name: &str) -> u64 {
    let options = ["--tool=dhat", "--dhat-out-file=/dev/null"];
    each(side, name, &options, |line| {
        let (_, total) = line.split_once("Total:")?;
        let (_, blocks) = total.split_once(" in ")?;
        blocks.split(' ').next().map(|count| count.replace(',', ""))
    })
}

/// What a tool counts for each time that a side of a case is run.
fn each(side: &str, name: &str, options: &[&str], read: fn(&str) -> Option<String>) -> u64 {
    let count = |times: u64| -> u64 {
        let mut run = Command::new("valgrind");
        run.args(options).arg(std::env::current_exe().unwrap());
        let run = run.args(["repeat", side, name, &times.to_string()]).output().unwrap();
        let text = String::from_utf8_lossy(&run.stderr).into_owned();
        text.lines().find_map(read).unwrap_or_else(|| panic!("{text}")).parse().unwrap()
    };
    (count(TIMES.1) - count(TIMES.0)) / (TIMES.1 - TIMES.0)
}
