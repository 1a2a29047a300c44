//! What is taken, and how often: nonces, and the ways of the official clients.

use std::time::Duration;

use crate::ask::Ask;
use crate::socket::Got;
use crate::toy::{STS, Stage, stage};

fn rpc() -> Ask {
    Ask::rpc("DescribeThings", "n-1")
}

fn send(stage: &Stage, ask: &Ask) -> Got {
    ask.send(stage.emulator.address())
}

#[test]
fn a_nonce_is_taken_once_for_a_key_as_long_as_its_request_could_come_again() {
    let stage = stage();
    for ask in [rpc().sign_rpc(), Ask::acs3("DescribeThings", "n-2").sign_acs3()] {
        assert_eq!(send(&stage, &ask).status, 200);
        let again = send(&stage, &ask);
        assert_eq!((again.status, again.rule()), (400, "door-nonce"));
        assert_eq!(again.field("Code"), "SignatureNonceUsed");
    }
    // The two kinds of signature share their nonces, two keys do not.
    assert_eq!(
        send(&stage, &Ask::acs3("DescribeThings", "n-1").sign_acs3()).field("Code"),
        "SignatureNonceUsed"
    );
    let temporary = rpc().query("AccessKeyId", STS.0).query("SecurityToken", STS.2).secret(STS.1);
    assert_eq!(send(&stage, &temporary.sign_rpc()).status, 200);
    stage.clock.advance(Duration::from_secs(15 * 60));
    assert_eq!(send(&stage, &rpc().sign_rpc()).field("Code"), "SignatureNonceUsed");
    stage.clock.advance(Duration::from_secs(1));
    assert_eq!(send(&stage, &rpc().sign_rpc()).field("Code"), "InvalidTimeStamp.Expired");
    let later = rpc().query("Timestamp", "2024-03-05T06:22:09Z").sign_rpc();
    assert_eq!(send(&stage, &later).status, 200);
    assert_eq!(stage.toy.asked(), 4);
}

#[test]
fn a_request_that_is_refused_does_not_use_up_its_nonce() {
    let stage = stage();
    assert_eq!(send(&stage, &rpc().secret("other").sign_rpc()).rule(), "door-signature");
    assert_eq!(send(&stage, &rpc().sign_rpc()).status, 200);
}

#[test]
fn what_the_official_clients_send_is_taken() {
    let stage = stage();
    let python = rpc().query("SignatureType", "").query("RegionId", "cn-hangzhou");
    let python = python.query("DryRun", "True").header("x-acs-action", "DescribeThings");
    let got = send(&stage, &python.query("Note", "a+b c*~'").sign_rpc());
    assert_eq!(got.json()["Echo"]["DryRun"], "True");
    assert_eq!(got.json()["Echo"]["Note"], "a+b c*~'");
    assert!(got.json()["Echo"].get("SignatureType").is_none());
    let form = Ask::rpc("DescribeThings", "n-2").in_form().sign_rpc();
    assert_eq!(send(&stage, &form).status, 200);
    let mixed = Ask::rpc("DescribeThings", "n-3").form("A", "1").sign_rpc();
    assert_eq!(send(&stage, &mixed).json()["Echo"]["A"], "1");
    let acs3 = Ask::acs3("DescribeThings", "n-4").query("A", "1").form("B", "2").sign_acs3();
    assert_eq!(send(&stage, &acs3).json()["Echo"]["B"], "2");
    let retried = Ask::acs3("DescribeThings", "n-5").header("x-acs-retry-attempts", "1");
    assert_eq!(send(&stage, &retried.sign_acs3()).status, 200);
    let bare = rpc().without("SignatureNonce").sign_rpc();
    assert_eq!(send(&stage, &bare).status, 200);
    assert_eq!(send(&stage, &bare).status, 200);
}
