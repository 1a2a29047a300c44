//! Refusals: what a user sees of each kind, and the code it ends with.

use aliyun_rpc_cli::Exit;
use cpfs::testing::Canned;

use super::Shell;
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
fn what_may_have_been_executed_says_so() {
    let shell = Shell::new();
    shell.double.on("CreateMountTarget", Canned::broken_off());
    let said = shell.run(
        "mount-target create cpfs-1 --network-type Vpc --vpc-id vpc-1 --v-switch-id vsw-1 \
         --access-group-name DEFAULT_VPC_GROUP_NAME",
    );
    assert_eq!(said.exit, Exit::MayHaveExecuted, "{said:?}");
}
