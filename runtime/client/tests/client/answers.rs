//! What comes back: results, errors in all their forms, and answers that are none.

use std::error::Error as _;

use aliyun_rpc_client::testing::Double;
use aliyun_rpc_client::{Category, ErrorKind, Exchange, Phase, Transport, TransportError};
use aliyun_rpc_wire::Caller as _;

use crate::double::{answering, builder, client, now, only};
use crate::events;
use crate::farm::{Code, Error, Milk, MilkCow, milk};

fn outcome(status: u16, body: impl Into<Vec<u8>>) -> Result<Milk, Error> {
    let double = answering(status, body);
    let outcome = now((&client(&double)).call::<MilkCow>(milk("cow-1", "3")));
    only(&double);
    outcome
}

fn failure(status: u16, body: &str) -> Error {
    let error = outcome(status, body).unwrap_err();
    assert_eq!(error.action(), Some("MilkCow"));
    assert_eq!(error.status(), Some(status));
    error
}

#[test]
fn a_result_is_decoded_bare_and_wrapped() {
    let milk = Milk { request_id: "r".into(), litres: 3 };
    for body in [
        r#"{"RequestId": "r", "Litres": "3"}"#,
        r#"{"MilkCowResponse": {"RequestId": "r", "Litres": 3}}"#,
        r#"{"RequestId": "r", "Litres": 3, "Code": "200", "Sheep": []}"#,
        "<MilkCowResponse><RequestId>r</RequestId><Litres>3</Litres></MilkCowResponse>",
    ] {
        assert_eq!(outcome(200, body).unwrap(), milk, "{body}");
    }
}

