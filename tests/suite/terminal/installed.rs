//! What comes with the program: completions, by a shell that completes with them.

use std::io::Write;
use std::process::{Command, Stdio};

use crate::terminal::emulated::{done, program};

/// The script of a shell.
fn script(shell: &str) -> String {
    let done = done(program(&["completions", shell]));
    assert_eq!((done.code, &*done.errors), (Some(0), ""));
    done.out
}

#[test]
fn every_shell_knows_every_command_flag_and_value() {
    for shell in ["bash", "zsh", "fish"] {
        let script = script(shell);
        let knows = |word: &str| assert!(script.contains(word), "{shell} does not know {word}");
        for group in cpfs_cli::TABLE.groups {
            knows(group.name);
            for command in group.commands {
                knows(command.name);
                for argument in command.arguments.iter().filter(|one| one.word.is_none()) {
                    knows(argument.flag);
                    argument.values.iter().for_each(|(value, _)| knows(value));
                }
            }
        }
    }
}

/// What bash offers for the last of the words.
fn offered(words: &[&str]) -> Vec<String> {
    let complete = "COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); \
        _cpfs cpfs \"${COMP_WORDS[COMP_CWORD]}\" \"${COMP_WORDS[COMP_CWORD - 1]}\"; \
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
    assert_eq!(offered(&["cpfs", "completions", "z"]), ["zsh"]);
}
