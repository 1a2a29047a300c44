//! What the official clients send, which the door takes.

use crate::ask::Ask;
use crate::toy::stage;

#[test]
fn what_the_official_clients_send_is_taken() {
    let stage = stage();
    let at = stage.emulator.address();
    let python = Ask::rpc("DescribeThings", "n-1")
        .query("SignatureType", "")
        .query("RegionId", "cn-hangzhou");
    let python = python.query("DryRun", "True").header("x-acs-action", "DescribeThings");
    let got = python.query("Note", "a+b c*~'").sign_rpc().send(at);
    assert_eq!(got.json()["Echo"]["DryRun"], "True");
    assert_eq!(got.json()["Echo"]["Note"], "a+b c*~'");
    assert!(got.json()["Echo"].get("SignatureType").is_none());
    let form = Ask::rpc("DescribeThings", "n-2").in_form().sign_rpc();
    assert_eq!(form.send(at).status, 200);
    let mixed = Ask::rpc("DescribeThings", "n-3").form("A", "1").sign_rpc();
    assert_eq!(mixed.send(at).json()["Echo"]["A"], "1");
    let acs3 = Ask::acs3("DescribeThings", "n-4").query("A", "1").form("B", "2").sign_acs3();
    assert_eq!(acs3.send(at).json()["Echo"]["B"], "2");
    let retried = Ask::acs3("DescribeThings", "n-5").header("x-acs-retry-attempts", "1");
    assert_eq!(retried.sign_acs3().send(at).status, 200);
    let bare = Ask::rpc("DescribeThings", "n-1").without("SignatureNonce").sign_rpc();
    assert_eq!(bare.send(at).status, 200);
    assert_eq!(bare.send(at).status, 200);
}
