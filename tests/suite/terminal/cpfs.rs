//! Sessions with the program `cpfs`: what is asked, shown and left behind.

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Stdio;

use crate::terminal::emulated::{CREATE, Emulated, done, program};
use crate::terminal::{Ended, Session};

/// What stands on the terminal, with names for what differs from run to run.
fn stable(ended: &Ended, id: &str) -> String {
    let lines = ended.screen.lines().filter(|line| !line.starts_with("RequestId"));
    lines.collect::<Vec<_>>().join("\n").replace(id, "cpfs-0123456789abcdef")
}

#[test]
fn what_costs_money_is_asked_before_it_is_sent() {
    let service = Emulated::new();
    let mut session = Session::start(service.command(CREATE), 100);
    session.until("[y/N]");
    session.types("no\n");
    let ended = session.end();
    assert_eq!(ended.code, Some(3));
    crate::snapshot::assert("cpfs", "no", &ended.screen);
    assert_eq!(service.run(&["file-system", "list", "--output", "text"]).out, "");
    let mut session = Session::start(service.command(CREATE), 100);
    session.until("[y/N]");
    session.types("yes\n");
    let ended = session.end();
    assert_eq!(ended.code, Some(0));
    assert!(ended.screen.contains("FileSystemId  cpfs-"), "{}", ended.screen);
}

#[test]
fn without_a_terminal_nothing_is_asked_and_nothing_sent() {
    let service = Emulated::new();
    let refused = service.run(CREATE);
    assert_eq!((refused.code, &*refused.out), (Some(3), ""));
    assert!(refused.errors.contains("--yes"), "{}", refused.errors);
    let unread = Session::start_unread(service.command(CREATE), 80).end();
    assert_eq!(unread.code, Some(3), "{}", unread.screen);
    assert!(!unread.screen.contains("[y/N]"), "{}", unread.screen);
    assert_eq!(service.run(&["file-system", "list", "--output", "text"]).out, "");
}

#[test]
fn lists_are_tables_that_fit() {
    let service = Emulated::new();
    let id = service.file_system();
    for (columns, name) in [(100, "list"), (80, "list_narrow"), (40, "list_narrowest")] {
        let ended = service.show(&["file-system", "list"], columns);
        assert_eq!(ended.code, Some(0));
        crate::snapshot::assert("cpfs", name, &stable(&ended, &id));
    }
    let plain = service.show(&["file-system", "list", "--no-header"], 100);
    assert!(plain.screen.starts_with(&id), "{}", plain.screen);
    crate::snapshot::assert_owned("cpfs", ["no", "list", "list_narrow", "list_narrowest"]);
}

#[test]
fn a_query_is_looked_at_before_anything_is_sent() {
    let service = Emulated::new();
    let refused = service.run(&[CREATE, &["--yes", "--query", "count(@)"]].concat());
    assert_eq!(refused.code, Some(2), "{}", refused.errors);
    assert!(refused.errors.contains("there is no function `count`"), "{}", refused.errors);
    assert_eq!(service.run(&["file-system", "list", "--output", "text"]).out, "");
    let id = service.file_system();
    let told = service.run(&["file-system", "list", "--query", "[].FileSystemId", "--output=text"]);
    assert_eq!(told.out, format!("{id}\n"));
}

#[test]
fn an_interrupted_wait_says_how_it_is_taken_up_again() {
    let service = Emulated::new();
    let id = service.file_system();
    let wait = ["wait", "file-system", "running", &id];
    let mut session = Session::start(service.command(&wait), 200);
    session.until("Pending, after");
    session.types("\u{3}");
    let ended = session.end();
    assert_eq!(ended.code, Some(130), "{}", ended.screen);
    let again = ended.screen.split('`').nth(1).unwrap_or_else(|| panic!("{}", ended.screen));
    let words: Vec<&str> = again.split(' ').collect();
    assert_eq!(words[..5], ["cpfs", "wait", "file-system", "running", &id]);
    service.pass(24 * 60);
    let mut command = program(&words[1..]);
    command.envs([("ALIBABA_CLOUD_ACCESS_KEY_ID", "id")]);
    command.envs([("ALIBABA_CLOUD_ACCESS_KEY_SECRET", "secret")]);
    let ended = Session::start(command, 100).end();
    assert_eq!(ended.code, Some(0), "{}", ended.screen);
    assert!(ended.screen.contains("Running, after"), "{}", ended.screen);
}

#[test]
#[cfg(unix)]
fn a_wait_that_is_asked_to_end_says_so_as_well() {
    let service = Emulated::new();
    let id = service.file_system();
    let mut session =
        Session::start(service.command(&["wait", "file-system", "running", &id]), 200);
    session.until("Pending, after");
    session.terminate();
    let ended = session.end();
    assert_eq!(ended.code, Some(130), "{}", ended.screen);
    assert!(ended.screen.contains("takes the wait up again"), "{}", ended.screen);
}

