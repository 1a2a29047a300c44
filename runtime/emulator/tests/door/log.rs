//! The log of requests: what is kept, masked and forgotten.

use aliyun_rpc_emulator::Limits;

use crate::ask::{Ask, raw};
use crate::socket::exchange;
use crate::toy::{STS, stage, stage_with};

#[test]
fn a_request_is_kept_with_its_outcome_and_without_its_secrets() {
    let stage = stage();
    let address = stage.emulator.address();
    let ask = Ask::rpc("Make", "n").query("AccessKeyId", STS.0).query("SecurityToken", STS.2);
    let ask = ask.query("DefaultPasswd", "hidden").query("Pin", "hidden").form("Name", "seen");
    assert_eq!(ask.secret(STS.1).sign_rpc().send(address).status, 200);
    let refused = Ask::rpc("Refuse", "m").method("GET").sign_rpc().send(address);
    let seen = stage.emulator.requests();
    assert_eq!((seen[0].action.as_str(), seen[0].method.as_str()), ("Make", "POST"));
    assert_eq!((seen[0].access_key_id.as_str(), seen[0].status), (STS.0, Some(200)));
    for secret in ["Signature", "SecurityToken", "DefaultPasswd", "Pin"] {
        assert_eq!(seen[0].get(secret), Some("***"), "{secret}");
    }
    assert_eq!((seen[0].get("Name"), seen[0].get("SignatureNonce")), (Some("seen"), Some("n")));
    assert_eq!(seen[1].request_id, refused.field("RequestId"));
    assert_eq!(seen[1].code.as_deref(), Some("OperationDenied.InvalidState"));
    assert_eq!((seen[1].rule.as_deref(), seen[1].status), (Some("toy-state"), Some(403)));
    let view = raw("GET", "/_emulator/requests", &[("host".to_owned(), "h".to_owned())], "");
    let view = exchange(address, &view).unwrap();
    assert!(!view.body.contains("hidden") && !view.body.contains(STS.2));
    let first = view.json()["Requests"][0].clone();
    assert_eq!(
        (first["Action"].as_str(), first["SignedBy"].as_str()),
        (Some("Make"), Some("RPC v1"))
    );
    assert_eq!(
        (first["Parameters"]["Name"].as_str(), first["Status"].as_u64()),
        (Some("seen"), Some(200))
    );
    assert_eq!(first["At"], "2024-03-05T06:07:08Z");
}

#[test]
fn the_oldest_requests_are_forgotten() {
    let mut limits = Limits::default();
    limits.log_requests = 3;
    let stage = stage_with(|it| it.limits(limits));
    for number in 0..5 {
        Ask::rpc(&format!("A{number}"), &number.to_string())
            .sign_rpc()
            .send(stage.emulator.address());
    }
    let actions: Vec<String> = stage.emulator.requests().into_iter().map(|it| it.action).collect();
    assert_eq!(actions, ["A2", "A3", "A4"]);
}

#[test]
fn long_requests_make_the_log_forget_earlier() {
    let mut limits = Limits::default();
    limits.log_bytes = 5_000;
    let stage = stage_with(|it| it.limits(limits));
    let ask = |nonce: &str, length: usize| {
        let ask = Ask::rpc("Any", nonce).form("Long", &"x".repeat(length)).sign_rpc();
        ask.send(stage.emulator.address());
        stage.emulator.requests().len()
    };
    assert_eq!([ask("1", 3_000), ask("2", 3_000), ask("3", 100), ask("4", 6_000)], [1, 1, 2, 0]);
}
