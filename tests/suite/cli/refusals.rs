//! Refusals: what a user sees of each kind, and the code it ends with.

use aliyun_rpc_cli::Exit;
use cpfs::testing::Canned;

use super::Shell;
use super::words::commands;
use crate::snapshot;

const CASES: &[(&str, &str, Exit)] = &[
    ("unknown_command", "file-system lst", Exit::Usage),
    ("unknown_group", "filesystem list", Exit::Usage),
    ("unknown_flag", "fileset list cpfs-1 --filter a=b", Exit::Usage),
    ("missing", "fileset create cpfs-1", Exit::Usage),
    ("missing_word", "fileset delete cpfs-1", Exit::Usage),
    ("bad_output", "region list --output xml", Exit::Usage),
    ("json", "fileset create cpfs-1 --output json", Exit::Usage),
    (
        "several",
        "file-system create --storage-type advance_100 --protocol-type cpfs \
                 --file-system-type cpfs --description http://x --duration 3",
        Exit::Refused,
    ),
    ("service", "fileset modify cpfs-1 fset-1 --description data", Exit::Service),
];

#[test]
fn each_is_told_in_terms_of_the_command_line() {
    for (name, line, exit) in CASES {
        let shell = Shell::new();
        let gone = Canned::error(404, "InvalidFsetId.NotFound", "The specified Fset not exist.");
        shell.double.on("ModifyFileset", gone);
        let json = if line.contains("--output") { "" } else { " --output table" };
        let said = shell.run(&format!("{line}{json}"));
        assert_eq!((said.exit, &*said.out), (*exit, ""), "{line}: {said:?}");
        snapshot::assert("refusals", name, &said.whole());
    }
    snapshot::assert_owned("refusals", CASES.iter().map(|(name, ..)| *name));
}

#[test]
fn nothing_at_all_is_answered_with_help_and_a_usage_error() {
    for line in ["", "file-system", "wait", "wait data-flow", "preflight"] {
        let said = Shell::new().run(line);
        assert_eq!((said.exit, &*said.out), (Exit::Usage, ""), "{line}");
        assert!(said.err.contains("Usage: cpfs"), "{line}: {said:?}");
    }
}

#[test]
fn a_help_text_is_not_the_error() {
    let said = Shell::new().run("data-flow");
    let mut lines = said.err.lines();
    assert_eq!(lines.next(), Some("error: a command is missing; there are these:"), "{said:?}");
    assert_eq!((lines.next(), lines.next()), (Some(""), Some("Data flows")));
}

#[test]
fn a_hint_says_what_stands_in_for_what_is_missing() {
    let hint = |line: &str| {
        let said = Shell::new().run(line);
        assert_eq!(said.exit, Exit::Usage, "{line}: {said:?}");
        said.err.lines().find_map(|it| it.strip_prefix("hint: ")).unwrap_or_default().to_owned()
    };
    assert_eq!(hint("data-flow list"), "say whose, or `--all` for those of all");
    let job = "--file-system-id cpfs-1 --data-flow-id df-1";
    let paths = "give paths, or `--from FILE` for a file with one on each line";
    assert_eq!(hint(&format!("import {job}")), paths);
    let further = "it may need --fset-id, --throughput, --file-system-path, \
                   --source-storage-path, too: `--help` says when";
    assert_eq!(hint("data-flow create"), further);
    let given = "--fset-id=f --throughput 600 --file-system-path /a/";
    let further = "it may need --source-storage-path, too: `--help` says when";
    assert_eq!(hint(&format!("data-flow create cpfs-1 {given}")), further);
    assert_eq!(hint("wait task running"), "there is `data-flow-task`");
    assert_eq!(hint("target list"), "there is `mount-target`, `protocol-mount-target`");
    assert_eq!(hint("nothing"), "");
}

#[test]
fn a_number_below_zero_is_a_value() {
    let said = Shell::new().run("data-flow list cpfs-1 --max-results -5 --check all");
    assert_eq!(said.exit, Exit::Refused, "{said:?}");
    assert!(said.err.contains("--max-results must be from 10 to 100, but is `-5`"), "{said:?}");
    let said = Shell::new().run("fileset list cpfs-1 --max-items -1");
    assert_eq!(said.exit, Exit::Usage);
    assert!(said.err.contains("write a whole number, such as `100`"), "{said:?}");
}

#[test]
fn a_yes_is_taken_where_nothing_is_asked() {
    for (group, command) in commands() {
        let line = format!("{} {} --yes=x", group.name, command.name);
        let said = Shell::new().run(&line);
        assert!(said.err.contains("unexpected value 'x' for '--yes'"), "{line}: {said:?}");
    }
    let help = Shell::new().run("data-flow list --help").out;
    assert!(!help.contains("--yes"), "{help}");
}

#[test]
fn help_is_a_command_too() {
    for (line, same) in [
        ("help", "--help"),
        ("help data-flow", "data-flow --help"),
        ("help data-flow list", "data-flow list --help"),
    ] {
        let said = Shell::new().run(line);
        assert_eq!((said.exit, &*said.err), (Exit::Done, ""), "{line}");
        assert_eq!(said.out, Shell::new().run(same).out, "{line}");
    }
    assert_eq!(Shell::new().run("help nothing").exit, Exit::Usage);
}

#[test]
fn what_may_have_been_executed_says_so() {
    let shell = Shell::new();
    shell.double.on("CreateMountTarget", Canned::broken_off());
    let said = shell.run(
        "mount-target create cpfs-1 --network-type Vpc --vpc-id vpc-1 --v-switch-id vsw-1 \
         --access-group-name DEFAULT_VPC_GROUP_NAME",
    );
    assert_eq!(said.exit, Exit::MayHaveExecuted, "{said:?}");
}