#[test]
#[cfg(target_os = "linux")]
fn what_was_made_is_told_where_nobody_reads_the_result() {
    let service = Emulated::new();
    let full = std::fs::File::options().write(true).open("/dev/full").unwrap();
    let (reader, closed) = std::io::pipe().unwrap();
    drop(reader);
    for out in [Stdio::from(full), Stdio::from(closed)] {
        let mut command = service.command(&[CREATE, &["--yes", "--output", "json"]].concat());
        let done =
            command.stdin(Stdio::null()).stdout(out).stderr(Stdio::piped()).output().unwrap();
        let told: serde_json::Value = serde_json::from_slice(&done.stderr).unwrap();
        assert_eq!((done.status.code(), &told["error"]["kind"]), (Some(8), &"executed".into()));
        assert!(told["error"]["result"]["FileSystemId"].is_string(), "{told}");
    }
}

#[test]
fn failures_are_text_and_json_for_those_who_want_it() {
    let service = Emulated::new();
    let words = ["fileset", "list", "cpfs-0"];
    let told = service.run(&words);
    assert_eq!((told.code, &*told.out), (Some(4), ""));
    assert!(told.errors.starts_with("error: DescribeFilesets: InvalidFileSystem.NotFound"));
    let told = service.run(&[&words[..], &["--output", "json"]].concat());
    let error: serde_json::Value = serde_json::from_str(&told.errors).unwrap();
    assert_eq!(error["error"]["code"], "InvalidFileSystem.NotFound");
    let red = |screen: &Ended| screen.written.contains("\u{1b}[1m\u{1b}[31merror:");
    assert!(red(&service.show(&words, 80)));
    let mut plain = service.command(&words);
    assert!(!red(&Session::start(
        {
            plain.env("NO_COLOR", "1");
            plain
        },
        80
    )
    .end()));
}

#[test]
fn a_reader_that_has_gone_ends_it_quietly() {
    let service = Emulated::new();
    service.file_system();
    for words in [&["file-system", "list"][..], &["--help"], &["completions", "bash"]] {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let mut command = service.command(words);
        command.stdin(Stdio::null()).stdout(writer).stderr(Stdio::piped());
        let done = command.output().unwrap();
        assert_eq!((done.status.code(), &*done.stderr), (Some(141), &b""[..]), "{words:?}");
    }
}

#[test]
fn without_a_home_it_says_what_it_needs() {
    let told = done(program(&["file-system", "list", "--region", "cn-hangzhou"]));
    assert_eq!((told.code, &*told.out), (Some(3), ""));
    assert!(told.errors.contains("ALIBABA_CLOUD_ACCESS_KEY_ID"), "{}", told.errors);
}

#[test]
fn closed_streams_and_a_home_that_is_none_are_no_surprise() {
    let service = Emulated::new();
    let closed = |words: &[&str], streams: &str| {
        let cpfs = service.command(words);
        let mut bash = std::process::Command::new("bash");
        bash.args(["--norc", "-c", &format!("exec \"$0\" \"$@\" {streams}")]);
        bash.arg(cpfs.get_program()).args(cpfs.get_args()).env_clear().env("HOME", "/dev/null");
        bash.envs(cpfs.get_envs().filter_map(|(name, value)| Some((name, value?))));
        done(bash)
    };
    let refused = closed(CREATE, "<&-");
    assert_eq!((refused.code, &*refused.out), (Some(3), ""), "{}", refused.errors);
    assert!(refused.errors.contains("there is no terminal"), "{}", refused.errors);
    let listed = closed(&["file-system", "list"], "<&- 2>&-");
    assert_eq!((listed.code, &*listed.out), (Some(0), "[]\n"));
    let nowhere = closed(&["fileset", "list", "cpfs-0"], "2>&-");
    assert_eq!((nowhere.code, &*nowhere.out), (Some(4), ""));
    let job = ["import", "--file-system-id", "cpfs-0", "--data-flow-id", "df-0", "--from", "-"];
    let nothing = closed(&job, "<&-");
    assert_eq!((nothing.code, &*nothing.out), (Some(0), "[]\n"), "{}", nothing.errors);
}

/// Whoever the tests run as may be allowed to write there all the same: nothing is left behind.
#[test]
fn a_home_that_is_read_only_is_left_as_it_is() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("read-only");
    let permit = |mode| fs::set_permissions(&folder, Permissions::from_mode(mode));
    fs::create_dir_all(&folder).and_then(|()| permit(0o555)).unwrap();
    let service = Emulated::new();
    let words: [&[&str]; 3] = [&["file-system", "list"], &["whoami"], &["completions", "bash"]];
    for words in words {
        let mut cpfs = service.command(words);
        cpfs.current_dir(&folder).env("HOME", &folder).env("TMPDIR", &folder);
        let done = done(cpfs);
        assert_eq!((done.code, &*done.errors), (Some(0), ""), "{words:?}");
    }
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 0);
    permit(0o755).unwrap();
}
