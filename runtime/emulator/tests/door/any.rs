//! Any bytes on a socket: an error answer or a closed connection, and the server lives on.

use std::sync::LazyLock;

use proptest::prelude::*;

use crate::ask::{Ask, FORM, raw};
use crate::socket;
use crate::toy::{Stage, stage};

static STAGE: LazyLock<Stage> = LazyLock::new(stage);

fn config() -> ProptestConfig {
    ProptestConfig { cases: 300, failure_persistence: None, ..Default::default() }
}

/// Sends the bytes; what comes back is nothing, or answers that are no success.
fn refused(bytes: &[u8]) -> Result<String, TestCaseError> {
    let address = STAGE.emulator.address();
    let back = socket::raw(address, bytes);
    let text = String::from_utf8_lossy(&back).into_owned();
    let fine = text.is_empty() || text.starts_with("HTTP/1.1 4") || text.starts_with("HTTP/1.0 4");
    prop_assert!(fine, "{}", text);
    let alive = raw("GET", "/_emulator/things", &[("host".to_owned(), "h".to_owned())], "");
    prop_assert_eq!(socket::exchange(address, &alive).map(|got| got.status), Some(200));
    prop_assert_eq!(STAGE.toy.asked(), 0);
    Ok(text)
}

/// Texts with what means something in a query.
fn query() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "[A-Za-z.]{1,8}=[!$-;=?-Z_a-z~]{0,8}",
        Just("Format=XML".to_owned()),
        Just("Action=Any".to_owned()),
        Just("Version=2017-06-26".to_owned()),
        Just("AccessKeyId=testid".to_owned()),
        Just("Signature=x".to_owned()),
        Just("SignatureMethod=HMAC-SHA1".to_owned()),
        Just("SignatureVersion=1.0".to_owned()),
        Just("Timestamp=2024-03-05T06:07:08Z".to_owned()),
        Just("%".to_owned()),
        Just("%ff=%C3%A9".to_owned()),
        Just("+=+".to_owned()),
        Just("==".to_owned()),
    ];
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.join("&"))
}

/// Values of headers, and texts that look like an authorization.
fn header() -> impl Strategy<Value = String> {
    prop_oneof![
        "[ -~]{0,40}",
        "ACS3-HMAC-SHA256 Credential=[a-z]{0,6},SignedHeaders=(host|accept|x-acs-date|;){0,5},Signature=[0-9a-f]{0,9}",
        "ACS3-HMAC-SHA256 [,;= a-zA-Z]{0,40}",
    ]
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        refused(&bytes)?;
    }

    #[test]
    fn any_head(lines in prop::collection::vec("[ -~]{0,40}", 0..8), method in "[A-Z]{1,8}") {
        let head = format!("{method} / HTTP/1.1\r\n{}\r\n\r\n", lines.join("\r\n"));
        refused(head.as_bytes())?;
    }

    #[test]
    fn any_query_and_form(
        query in query(),
        form in query(),
        method in prop::sample::select(vec!["GET", "POST", "PUT", "HEAD", "OPTIONS"]),
    ) {
        let headers = [("host", "h"), ("content-type", FORM)];
        let headers = headers.map(|(name, value)| (name.to_owned(), value.to_owned()));
        let text = refused(&raw(method, &format!("/?{query}"), &headers, &form))?;
        prop_assert!(text.contains("x-emulator-rule: door-"), "{}", text);
    }

    #[test]
    fn any_authorization(authorization in header(), date in header(), body in prop::collection::vec(any::<u8>(), 0..40)) {
        let ask = Ask::acs3("Any", "n").header("authorization", &authorization);
        let mut bytes = ask.header("x-acs-date", &date).method("POST").bytes();
        let length = format!("content-length: {}", body.len());
        bytes = String::from_utf8(bytes).unwrap().replace("content-length: 0", &length).into_bytes();
        bytes.extend(body);
        refused(&bytes)?;
    }

    #[test]
    fn a_good_request_with_a_spoilt_byte(at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let mut bytes = Ask::rpc("Any", "n").query("Name", "v").secret("wrong").sign_rpc().bytes();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        refused(&bytes)?;
    }
}
