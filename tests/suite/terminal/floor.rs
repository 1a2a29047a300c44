//! The floor of command lines, by a made-up command: tables, questions and waits.

use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::sync::OnceLock;

use crate::terminal::{Session, built};

/// The made-up command with these arguments, and with none of the variables that it reads.
fn command(arguments: &[&str]) -> Command {
    static BUILT: OnceLock<std::path::PathBuf> = OnceLock::new();
    let path: &Path = BUILT.get_or_init(|| built("aliyun-rpc-cli", "--example", "made_up"));
    let mut command = Command::new(path);
    command.args(arguments).env_remove("NO_COLOR").env("TERM", "xterm-256color");
    command
}

/// What the command writes where there is no terminal.
fn piped(arguments: &[&str], input: Stdio) -> (Option<i32>, String, String) {
    let done: Output = command(arguments).stdin(input).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (done.status.code(), text(done.stdout), text(done.stderr))
}

#[test]
fn a_terminal_gets_a_table_that_fits() {
    for (columns, name) in [(100, "wide"), (60, "narrow"), (30, "narrowest")] {
        let ended = Session::start(command(&["list", "2"]), columns).end();
        assert_eq!(ended.code, Some(0));
        crate::snapshot::assert("terminal", name, &ended.screen);
    }
    crate::snapshot::assert_owned("terminal", ["wide", "narrow", "narrowest"]);
}

#[test]
fn headings_stand_out_on_a_terminal_that_shows_colours() {
    let bold = |command: Command| Session::start(command, 80).end().written.contains("\u{1b}[1m");
    assert!(bold(command(&["list", "1"])));
    for (name, value) in [("NO_COLOR", "1"), ("TERM", "dumb")] {
        let mut plain = command(&["list", "1"]);
        plain.env(name, value);
        assert!(!bold(plain), "{name}");
    }
}

#[test]
fn without_a_terminal_there_is_json_and_nothing_else() {
    let (code, out, errors) = piped(&["list", "1"], Stdio::null());
    assert_eq!((code, &*errors), (Some(0), ""));
    let told: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!(told[0]["Id"], "df-1");
    assert!(!out.contains('\u{1b}'));
}

#[test]
fn a_reader_that_goes_ends_it_quietly() {
    let mut command = command(&["list", "20000"]);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut start = [0; 10];
    child.stdout.take().unwrap().read_exact(&mut start).unwrap();
    let done = child.wait_with_output().unwrap();
    assert_eq!((done.status.code(), &*done.stderr), (Some(141), &b""[..]));
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_is_told() {
    let full = File::options().write(true).open("/dev/full").unwrap();
    let done = command(&["list", "1"]).stdout(full).stderr(Stdio::piped()).output().unwrap();
    assert_eq!(done.status.code(), Some(1));
    let told = String::from_utf8(done.stderr).unwrap();
    assert!(told.contains("the result cannot be written"), "{told}");
}

#[test]
fn a_question_is_answered_on_the_terminal() {
    for (typed, code, last) in [("yes\n", 0, "deleted"), ("\n", 3, "that was not a yes")] {
        let mut session = Session::start(command(&["delete"]), 80);
        session.until("Delete the data flow df-1? [y/N]");
        session.types(typed);
        let ended = session.end();
        assert_eq!(ended.code, Some(code));
        assert!(ended.screen.starts_with("Its tasks are stopped.\n"), "{}", ended.screen);
        assert!(ended.screen.ends_with(last), "{}", ended.screen);
    }
}

#[test]
fn a_question_that_nobody_answers_is_a_no() {
    let mut session = Session::start(command(&["delete"]), 80);
    session.until("[y/N]");
    session.types("\u{4}");
    let ended = session.end();
    assert_eq!(ended.code, Some(3));
    assert!(ended.screen.contains("[y/N]\nerror: not sent, since nobody answered"));
    let (code, out, errors) = piped(&["delete"], Stdio::null());
    assert_eq!((code, &*out), (Some(3), ""));
    assert!(errors.contains("there is no terminal to ask on"), "{errors}");
    assert_eq!(piped(&["delete", "--yes"], Stdio::null()).0, Some(0));
}

#[test]
fn a_wait_has_one_line_on_a_terminal_and_a_line_for_each_change_elsewhere() {
    let states = ["wait", "Starting", "Starting", "Running"];
    let ended = Session::start(command(&states), 80).end();
    assert_eq!(ended.screen, "data flow df-1: Running, after 1 min (as a rule 1 to 2 min)");
    let (code, _, errors) = piped(&states, Stdio::null());
    assert_eq!(code, Some(0));
    assert_eq!(
        errors,
        "data flow df-1: Starting, after 0 s (as a rule 1 to 2 min)\n\
         data flow df-1: Running, after 1 min (as a rule 1 to 2 min)\n"
    );
}
