//! Help texts: what costs or destroys first, then what is known of every argument.

use aliyun_rpc_cli::Exit;
use cpfs_cli::TABLE;
use cpfs_cli::cli::NoteKind;

use super::Shell;
use super::words::commands;
use crate::snapshot;

const CASES: &[(&str, &str)] = &[
    ("root", "--help"),
    ("group", "data-flow --help"),
    ("delete", "file-system delete --help"),
    ("list", "fileset list -h"),
    ("filters", "data-flow list --help"),
    ("import", "import -h"),
    ("evict", "evict -h"),
    ("wait", "wait data-flow running --help"),
    ("waits", "wait fileset --help"),
    ("whoami", "whoami -h"),
    ("raw", "raw -h"),
];

#[test]
fn help_texts_are_as_they_were_read() {
    for (name, line) in CASES {
        let said = Shell::on_terminal("").run(line);
        assert_eq!((said.exit, &*said.err), (Exit::Done, ""), "{line}");
        let (own, _) = said.out.split_once("General options:").unwrap_or((&said.out, ""));
        snapshot::assert("help", name, own);
    }
    snapshot::assert_owned("help", CASES.iter().map(|(name, _)| *name));
}

#[test]
fn each_command_says_what_it_costs_and_where_that_is_written() {
    for (group, command) in commands() {
        let said = Shell::new().run(&format!("{} {} --help", group.name, command.name));
        assert_eq!(said.exit, Exit::Done);
        let chapter = format!("chapter {} of the reference", command.action.schema.chapter);
        let text = said.out.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(text.contains(&chapter), "{}: {text}", command.action.name);
        let is_grave = |kind| matches!(kind, NoteKind::Destroys | NoteKind::Bills);
        let grave = command.notes.iter().find(|note| is_grave(note.kind));
        if let Some(note) = grave {
            let at = text.find(note.text).expect(command.action.name);
            assert!(at < text.find("Usage:").unwrap(), "{}", command.action.name);
            assert!(text.contains("--yes"), "{}", command.action.name);
        }
        for argument in command.arguments {
            assert!(text.contains(&argument.called()), "{}", argument.parameter);
            for (value, _) in argument.values {
                assert!(text.contains(value), "{} {value}", argument.parameter);
            }
        }
    }
}

#[test]
fn the_version_is_that_of_the_crate() {
    let said = Shell::new().run("--version");
    assert_eq!(said.out, format!("cpfs {}\n", TABLE.version));
}

#[test]
fn no_flag_of_an_action_is_one_that_all_commands_have() {
    // The parser panics in tests where two arguments have the same name.
    for (group, command) in commands() {
        let flags: Vec<&str> = command.arguments.iter().map(|argument| argument.flag).collect();
        let mut once = flags.clone();
        once.sort_unstable();
        once.dedup();
        assert_eq!(once.len(), flags.len(), "{} {}", group.name, command.name);
    }
}
