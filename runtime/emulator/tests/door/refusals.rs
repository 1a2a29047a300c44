//! Every refusal of the door: status, code, rule, and what is left untouched.

use std::collections::BTreeSet;

use aliyun_rpc_emulator::{Clock as _, DOOR_RULES};

use crate::ask::{Ask, FORM, TIME, raw};
use crate::socket::{Got, exchange};
use crate::toy::{GOOD, STS, Stage, begin, stage};

/// What is refused with which rule, how the request differs from a good one, and the code.
type Case = (&'static str, fn(&Stage) -> Got, &'static str);

fn rpc() -> Ask {
    Ask::rpc("DescribeThings", "n-1")
}

fn acs3() -> Ask {
    Ask::acs3("DescribeThings", "n-1")
}

fn send(stage: &Stage, ask: &Ask) -> Got {
    ask.send(stage.emulator.address())
}

/// A request whose target and body are given as they are.
fn text(stage: &Stage, target: &str, body: &str) -> Got {
    let headers = [("host", "h"), ("content-type", FORM)];
    let headers = headers.map(|(name, value)| (name.to_owned(), value.to_owned()));
    let got = exchange(stage.emulator.address(), &raw("POST", target, &headers, body));
    got.expect("an answer")
}

fn sts(token: Option<&str>) -> Ask {
    let ask = rpc().query("AccessKeyId", STS.0).secret(STS.1);
    match token {
        Some(token) => ask.query("SecurityToken", token).sign_rpc(),
        None => ask.sign_rpc(),
    }
}

const CASES: &[Case] = &[
    (
        "door-path",
        |it| send(it, &Ask { path: "/api".into(), ..rpc() }.sign_rpc()),
        "InvalidApi.NotFound",
    ),
    ("door-path", |it| text(it, "http://nas.test/a?b", ""), "InvalidApi.NotFound"),
    ("door-method", |it| send(it, &rpc().method("PUT").sign_rpc()), "UnsupportedHTTPMethod"),
    (
        "door-method",
        |it| send(it, &Ask::rpc("PostOnly", "n").method("GET").sign_rpc()),
        "UnsupportedHTTPMethod",
    ),
    ("door-encoding", |it| text(it, "/?A=%4", ""), "InvalidParameter.Format"),
    ("door-encoding", |it| text(it, "/?A=%zz", ""), "InvalidParameter.Format"),
    ("door-encoding", |it| text(it, "/", "A=%ff"), "InvalidParameter.Format"),
    ("door-encoding", |it| text(it, "/?=1", ""), "InvalidParameter.Format"),
    (
        "door-encoding",
        |it| send(it, &rpc().form("A", "1").header("content-type", "application/json").sign_rpc()),
        "InvalidParameter.Format",
    ),
    ("door-twice", |it| text(it, "/?A=1&A=1", ""), "InvalidParameter"),
    (
        "door-twice",
        |it| send(it, &rpc().query("A", "1").form("A", "2").sign_rpc()),
        "InvalidParameter",
    ),
    ("door-format", |it| send(it, &rpc().query("Format", "YAML").sign_rpc()), "InvalidParameter"),
    ("door-missing", |it| send(it, &rpc().without("Action").sign_rpc()), "MissingAction"),
    ("door-missing", |it| send(it, &rpc().query("Version", "").sign_rpc()), "MissingVersion"),
    ("door-missing", |it| send(it, &rpc().without("AccessKeyId").sign_rpc()), "MissingAccessKeyId"),
    ("door-missing", |it| send(it, &rpc()), "MissingSignature"),
    (
        "door-missing",
        |it| send(it, &rpc().without("SignatureMethod").sign_rpc()),
        "MissingSignatureMethod",
    ),
    (
        "door-missing",
        |it| send(it, &rpc().without("SignatureVersion").sign_rpc()),
        "MissingSignatureVersion",
    ),
    ("door-missing", |it| send(it, &rpc().without("Timestamp").sign_rpc()), "MissingTimestamp"),
    ("door-missing", |it| send(it, &acs3().without("x-acs-action").sign_acs3()), "MissingAction"),
    ("door-missing", |it| send(it, &acs3().without("x-acs-version").sign_acs3()), "MissingVersion"),
    ("door-missing", |it| send(it, &acs3().without("x-acs-date").sign_acs3()), "MissingTimestamp"),
    (
        "door-missing",
        |it| send(it, &acs3().without("x-acs-signature-nonce").sign_acs3()),
        "MissingSignatureNonce",
    ),
    (
        "door-signature-form",
        |it| send(it, &rpc().query("SignatureMethod", "HMAC-MD5").sign_rpc()),
        "IncompleteSignature",
    ),
    (
        "door-signature-form",
        |it| send(it, &rpc().query("SignatureVersion", "2.0").sign_rpc()),
        "IncompleteSignature",
    ),
    (
        "door-signature-form",
        |it| send(it, &acs3().header("authorization", "Basic eDp5")),
        "IncompleteSignature",
    ),
    (
        "door-signature-form",
        |it| send(it, &acs3().header("authorization", "ACS3-HMAC-SHA256 Credential=a")),
        "IncompleteSignature",
    ),
    (
        "door-signature-form",
        |it| send(it, &acs3().sign_acs3().header("x-acs-extra", "1")),
        "IncompleteSignature",
    ),
    (
        "door-signature-form",
        |it| send(it, &acs3().header("x-more", "1").sign_acs3().without("x-more")),
        "IncompleteSignature",
    ),
    (
        "door-signature-form",
        |it| send(it, &acs3().sign_acs3().without("x-acs-content-sha256")),
        "IncompleteSignature",
    ),
    (
        "door-version",
        |it| send(it, &rpc().query("Version", "2099-01-01").sign_rpc()),
        "InvalidVersion",
    ),
    (
        "door-version",
        |it| send(it, &acs3().header("x-acs-version", "1").sign_acs3()),
        "InvalidVersion",
    ),
    (
        "door-key",
        |it| send(it, &rpc().query("AccessKeyId", "other").sign_rpc()),
        "InvalidAccessKeyId.NotFound",
    ),
    ("door-key", |it| send(it, &acs3().sign_acs3_as("other")), "InvalidAccessKeyId.NotFound"),
    (
        "door-timestamp",
        |it| send(it, &rpc().query("Timestamp", "2024-03-05 06:07:08").sign_rpc()),
        "InvalidTimeStamp.Format",
    ),
    (
        "door-timestamp",
        |it| send(it, &rpc().query("Timestamp", "2024-13-05T06:07:08Z").sign_rpc()),
        "InvalidTimeStamp.Format",
    ),
    (
        "door-timestamp",
        |it| send(it, &acs3().header("x-acs-date", "yesterday").sign_acs3()),
        "InvalidTimeStamp.Format",
    ),
    (
        "door-clock",
        |it| send(it, &rpc().query("Timestamp", "2024-03-05T06:22:09Z").sign_rpc()),
        "InvalidTimeStamp.Expired",
    ),
    (
        "door-clock",
        |it| send(it, &acs3().header("x-acs-date", "2024-03-05T05:52:07Z").sign_acs3()),
        "InvalidTimeStamp.Expired",
    ),
    ("door-body-hash", |it| send(it, &acs3().sign_acs3().form("A", "1")), "SignatureDoesNotMatch"),
    ("door-signature", |it| send(it, &rpc().secret("other").sign_rpc()), "SignatureDoesNotMatch"),
    ("door-signature", |it| send(it, &rpc().sign_rpc().query("A", "1")), "SignatureDoesNotMatch"),
    (
        "door-signature",
        |it| send(it, &rpc().sign_rpc().query("Signature", "x")),
        "SignatureDoesNotMatch",
    ),
    ("door-signature", |it| send(it, &acs3().secret("other").sign_acs3()), "SignatureDoesNotMatch"),
    ("door-signature", |it| send(it, &acs3().sign_acs3().query("A", "1")), "SignatureDoesNotMatch"),
    (
        "door-signature",
        |it| send(it, &acs3().sign_acs3().header("host", "elsewhere")),
        "SignatureDoesNotMatch",
    ),
    ("door-token-missing", |it| send(it, &sts(None)), "MissingSecurityToken"),
    ("door-token-missing", |it| send(it, &sts(Some(""))), "MissingSecurityToken"),
    (
        "door-token",
        |it| send(it, &sts(Some("another"))),
        "InvalidSecurityToken.MismatchWithAccessKey",
    ),
    (
        "door-token",
        |it| send(it, &rpc().query("SecurityToken", "any").sign_rpc()),
        "InvalidSecurityToken.MismatchWithAccessKey",
    ),
    (
        "door-token",
        |it| send(it, &acs3().header("x-acs-security-token", "x").sign_acs3()),
        "InvalidSecurityToken.MismatchWithAccessKey",
    ),
    (
        "door-token-expired",
        |it| {
            it.clock.advance(GOOD);
            let ask = rpc().query("AccessKeyId", STS.0).query("SecurityToken", STS.2).secret(STS.1);
            send(it, &ask.query("Timestamp", "2024-03-05T07:07:08Z").sign_rpc())
        },
        "InvalidSecurityToken.Expired",
    ),
];

