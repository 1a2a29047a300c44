//! Who calls: credentials and servers, where they come from, and no secret.

use std::io;
use std::path::Path;

use aliyun_rpc_cli::{Desk, Exit};
use cpfs::Builder;
use cpfs::testing::{Canned, TestClock};
use cpfs_cli::Cpfs;
use serde_json::json;

use super::Shell;

const KEYS: &[(&str, &str)] = &[
    ("HOME", "/home/ann"),
    ("ALIBABA_CLOUD_ACCESS_KEY_ID", "env-id"),
    ("ALIBABA_CLOUD_ACCESS_KEY_SECRET", "hush-env"),
    ("ALIBABA_CLOUD_REGION_ID", "cn-beijing"),
    ("ALIBABA_CLOUD_ECS_METADATA_DISABLED", "true"),
];

fn config(path: &Path) -> io::Result<Vec<u8>> {
    if !path.ends_with(".aliyun/config.json") {
        return Err(io::ErrorKind::NotFound.into());
    }
    let profile = json!({"name": "lab", "mode": "AK", "access_key_id": "lab-id",
        "access_key_secret": "hush-lab", "region_id": "cn-shanghai"});
    Ok(json!({"current": "lab", "profiles": [profile]}).to_string().into_bytes())
}

fn who(variables: &'static [(&'static str, &'static str)], line: &str) -> super::Said {
    let shell = Shell { variables, ..Shell::new() };
    let builder: Builder<Desk<Cpfs>> =
        Builder::new().files(config).transport(shell.double.clone()).clock(TestClock::leaping());
    let words: Vec<&str> = line.split_whitespace().collect();
    let said = shell.run_with(&words, builder);
    assert!(!said.whole().contains("hush"), "{said:?}");
    said
}

#[test]
fn the_source_of_each_is_shown() {
    let said = who(KEYS, "whoami");
    let shown = json!({"AccessKeyId": "env-id", "Source": "default/env", "Expires": null,
        "Endpoint": "https://nas.cn-beijing.aliyuncs.com",
        "EndpointSource": "ALIBABA_CLOUD_REGION_ID"});
    assert_eq!(said.json(), shown);
    let said = who(KEYS, "--region cn-hangzhou whoami --query Endpoint --output text");
    assert_eq!(said.out, "https://nas.cn-hangzhou.aliyuncs.com\n");
}

#[test]
fn a_profile_that_is_named_wins_over_keys_of_the_environment() {
    let said = who(KEYS, "whoami --profile lab --query [AccessKeyId,Source]");
    assert_eq!(said.json(), json!(["lab-id", "default/cli_profile/static_ak"]));
}

#[test]
fn a_profile_that_is_not_there_is_told_with_those_that_are() {
    // The metadata server is not turned off here: nothing but profiles is asked.
    let said = who(KEYS.split_last().unwrap().1, "whoami --profile nope");
    assert_eq!(said.exit, Exit::Refused, "{said:?}");
    assert_eq!(
        said.err,
        "error: there is no profile `nope` in /home/ann/.aliyun/config.json; there are: lab; \
         there is neither /home/ann/.alibabacloud/credentials.ini nor \
         /home/ann/.alibabacloud/credentials\n\
         hint: name a profile that has credentials, or none\n"
    );
}

#[test]
fn a_server_can_be_set_for_all_commands() {
    let with = &[
        ("ALIBABA_CLOUD_ACCESS_KEY_ID", "env-id"),
        ("ALIBABA_CLOUD_ACCESS_KEY_SECRET", "hush-env"),
        ("CPFS_ENDPOINT", "http://127.0.0.1:8000"),
    ];
    let asked = "--query [Endpoint,EndpointSource]";
    let said = who(with, &format!("whoami {asked}"));
    assert_eq!(said.json(), json!(["http://127.0.0.1:8000", "CPFS_ENDPOINT"]));
    let said = who(with, &format!("whoami --region cn-hangzhou {asked}"));
    assert_eq!(said.json(), json!(["https://nas.cn-hangzhou.aliyuncs.com", "--region"]));
    let said = who(with, &format!("whoami --endpoint https://nas.example {asked}"));
    assert_eq!(said.json(), json!(["https://nas.example", "--endpoint"]));
}

#[test]
fn nobody_is_a_refusal_before_anything_is_sent() {
    let nobody = &[("ALIBABA_CLOUD_ECS_METADATA_DISABLED", "true")];
    let said = who(nobody, "--region cn-hangzhou region list");
    assert_eq!(said.exit, Exit::Refused);
}

#[test]
fn debug_shows_attempts_without_secrets() {
    let shell = Shell::new();
    shell.double.on("DescribeRegions", Canned::error(503, "ServiceUnavailable", "Later."));
    shell.double.on("DescribeRegions", Canned::json(r#"{"RequestId": "r-1", "Regions": {}}"#));
    let said = shell.run("--debug region list --file-system-type cpfs");
    assert_eq!(said.exit, Exit::Done);
    let lines: Vec<&str> = said.err.lines().collect();
    assert_eq!(
        lines[0],
        "debug: POST nas.cn-hangzhou.aliyuncs.com DescribeRegions (attempt 1) FileSystemType=cpfs"
    );
    assert!(lines[1].starts_with("debug: DescribeRegions (attempt 1): status 503, code Service"));
    assert!(lines[3].starts_with("debug: DescribeRegions (attempt 2): status 200, request r-1"));
    assert_eq!(lines.len(), 4);
}

#[test]
fn debug_shows_an_answer_that_cannot_be_read() {
    let shell = Shell::new();
    let page = "<html>Proxy: /?Password=hush&A=1 <b>sign in</b></html>";
    shell.double.on("DropThing", Canned::raw(200, page));
    let said = shell.run("--debug raw DropThing Token=hush ApiKey=hush ClientToken=t-1 --yes");
    assert_eq!(said.exit, Exit::MayHaveExecuted, "{said:?}");
    assert!(!said.err.contains("hush") && said.err.contains("ClientToken=t-1"), "{said:?}");
    let shown = "debug: the answer begins <html>Proxy: /?Password=***&A=1 <b>sign in</b></html>";
    assert!(said.err.lines().any(|line| line == shown), "{said:?}");
    assert!(said.err.contains("say `--debug` to see the answer"), "{said:?}");
}

#[test]
fn what_the_client_advises_a_program_is_said_in_other_words() {
    let shell = Shell::new();
    shell.double.on("DescribeRegions", Canned::broken_off().repeated());
    let said = shell.run("region list");
    assert_eq!(said.exit, Exit::NoAnswer, "{said:?}");
    assert!(said.err.ends_with("hint: check the network\n"), "{said:?}");
}

#[test]
fn an_action_by_its_name_is_shown_as_it_came() {
    let shell = Shell::new().answering("DescribeQuotas", &json!({"Quotas": {"Quota": [1]}}));
    let said = shell.run("raw DescribeQuotas A.1.B=c=d --read --get");
    assert_eq!(said.json(), json!({"Quotas": {"Quota": [1]}}));
    let sent = shell.double.assert_sent("DescribeQuotas", &[("A.1.B", "c=d")]);
    assert_eq!(sent[0].method(), http::Method::GET);
    let said = shell.run("raw DropAll");
    assert_eq!((said.exit, shell.double.sent().len()), (Exit::Refused, 1));
}
