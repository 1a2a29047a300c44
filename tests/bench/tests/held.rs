//! What is held of what users pay: instructions in process, and the size of a program.
//!
//! Both are the same each time, whatever else the machine does; but they need a release build, so
//! that only `cargo xtask test --full` runs them.

use std::env::consts::EXE_EXTENSION;
use std::path::Path;
use std::process::Command;

use cpfs_bench::{Side, instructions, instructions_of, is_possible};

/// The most that each case may take, in hundredths of its floor.
const RATIOS: [(&str, u64); 4] =
    [("create_data_flow", 130), ("decode_1", 125), ("decode_100", 112), ("stream_10000", 106)];

/// The same of the first two together.
const BOTH: u64 = 128;

/// The most instructions that the command line takes to say its version, and its help.
const STARTS: [(&str, u64); 2] = [("--version", 1_200_000), ("--help", 1_700_000)];

/// The most bytes that a program with one call may have, without its symbols.
const SIZE: u64 = 3_700_000;

#[test]
#[ignore = "needs a release build and valgrind"]
fn no_case_takes_more_instructions_than_it_may() {
    assert!(is_possible(), "there is no valgrind here, so nothing is held");
    let program = Path::new(env!("CARGO_BIN_EXE_cpfs-bench"));
    let (mut ours, mut floors) = (Vec::new(), Vec::new());
    for (name, most) in RATIOS {
        let [own, floor] = [Side::Ours, Side::Floor].map(|it| instructions(program, it, name));
        assert!(floor > 10_000, "{name}: the floor is {floor}");
        assert!(own * 100 <= floor * most, "{name}: {own} to {floor} is more than {most} %");
        ours.push(own);
        floors.push(floor);
    }
    let (own, floor): (u64, u64) = (ours[..2].iter().sum(), floors[..2].iter().sum());
    assert!(own * 100 <= floor * BOTH, "both: {own} to {floor} is more than {BOTH} %");
}

#[test]
#[ignore = "needs a release build"]
fn a_program_with_one_call_is_no_larger_than_it_may_be() {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["rustc", "--release", "--package", "cpfs-yardstick", "--offline"]);
    let built = cargo.args(["--", "-C", "strip=symbols"]).output().unwrap();
    assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
    let program = Path::new(env!("CARGO_BIN_EXE_cpfs-bench")).with_file_name("cpfs-yardstick");
    let program = program.with_extension(EXE_EXTENSION);
    let size = std::fs::metadata(program).unwrap().len();
    assert!(size > 1_000_000, "{size} bytes are too few to be true");
    assert!(size <= SIZE, "{size} bytes are more than {SIZE}");
}

#[test]
#[ignore = "needs a release build and valgrind"]
fn the_command_line_starts_with_no_more_instructions_than_it_may() {
    assert!(is_possible(), "there is no valgrind here, so nothing is held");
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["build", "--release", "--package", "cpfs-cli", "--bin", "cpfs", "--offline"]);
    let built = cargo.output().unwrap();
    assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
    let program = Path::new(env!("CARGO_BIN_EXE_cpfs-bench")).with_file_name("cpfs");
    let program = program.with_extension(EXE_EXTENSION);
    for (word, most) in STARTS {
        let own = instructions_of(&program, word);
        assert!(own > 100_000, "{word}: {own} are too few to be true");
        assert!(own <= most, "{word}: {own} is more than {most}");
    }
}