#[test]
fn every_rule_is_broken_once_and_nothing_reaches_the_service() {
    for (number, (rule, ask, code)) in CASES.iter().enumerate() {
        let stage = stage();
        let got = ask(&stage);
        let known = DOOR_RULES.iter().find(|known| known.id == *rule).expect("a rule of the door");
        assert_eq!((got.rule(), got.field("Code").as_str()), (*rule, *code), "{number}: {got:?}");
        assert_eq!(got.status, known.status, "{number}");
        let (now, date) = times(&stage);
        assert_eq!(got.header("date"), Some(date), "{number}");
        assert_eq!(got.header("x-acs-request-id"), Some(got.field("RequestId").as_str()));
        assert!(!got.field("Message").is_empty() && !got.field("HostId").is_empty());
        assert_eq!(stage.toy.asked(), 0, "{number}");
        let seen = stage.emulator.requests();
        assert_eq!((seen.len(), seen[0].status), (1, Some(got.status)), "{number}");
        assert_eq!(seen[0].rule.as_deref(), Some(*rule), "{number}");
        let good = Ask::rpc("Any", "fine").query("Timestamp", now).sign_rpc();
        assert_eq!(send(&stage, &good).status, 200, "{number}");
    }
}

/// The time by the clock of the stage, as requests have it and as answers have it.
fn times(stage: &Stage) -> (&'static str, &'static str) {
    if stage.clock.now() > begin() {
        ("2024-03-05T07:07:08Z", "Tue, 05 Mar 2024 07:07:08 GMT")
    } else {
        (TIME, "Tue, 05 Mar 2024 06:07:08 GMT")
    }
}

#[test]
fn every_rule_has_a_case() {
    // These two have tests of their own: a nonce needs two requests, a size is in `sizes.rs`.
    let elsewhere = ["door-nonce", "door-size"];
    let cases: BTreeSet<&str> = CASES.iter().map(|(rule, ..)| *rule).chain(elsewhere).collect();
    let rules: BTreeSet<&str> = DOOR_RULES.iter().map(|rule| rule.id).collect();
    assert_eq!(cases, rules);
    assert_eq!(rules.len(), DOOR_RULES.len());
}
