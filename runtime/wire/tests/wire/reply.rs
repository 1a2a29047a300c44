//! Answers told apart into results and errors.

use aliyun_rpc_wire::{ErrorReply, Reply, Tree, Unreadable};
use serde_json::{Value, json};

fn grown(json: &Value) -> Tree {
    Tree::read(&json.to_string()).unwrap()
}

fn read(status: u16, body: &str) -> Result<Reply, Unreadable> {
    Reply::read("MilkCow", status, body.as_bytes())
}

fn failure(status: u16, body: &str) -> ErrorReply {
    match read(status, body) {
        Ok(Reply::Failure(error)) => *error,
        other => panic!("{body}: {other:?}"),
    }
}

#[test]
fn an_answer_below_400_without_a_code_is_a_result() {
    let tree = grown(&json!({"Litres": 3}));
    for body in
        [r#"{"Litres": 3}"#, r#"{"MilkCowResponse": {"Litres": 3}}"#, "\u{feff} {\"Litres\": 3}"]
    {
        assert_eq!(read(200, body), Ok(Reply::Success(tree.clone())), "{body}");
    }
    let xml = grown(&json!({"Litres": "3"}));
    let body = "<?xml version=\"1.0\"?><MilkCowResponse><Litres>3</Litres></MilkCowResponse>";
    assert_eq!(read(200, body), Ok(Reply::Success(xml.clone())));
    assert_eq!(read(202, "<Litres>3</Litres>"), Ok(Reply::Success(xml)));
    let other = r#"{"ShearSheepResponse": {"Litres": 3}}"#;
    assert_eq!(
        read(200, other),
        Ok(Reply::Success(grown(&json!({"ShearSheepResponse": {"Litres": 3}})))),
        "it is not this action's"
    );
}

#[test]
fn a_code_that_says_success_is_none() {
    for code in ["200", "OK", "ok", "Success", "SUCCESS"] {
        assert!(matches!(read(200, &format!(r#"{{"Code": "{code}"}}"#)), Ok(Reply::Success(_))));
    }
    assert!(matches!(read(200, r#"{"Code": 200}"#), Ok(Reply::Success(_))));
    assert!(matches!(read(200, r#"{"Code": {"Value": "x"}}"#), Ok(Reply::Success(_))));
}

#[test]
fn every_other_code_is_an_error_whatever_the_status() {
    for (status, body) in [
        (200, r#"{"Code": "Cow.Busy", "Message": "m", "RequestId": "r"}"#),
        (404, r#"{"code": "Cow.Busy", "message": "m", "requestId": "r"}"#),
        (404, r#"{"MilkCowResponse": {"Code": "Cow.Busy", "Message": "m", "RequestId": "r"}}"#),
        (500, "<Error><Code>Cow.Busy</Code><Message>m</Message><RequestId>r</RequestId></Error>"),
    ] {
        let error = failure(status, body);
        assert_eq!(error.code.as_deref(), Some("Cow.Busy"), "{body}");
        assert_eq!((error.message.as_deref(), error.request_id.as_deref()), (Some("m"), Some("r")));
    }
}

#[test]
fn from_400_on_an_answer_is_an_error_also_without_a_code() {
    let error = failure(400, r#"{"Message": "m", "HostId": "h", "Recommend": "u"}"#);
    assert_eq!((error.code, error.host_id.as_deref()), (None, Some("h")));
    assert_eq!(error.recommend.as_deref(), Some("u"));
    let error = failure(500, r#"{"Code": "OK", "Message": "m"}"#);
    assert_eq!(error.code.as_deref(), Some("OK"));
    assert_eq!(failure(400, r#"{"Code": 500}"#).code.as_deref(), Some("500"));
}

#[test]
fn what_has_no_fields_is_unreadable() {
    for body in [
        "",
        " ",
        "null",
        "[]",
        "\"x\"",
        "7",
        "OK",
        "{",
        "<html>",
        "<a>",
        "x<a/>y",
        "<html><p>Log in</p></html>",
        "<!-- x --><HTML/>",
    ] {
        assert_eq!(read(200, body), Err(Unreadable), "{body}");
    }
    for body in ["{}", r#"{"Litres": 3}"#, "<html><body>Bad Gateway</body></html>"] {
        assert_eq!(read(502, body), Err(Unreadable), "{body}");
    }
    assert_eq!(Reply::read("MilkCow", 200, &[0xff, 0xfe]), Err(Unreadable));
}
