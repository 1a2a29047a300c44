//! Secrets: what no `Debug`, message or event shows.

use aliyun_rpc_client::Credentials;
use aliyun_rpc_wire::Caller as _;

use crate::double::{answering, builder, now};
use crate::events;
use crate::farm::{Error, MilkCow, milk};

fn hush() -> Credentials {
    Credentials::new("the-id", "hush-secret").with_security_token("hush-token")
}

fn failure(status: u16, body: &str) -> Error {
    let double = answering(status, body);
    let client = now(builder(&double).credentials(hush()).build()).unwrap();
    now((&client).call::<MilkCow>(milk("cow-hush", "3"))).unwrap_err()
}

fn is_silent(text: &str) {
    assert!(!text.contains("hush"), "{text}");
}

#[test]
fn builders_clients_and_raw_calls_show_no_secret() {
    let double = answering(200, r#"{"RequestId": "r", "Password": "hush"}"#);
    let builder = builder(&double).credentials(hush()).endpoint("https://cow.example");
    let text = format!("{builder:?}");
    assert!(text.contains("the-id") && text.contains("https://cow.example"), "{text}");
    is_silent(&text);
    let client = now(builder.build()).unwrap();
    let text = format!("{client:?}");
    assert!(text.contains("the-id") && text.contains("https://cow.example"), "{text}");
    is_silent(&text);
    let call = client.raw("MilkCow").set("Name", "hush");
    assert_eq!(
        format!("{call:?}"),
        "RawCall { action: \"MilkCow\", method: Post, parameters: [\"Name\"], .. }"
    );
    let answer = now(call.send()).unwrap();
    assert_eq!(format!("{answer:?}"), "RawAnswer { status: 200, request_id: Some(\"r\"), .. }");
}

#[test]
fn a_password_in_an_endpoint_is_not_shown() {
    let double = answering(200, "{}");
    let builder = builder(&double).endpoint("https://ann:hush@cow.example");
    is_silent(&format!("{builder:?}"));
    let error = now(builder.build()).unwrap_err();
    is_silent(&format!("{error} {error:?}"));
}

#[test]
fn the_text_that_the_service_signed_is_in_the_raw_answer_alone() {
    let message = "Specified signature does not match our calculation. server string to sign \
                   is:POST&%2F&AccessKeyId%3Dthe-id%26SecurityToken%3Dhush-token";
    let error =
        failure(400, &format!(r#"{{"Code": "SignatureDoesNotMatch", "Message": "{message}"}}"#));
    assert_eq!(error.message(), Some("Specified signature does not match our calculation."));
    is_silent(&format!("{error} {error:?}"));
    assert!(format!("{error:?}").contains("kind: Service, text: \"MilkCow: SignatureDoesNotMatch"));
    assert!(error.raw_answer().unwrap().contains("hush-token"));
    assert_eq!(
        error.to_string(),
        "MilkCow: SignatureDoesNotMatch: Specified signature does not match our calculation. \
         (status 400, no request id, 1 attempt in 0.0 s); check the secret"
    );
}

#[test]
fn errors_do_not_show_the_body_of_an_answer() {
    for (status, body) in [
        (200, r#"{"RequestId": "r", "Litres": "hush"}"#),
        (200, "hush"),
        (404, r#"{"Code": "Cow.NotFound", "Password": "hush"}"#),
    ] {
        let error = failure(status, body);
        is_silent(&format!("{error} {error:?} {error:#?}"));
        assert!(error.raw_answer().unwrap().contains("hush"));
    }
}

#[test]
fn events_show_neither_parameters_nor_secrets_nor_answers() {
    let _ = failure(404, r#"{"Code": "Cow.NotFound", "Message": "hush"}"#);
    let double = answering(200, "{}");
    let client = now(builder(&double).credentials(hush()).build()).unwrap();
    let _ = now((&client).call::<MilkCow>(milk("cow-1", "hush")));
    let all = events::take("");
    assert!(!all.is_empty());
    is_silent(&all.join("\n"));
}
