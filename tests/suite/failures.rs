//! Failures of calls as a command line shows them: the text, the JSON, the code it ends with.

use std::ffi::OsString;

use aliyun_rpc_cli::output::Format;
use aliyun_rpc_cli::{Exit, Failure, Program, Typed};
use aliyun_rpc_wire::constraint::Values;
use cpfs::testing::{Canned, Double};
use cpfs::{Client, Error};
use cpfs_cli::Cpfs;
use serde_json::{Value, json};

use crate::cli::words::command;
use crate::double::{builder, now};
use crate::snapshot;

/// What a call comes to when every request is answered so.
fn answered(canned: &Canned, call: impl FnOnce(Client) -> Result<(), Error>) -> Error {
    let double = Double::new();
    double.next(canned.clone().repeated());
    call(now(builder(&double).build()).unwrap()).unwrap_err()
}

/// What reading a fileset's list comes to.
fn read(canned: &Canned) -> Error {
    answered(canned, |client| now(client.describe_filesets("cpfs-1").send()).map(drop))
}

/// What making a fileset comes to.
fn make(canned: &Canned) -> Error {
    let token = "0b5a5c8e";
    answered(canned, |client| {
        let call = client.create_fileset("cpfs-1").file_system_path("/train/");
        now(call.client_token(token).send()).map(drop)
    })
}

/// What making a mount target, which has no token, comes to.
fn mount(canned: &Canned) -> Error {
    answered(canned, |client| {
        let call = client.create_mount_target("cpfs-1").network_type(cpfs::NetworkType::Vpc);
        now(call.vpc_id("vpc-1").v_switch_id("vsw-1").send()).map(drop)
    })
}

/// What waiting for a data flow comes to.
fn wait(canned: &Canned) -> Error {
    answered(canned, |client| {
        now(client.wait_data_flow_running("cpfs-1", "df-1").into_future()).map(drop)
    })
}

/// Data flows with one of that status.
fn flow(status: &str) -> Canned {
    let flow = json!({"FileSystemId": "cpfs-1", "DataFlowId": "df-1", "Status": status,
        "ErrorMessage": "SourceStorageUnreachable"});
    Canned::json(json!({"DataFlowInfo": {"DataFlow": [flow]}}).to_string())
}

fn refused() -> Error {
    let call = |client: Client| {
        let call = client.create_fileset("cpfs-1").file_system_path("train");
        now(call.description("http://a").send()).map(drop)
    };
    answered(&Canned::silence(), call)
}

fn unmade(builder: cpfs::Builder<Client>) -> Error {
    now(builder.build()).unwrap_err()
}

fn cases() -> Vec<(&'static str, Exit, Error)> {
    let missing = Canned::error(404, "InvalidFsetId.NotFound", "It does not exist.");
    let made = Canned::json(json!({"RequestId": "r", "FsetId": "fset-1"}).to_string());
    let dry = |canned: &Canned| {
        answered(canned, |client| {
            let call = client.create_fileset("cpfs-1").file_system_path("/train/");
            now(call.client_token("0b5a5c8e").dry_run()).map(drop)
        })
    };
    // No network is asked where there is nobody to ask.
    let alone = |name: &str| (name == "ALIBABA_CLOUD_ECS_METADATA_DISABLED").then(|| "1".into());
    vec![
        ("refused", Exit::Refused, refused()),
        ("no_region", Exit::Refused, unmade(Client::builder().environment(alone))),
        ("bad_endpoint", Exit::Refused, unmade(builder(&Double::new()).endpoint("nas"))),
        ("service", Exit::Service, read(&missing)),
        ("hostile", Exit::Service, read(&Canned::error(400, "X\u{1b}[2J", "a\u{9b}2J\u{202e}b"))),
        ("no_connection", Exit::NoAnswer, make(&Canned::no_connection())),
        ("unreadable", Exit::NoAnswer, read(&Canned::raw(200, "<html>"))),
        ("decode", Exit::Executed, make(&Canned::json(r#"{"RequestId": "r"}"#))),
        ("misread", Exit::NoAnswer, read(&Canned::json(r#"{"Entries": 3}"#))),
        ("token", Exit::MayHaveExecuted, make(&Canned::broken_off())),
        ("lookup", Exit::MayHaveExecuted, mount(&Canned::broken_off())),
        ("carried_out", Exit::MayHaveExecuted, dry(&made)),
        ("wait_failed", Exit::Wait, wait(&flow("Misconfigured"))),
        ("wait_timed_out", Exit::Wait, wait(&flow("Starting"))),
        ("wait_gone", Exit::Wait, wait(&Canned::json(r#"{"DataFlowInfo": {}}"#))),
        ("wait_unseen", Exit::Wait, wait(&Canned::error(403, "Forbidden.RAM", "Not you."))),
    ]
}

fn written(failure: &Failure, format: Format) -> String {
    let mut out = Vec::new();
    failure.write(&mut out, format, false).unwrap();
    String::from_utf8(out).unwrap()
}

#[test]
fn every_failure_is_told_in_the_words_of_a_command_line() {
    let cases = cases();
    let given: Values = [("FileSystemId", "cpfs-1")].into_iter().collect();
    for (name, exit, error) in &cases {
        let named = error.action().map(command);
        let (group, command) = named.map_or(("", ""), |(group, one)| (group.name, one.name));
        let words = ["cpfs", group, command, "cpfs-1"].map(OsString::from);
        let typed = Typed {
            table: Cpfs::TABLE,
            words: &words,
            command: named.map(|(_, command)| command),
            given: &given,
            is_job: false,
        };
        let failure = Failure::of_call(error, &typed);
        assert_eq!(failure.exit(), *exit, "{name}: {error}");
        let text = written(&failure, Format::Table);
        let json = written(&failure, Format::Json);
        snapshot::assert("failures", name, &format!("{text}\n{json}"));
        for word in ["Builder", "()`", "`.", "CheckLevel", "_running`"] {
            assert!(!text.contains(word), "{name} has {word}: {text}");
        }
        let told: Value = serde_json::from_str(&json).unwrap();
        assert_eq!(told["error"]["exit_code"], json!(exit.code()), "{name}");
    }
    snapshot::assert_owned("failures", cases.iter().map(|(name, _, _)| *name));
}

#[test]
fn a_reader_that_has_gone_is_told_nothing() {
    let failure = Failure::new(Exit::BrokenPipe, "broken pipe");
    assert_eq!(written(&failure, Format::Table), "");
    assert_eq!(written(&failure, Format::Json), "");
}