#[test]
fn an_error_of_the_service_says_all_in_one_line() {
    let body = r#"{"RequestId": "R-7", "Code": "cow.notfound", "Message": "The cow\nis lost."}"#;
    let unknown = failure(404, body);
    assert_eq!(
        unknown.to_string(),
        "MilkCow: cow.notfound: The cow is lost. (status 404, request id R-7, 1 attempt in 0.0 s)"
    );
    let error = failure(404, &body.replace("cow.notfound", "Cow.NotFound"));
    assert_eq!(error.kind(), ErrorKind::Service);
    assert_eq!(error.code(), Some(&Code::CowNotFound));
    assert_eq!(error.message(), Some("The cow\nis lost."));
    assert_eq!(error.request_id(), Some("R-7"));
    assert_eq!(error.category(), Some(Category::NotFound));
    assert_eq!(error.remedy(), Some("call the cow by its name"));
    assert!(error.raw_answer().unwrap().contains(r#""Code": "Cow.NotFound""#));
    assert_eq!(
        error.to_string(),
        "MilkCow: Cow.NotFound: The cow is lost. (status 404, request id R-7, 1 attempt in 0.0 s); call the cow by \
         its name"
    );
    assert!(error.source().is_none());
}

#[test]
fn what_an_error_is_goes_by_its_code_and_never_by_its_status() {
    let coded = |status, code| failure(status, &format!(r#"{{"Code": "{code}"}}"#));
    assert!(coded(500, "Cow.NotFound").is_not_found());
    assert!(!coded(404, "Mystery").is_not_found());
    assert_eq!(coded(404, "Mystery").category(), None);
    assert_eq!(coded(404, "Mystery").code(), Some(&Code::Unknown("Mystery".into())));
    assert!(coded(404, "Cow.Exists").is_already_exists());
    assert!(!coded(409, "Mystery").is_already_exists());
    assert!(coded(400, "Forbidden.Meadow").is_permission());
    assert!(!coded(403, "Cow.Exists").is_permission());
    assert!(coded(400, "Throttling").is_throttled());
    assert!(!coded(429, "Mystery").is_throttled());
}

#[test]
fn a_code_in_an_answer_of_status_200_is_an_error() {
    let error = failure(200, r#"{"RequestId": "r", "Litres": 3, "Code": "Cow.NotFound"}"#);
    assert_eq!((error.kind(), error.code()), (ErrorKind::Service, Some(&Code::CowNotFound)));
    assert_eq!(
        error.to_string(),
        "MilkCow: Cow.NotFound (status 200, request id r, 1 attempt in 0.0 s); call the cow by its name"
    );
}

#[test]
fn an_error_is_read_from_xml_and_from_a_wrapper() {
    let xml = "<?xml version='1.0' encoding='UTF-8'?><Error><RequestId>R-8</RequestId>\
               <HostId>farm</HostId><Code>Throttling</Code><Message>Slow down.</Message></Error>";
    let wrapped = r#"{"MilkCowResponse": {"RequestId": "R-8", "Code": "Throttling",
                      "Message": "Slow down."}}"#;
    for body in [xml, wrapped] {
        assert_eq!(
            failure(503, body).to_string(),
            "MilkCow: Throttling: Slow down. (status 503, request id R-8, 1 attempt in 0.0 s); milk more slowly"
        );
    }
}

#[test]
fn an_error_without_a_code_is_still_one() {
    assert_eq!(
        failure(500, r#"{"RequestId": "r"}"#).to_string(),
        "MilkCow: an error without a code (status 500, request id r, 1 attempt in 0.0 s)"
    );
}

#[test]
fn an_answer_that_cannot_be_read_keeps_its_status_and_its_beginning() {
    let page = format!("<html><br>{}", "x".repeat(4000));
    for (status, body) in [(502, page.as_str()), (200, "[1, 2]"), (200, "{"), (503, "null")] {
        let error = failure(status, body);
        assert_eq!(error.kind(), ErrorKind::Unreadable, "{body}");
        let raw = error.raw_answer().unwrap();
        assert!(body.starts_with(raw) && raw.len() <= 2048 && !raw.is_empty(), "{raw}");
        assert_eq!(
            error.to_string(),
            format!(
                "MilkCow: the answer is neither JSON nor XML of this service (status {status}, no \
                 request id, 1 attempt in 0.0 s); something between here and the service may have answered: see \
                 `raw_answer()`, and check the endpoint and any proxy"
            )
        );
    }
    assert_eq!(failure(502, &page).raw_answer().unwrap().len(), 2048);
}

#[test]
fn an_empty_answer_is_told_as_empty() {
    let error = failure(500, "");
    assert_eq!((error.kind(), error.raw_answer()), (ErrorKind::Unreadable, Some("")));
    assert!(error.to_string().starts_with("MilkCow: the answer is empty (status 500, "), "{error}");
    let bytes = outcome(502, [0xff, 0xfe, 0x00]).unwrap_err();
    assert_eq!(bytes.raw_answer(), Some("\u{fffd}\u{fffd}\0"));
}

#[test]
fn a_redirect_that_cannot_be_read_says_that_none_is_followed() {
    let error = failure(302, "<html>");
    assert!(error.remedy().unwrap().starts_with("redirects are not followed"));
}

#[test]
fn a_result_of_another_form_keeps_the_answer() {
    let body = r#"{"RequestId": "r", "Litres": "a lot"}"#;
    let error = failure(200, body);
    assert_eq!(error.kind(), ErrorKind::Decode);
    assert_eq!(error.request_id(), Some("r"));
    assert_eq!(error.raw_answer(), Some(body));
    assert_eq!(
        error.source().unwrap().to_string(),
        "Litres: expected a whole number, found a text of 5 characters"
    );
    let text = error.to_string();
    assert!(text.starts_with(
        "MilkCow: the answer has an unexpected form: Litres: expected a whole number, found a \
         text of 5 characters (status 200, request id r, 1 attempt in 0.0 s); the service has acted on the request"
    ));
    assert!(!text.contains("a lot"), "{text}");
}

/// A network over which nothing is answered, for this reason.
struct Unanswered(fn() -> TransportError);

impl Transport for Unanswered {
    fn send(&self, _: http::Request<Vec<u8>>) -> Exchange {
        Box::pin(std::future::ready(Err(self.0())))
    }
}

fn unanswered(error: fn() -> TransportError) -> Error {
    let builder = builder(&Double::new()).transport(Unanswered(error));
    let client = now(builder.build()).unwrap();
    now((&client).call::<MilkCow>(milk("cow-1", "3"))).unwrap_err()
}

#[test]
fn a_failure_to_connect_says_that_nothing_was_sent() {
    let error = unanswered(|| TransportError::connecting("the road\nis closed"));
    assert_eq!((error.kind(), error.status()), (ErrorKind::Transport, None));
    assert_eq!(
        error.to_string(),
        "MilkCow: no connection: the road is closed (1 attempt in 0.0 s); nothing was sent; check the network, the \
         endpoint and the system's root certificates"
    );
    let source: &TransportError = error.source().unwrap().downcast_ref().unwrap();
    assert_eq!(source.phase(), Phase::Connecting);
    assert_eq!(source.source().unwrap().to_string(), "the road\nis closed");
}

#[test]
fn an_exchange_of_a_read_that_breaks_off_says_so() {
    let error = unanswered(|| TransportError::exchanging("the bridge is down"));
    assert_eq!(
        error.to_string(),
        "MilkCow: the exchange broke off: the bridge is down (1 attempt in 0.0 s); check the \
         network, or give the call more time"
    );
    assert_eq!(events::take("DEBUG"), ["DEBUG message=called action=\"MilkCow\" attempts=1"]);
}
