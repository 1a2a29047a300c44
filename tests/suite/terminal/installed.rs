//! What comes with the program: completions, by a shell that completes with them, and pages.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::files;
use crate::terminal::emulated::{done, program};

/// The script of a shell.
fn script(shell: &str) -> String {
    let done = done(program(&["completions", shell]));
    assert_eq!((done.code, &*done.errors), (Some(0), ""));
    done.out
}

/// What bash offers for the last of the words.
fn offered(words: &[&str]) -> Vec<String> {
    // Outside of a completion there is no `compopt`: what it is told is offered, too.
    let complete = "compopt() { COMPREPLY+=(\"compopt $*\"); }; COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); \
        _cpfs_open cpfs \"${COMP_WORDS[COMP_CWORD]}\" \"${COMP_WORDS[COMP_CWORD - 1]}\"; \
        printf '%s\\n' \"${COMPREPLY[@]}\"";
    let mut bash = Command::new("bash");
    bash.args(["--norc", "-s", "--"]).args(words).stdin(Stdio::piped());
    bash.stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut bash = bash.spawn().expect("bash runs, as it does for .ci/run");
    let text = format!("{}\n{complete}\n", script("bash"));
    bash.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
    let done = bash.wait_with_output().unwrap();
    assert!(done.status.success() && done.stderr.is_empty(), "{done:?}");
    String::from_utf8(done.stdout).unwrap().lines().map(str::to_owned).collect()
}

#[test]
fn bash_completes_commands_flags_and_values() {
    assert_eq!(offered(&["cpfs", "data-f"]), ["data-flow"]);
    assert_eq!(offered(&["cpfs", "data-flow", "del"]), ["delete"]);
    assert_eq!(offered(&["cpfs", "wait", "data-flow", "run"]), ["running"]);
    assert_eq!(offered(&["cpfs", "data-flow", "create", "--fs"]), ["--fset-id"]);
    let values = offered(&["cpfs", "data-flow", "create", "--source-security-type", ""]);
    assert_eq!(values, ["None", "SSL"]);
    assert_eq!(offered(&["cpfs", "--output", "y"]), ["yaml"]);
    let key = offered(&["cpfs", "data-flow", "list", "--filters", "Da"]);
    assert_eq!(key, ["DataFlowIds=", "compopt -o nospace"]);
    assert_eq!(offered(&["cpfs", "completions", "z"]), ["zsh"]);
}

#[test]
fn the_scripts_at_hand_are_those_of_the_program() {
    let there = files::below("docs/cli/completions");
    let shells = [("zsh", "_cpfs"), ("bash", "cpfs.bash"), ("fish", "cpfs.fish")];
    let made = shells.map(|(shell, name)| (name.to_owned(), script(shell)));
    assert!(files::Texts::from(made) == there, "stale scripts: run `cargo xtask manual`");
}

#[test]
fn every_command_has_a_page() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("man");
    fs::remove_dir_all(&folder).or_else(|_| fs::create_dir_all(&folder)).unwrap();
    fs::create_dir_all(&folder).unwrap();
    let written = done(program(&["man", folder.to_str().unwrap()]));
    assert_eq!((written.code, &*written.out, &*written.errors), (Some(0), "", ""));
    let pages = files::read_folder(&folder);
    for group in cpfs_cli::TABLE.groups {
        for command in group.commands {
            let page = &pages[&format!("cpfs-{}-{}.1", group.name, command.name)];
            let words = ["DESTROYS", "COSTS MONEY", "ENDS", "INTERRUPTS"];
            let is_warned = words.iter().any(|word| page.contains(&format!("{word}: ")));
            let is_grave = !command.notes.is_empty() || command.name == "delete";
            assert_eq!(is_warned, is_grave, "{} {}", group.name, command.name);
            assert!(page.contains(".SH \"EXIT STATUS\""), "{}", command.name);
        }
    }
    assert!(pages == files::below("docs/cli/man1"), "stale pages: run `cargo xtask manual`");
    let nowhere = done(program(&["man", "/dev/null/man"]));
    assert_eq!((nowhere.code, &*nowhere.out), (Some(1), ""));
    let at = "error: /dev/null/man/cpfs-access-group-list.1 cannot be written: ";
    assert!(nowhere.errors.starts_with(at), "{}", nowhere.errors);
}
