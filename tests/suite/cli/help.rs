//! Help texts: what costs or destroys first, then what is known of every argument.

use std::collections::BTreeSet;

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
            // Further on there may be names of parameters, which are flags here.
            let begin = note.text.split(' ').take(4).collect::<Vec<_>>().join(" ");
            let at = text.find(&begin).expect(command.action.name);
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
fn a_verb_offers_what_can_be_used_with_it() {
    let cases = [
        ("import", "--create-dir-if-not-exist --dst-directory", ""),
        ("export", "--dst-directory", "--create-dir-if-not-exist"),
        ("evict", "--conflict-policy", "--create-dir-if-not-exist --dst-directory"),
        ("inventory", "--directory", "--create-dir-if-not-exist --dst-directory"),
    ];
    for (verb, has, lacks) in cases {
        let help = Shell::new().run(&format!("{verb} --help")).out;
        let offers =
            |flag: &str| help.split_whitespace().any(|word| word.split('[').next() == Some(flag));
        assert!(has.split(' ').all(offers), "{verb}: {help}");
        let never = "--transfer-file-list-path --entry-list --src-task-id --task-action";
        for flag in never.split(' ').chain(lacks.split_whitespace()) {
            assert!(!offers(flag), "{verb}: {flag}");
            let said = Shell::new().run(&format!("{verb} /a {flag}=/x/"));
            assert_eq!(said.exit, Exit::Usage, "{said:?}");
        }
    }
}

#[test]
fn the_version_is_that_of_the_crate() {
    let said = Shell::new().run("--version");
    assert_eq!(said.out, format!("cpfs {}\n", TABLE.version));
}

/// The flags that a help text tells of.
pub(super) fn flags(help: &str) -> BTreeSet<String> {
    let lines = help.lines().map(str::trim_start).filter(|line| line.starts_with('-'));
    let words = lines.flat_map(|line| line.split([' ', ',', '[', '=']).take(3));
    words.filter(|word| word.starts_with("--")).map(str::to_owned).collect()
}

#[test]
fn no_flag_of_an_action_is_one_that_all_commands_have() {
    let of_all = flags(&Shell::new().run("--help").out);
    assert!(of_all.contains("--region") && of_all.contains("--help"), "{of_all:?}");
    for (group, command) in commands() {
        let mut once = BTreeSet::new();
        for argument in command.arguments {
            let flag = format!("--{}", argument.flag);
            assert!(!of_all.contains(&flag), "{} {}: {flag}", group.name, command.name);
            assert!(once.insert(flag), "{} {}: {}", group.name, command.name, argument.flag);
        }
    }
}

#[test]
fn help_fits_into_eighty_columns() {
    for line in ["--help", "-h", "task create --help", "import -h", "data-flow list -h"] {
        let mut shell = Shell::on_terminal("");
        shell.terminal.columns = Some(80);
        let out = shell.run(line).out;
        // An address is not broken, and neither is how a command is called.
        let is_whole = |line: &str| line.contains("https://") || line.starts_with("Usage:");
        let long = out.lines().find(|line| line.chars().count() > 80 && !is_whole(line));
        assert_eq!(long, None, "{line}");
    }
    let piped = Shell::new().run("--help").out;
    let (commands, _) = piped.split_once("Options:").unwrap();
    assert_eq!(commands.lines().find(|line| line.len() > 80 && !line.contains("NAS")), None);
}

#[test]
fn what_an_action_requires_stands_first() {
    let help = Shell::new().run("data-flow create -h").out;
    let at = |text: &str| help.find(text).unwrap_or_else(|| panic!("{text} in {help}"));
    let order = ["Required:", "--source-storage <TEXT>  ", "Parameters:", "--description <TEXT>"];
    let then = ["What this program does:", "      --wait", "General options:", "--region <"];
    assert!(order.into_iter().skip(2).chain(then).map(at).is_sorted(), "{help}");
    let (_, required) = help.split_once("Required:\n").unwrap();
    assert!(required.trim_start().starts_with("--source-storage"), "{help}");
    let help = Shell::new().run("data-flow list --help").out;
    assert!(help.contains("- DataFlowIds: ") && !help.contains("=:"), "{help}");
}
