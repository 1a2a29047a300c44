//! The vectors that the official clients agree on, sent as those clients send them.

use aliyun_rpc_emulator::{AccessKey, Emulator, HandClock, Settings, SignedBy};
use serde_json::Value;

use crate::ask::{FORM, raw};
use crate::socket::{Got, exchange};
use crate::toy::{Toy, begin};

const VECTORS: &str = include_str!("../../../../tests/fixtures/signature-vectors.json");

/// Parameters that no action sees.
const COMMON: &[&str] = &[
    "AccessKeyId",
    "Action",
    "Format",
    "SecurityToken",
    "SignatureMethod",
    "SignatureNonce",
    "SignatureType",
    "SignatureVersion",
    "Timestamp",
    "Version",
];

fn vectors(kind: &str) -> Vec<Value> {
    let all: Value = serde_json::from_str(VECTORS).expect("the vectors are JSON");
    all[kind].as_array().expect("a list").clone()
}

fn text<'a>(value: &'a Value, field: &str) -> &'a str {
    value[field].as_str().expect("a text")
}

fn texts(value: &Value) -> Vec<(String, String)> {
    let map = value.as_object().expect("a map").iter();
    map.map(|(name, value)| (name.clone(), value.as_str().unwrap().to_owned())).collect()
}

/// An emulator that knows the vector's key, and has seen no nonce.
fn emulator(token: Option<&str>) -> Emulator<Toy> {
    let key = AccessKey::new("testid", "testsecret");
    let key = match token {
        Some(token) => key.token(token),
        None => key,
    };
    let settings = Settings::new().key(key).clock(HandClock::at(begin()));
    Emulator::start(Toy::default(), settings).unwrap()
}

/// Sends the vector as it is; with another method it is refused.
fn sent(vector: &Value, headers: &[(String, String)], token: Option<&str>) -> (Emulator<Toy>, Got) {
    let wire = &vector["wire"];
    let (method, target, body) = (text(wire, "method"), text(wire, "target"), text(wire, "body"));
    let emulator = emulator(token);
    let got = exchange(emulator.address(), &raw(method, target, headers, body)).unwrap();
    let other = if method == "GET" { "POST" } else { "GET" };
    let refused = exchange(emulator.address(), &raw(other, target, headers, body)).unwrap();
    assert_eq!(refused.field("Code"), "SignatureDoesNotMatch", "{}", text(vector, "id"));
    (emulator, got)
}

#[test]
fn every_rpc_vector_is_verified() {
    let vectors = vectors("rpc_v1");
    assert_eq!(vectors.len(), 16);
    for vector in &vectors {
        let mut headers = vec![("host".to_owned(), "nas.test".to_owned())];
        if !text(&vector["wire"], "body").is_empty() {
            headers.push(("content-type".to_owned(), FORM.to_owned()));
        }
        let token = vector["params"]["SecurityToken"].as_str();
        let (emulator, got) = sent(vector, &headers, token);
        assert_eq!(got.status, 200, "{}: {got:?}", text(vector, "id"));
        assert_eq!(got.field("Action"), text(vector, "action"));
        let mut own = texts(&vector["params"]);
        own.retain(|(name, _)| !COMMON.contains(&name.as_str()));
        assert_eq!(texts(&got.json()["Echo"]), own, "{}", text(vector, "id"));
        assert_eq!(emulator.requests()[0].signed_by, Some(SignedBy::RpcV1));
    }
}

#[test]
fn the_server_makes_the_string_of_every_rpc_vector() {
    for vector in &vectors("rpc_v1") {
        let wire = &vector["wire"];
        let (target, body) = (text(wire, "target"), text(wire, "body"));
        let spoil = |text: &str| text.replace("Signature=", "Signature=A");
        let mut headers = vec![("host".to_owned(), "nas.test".to_owned())];
        if !body.is_empty() {
            headers.push(("content-type".to_owned(), FORM.to_owned()));
        }
        let emulator = emulator(vector["params"]["SecurityToken"].as_str());
        let request = raw(text(wire, "method"), &spoil(target), &headers, &spoil(body));
        let got = exchange(emulator.address(), &request).unwrap();
        let message = got.field("Message");
        let to_sign = message.split_once("server string to sign is:").expect("it is there").1;
        assert_eq!(to_sign, text(vector, "string_to_sign"), "{}", text(vector, "id"));
    }
}

#[test]
fn every_acs3_vector_is_verified() {
    let vectors = vectors("acs3");
    assert_eq!(vectors.len(), 6);
    for vector in &vectors {
        let mut headers = texts(&vector["headers"]);
        headers.push(("authorization".to_owned(), text(vector, "authorization").to_owned()));
        let (emulator, got) = sent(vector, &headers, vector["security_token"].as_str());
        assert_eq!(got.status, 200, "{}: {got:?}", text(vector, "id"));
        assert_eq!(got.field("Action"), text(vector, "action"));
        let echo = got.json()["Echo"].clone();
        for (name, value) in texts(&vector["query"]) {
            assert_eq!(echo[&name], value, "{}", text(vector, "id"));
        }
        assert_eq!(emulator.requests()[0].signed_by, Some(SignedBy::Acs3));
    }
}
