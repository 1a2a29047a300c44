//! Raw calls: actions and parameters that the SDK does not know.

use aliyun_rpc_client::{Category, ErrorKind, Method, Safety};

use crate::double::{answering, client, now, only};
use crate::farm::Code;

#[test]
fn a_raw_call_sends_what_it_is_given_and_hands_back_the_text() {
    let body = r#"{"RequestId": "r-9", "Wool": [1]}"#;
    let double = answering(201, body);
    let call = client(&double).raw("ShearSheep").set("Name", "x").set("Name", "dolly");
    let answer = now(call.send()).unwrap();
    assert_eq!((answer.status(), answer.request_id()), (201, Some("r-9")));
    assert_eq!(answer.text(), body);
    let request = only(&double);
    assert_eq!(request.headers()["x-acs-action"], "ShearSheep");
    let form = String::from_utf8(request.into_body()).unwrap();
    assert!(form.contains("Action=ShearSheep&"), "{form}");
    assert!(form.contains("Name=dolly") && !form.contains("Name=x"), "{form}");
}

#[test]
fn a_known_action_is_not_checked_in_a_raw_call() {
    let double = answering(200, "{}");
    let answer = now(client(&double).raw("MilkCow").set("Name", "dog-1").send()).unwrap();
    assert_eq!(answer.request_id(), None);
}

#[test]
fn an_error_of_the_service_is_known_by_the_codes_of_the_service() {
    let double = answering(404, r#"{"RequestId": "r", "Code": "Cow.NotFound", "Message": "m"}"#);
    let error = now(client(&double).raw("ShearSheep").send()).unwrap_err();
    assert_eq!(error.code(), Some(&Code::CowNotFound));
    assert_eq!(error.category(), Some(Category::NotFound));
    assert_eq!(
        error.to_string(),
        "ShearSheep: Cow.NotFound: m (status 404, request id r, 1 attempt in 0.0 s); look for the cow"
    );
}

#[test]
fn an_answer_that_cannot_be_read_is_an_error() {
    let double = answering(200, "sheep");
    let call = client(&double).raw("ShearSheep").safety(Safety::Read);
    let error = now(call.send()).unwrap_err();
    assert_eq!((error.kind(), error.raw_answer()), (ErrorKind::Unreadable, Some("sheep")));
}

#[test]
fn a_name_that_no_action_has_is_refused() {
    let double = answering(200, "{}");
    for name in ["", "Shear Sheep", "Shear\r\nHost: x", "Scher-Schaf", "Schär"] {
        let error = now(client(&double).raw(name).send()).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Refused, "{name}");
        let text = error.to_string();
        assert!(text.contains("the name of an action consists of"), "{text}");
        assert_eq!(text.lines().count(), 1, "{text}");
    }
    assert!(double.take_sent().is_empty());
}

#[test]
fn what_does_not_fit_into_a_url_is_refused() {
    let double = answering(200, "{}");
    let long = "x".repeat(70_000);
    let call = client(&double).raw("ShearSheep").set("Name", &long).method(Method::Get);
    let error = now(call.send()).unwrap_err();
    assert_eq!(
        error.to_string(),
        "ShearSheep: not sent: the parameters do not fit into a URL; send fewer or shorter ones, \
         or all of them with POST"
    );
    assert!(double.take_sent().is_empty());
    now(client(&double).raw("ShearSheep").set("Name", long).send()).unwrap();
}
