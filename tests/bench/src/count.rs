//! Instructions and allocations, counted by valgrind: the same for the same program each time.

use std::path::Path;
use std::process::Command;

use crate::case::Case;

/// How often a case is repeated; the difference of the two is free of what starting costs.
const TIMES: (u64, u64) = (50, 250);

/// The same of one that is long.
const FEW: (u64, u64) = (1, 3);

/// Who does what a case asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The SDK.
    Ours,
    /// What has to be done in any case, and nothing else.
    Floor,
}

impl Side {
    /// The name, as the program is told it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Ours => "ours",
            Self::Floor => "floor",
        }
    }

    /// What a run under valgrind does: this side of a case, so many times.
    pub fn repeat(self, name: &str, times: u64) {
        let case = Case::named(name);
        for _ in 0..times {
            match self {
                Self::Ours => case.ours(),
                Self::Floor => case.floor(),
            }
        }
    }
}

/// Whether there is a valgrind here.
#[must_use]
pub fn is_possible() -> bool {
    Command::new("valgrind").arg("--version").output().is_ok()
}

/// The instructions of one side of a case; `program` is this package's.
#[must_use]
pub fn instructions(program: &Path, side: Side, name: &str) -> u64 {
    let options = ["--tool=callgrind", "--callgrind-out-file=/dev/null"];
    each(program, side, name, options, |line| {
        line.split_once("Collected : ").map(|(_, count)| count.trim().to_owned())
    })
}

/// The instructions that a program takes from its start to its end.
#[must_use]
pub fn instructions_of(program: &Path, word: &str) -> u64 {
    let mut run = Command::new("valgrind");
    run.args(["--tool=callgrind", "--callgrind-out-file=/dev/null"]).arg(program).arg(word);
    let run = run.output().unwrap();
    let text = String::from_utf8_lossy(&run.stderr).into_owned();
    let mut counts = text.lines().filter_map(|line| line.split_once("Collected : "));
    let (_, count) = counts.next().unwrap_or_else(|| panic!("{text}"));
    count.trim().parse().unwrap()
}

/// The same of its allocations.
#[must_use]
pub fn allocations(program: &Path, side: Side, name: &str) -> u64 {
    let options = ["--tool=dhat", "--dhat-out-file=/dev/null"];
    each(program, side, name, options, |line| {
        let (_, total) = line.split_once("Total:")?;
        let (_, blocks) = total.split_once(" in ")?;
        blocks.split(' ').next().map(|count| count.replace(',', ""))
    })
}

/// What a tool counts for each time that a side of a case is run.
fn each(
    program: &Path,
    side: Side,
    name: &str,
    options: [&str; 2],
    read: fn(&str) -> Option<String>,
) -> u64 {
    let count = |times: u64| -> u64 {
        let mut run = Command::new("valgrind");
        run.args(options).arg(program);
        let run = run.args(["repeat", side.name(), name, &times.to_string()]).output().unwrap();
        let text = String::from_utf8_lossy(&run.stderr).into_owned();
        text.lines().find_map(read).unwrap_or_else(|| panic!("{text}")).parse().unwrap()
    };
    let (less, more) = if name == "stream_10000" { FEW } else { TIMES };
    (count(more) - count(less)) / (more - less)
}
