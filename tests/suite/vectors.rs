//! The RPC v1 signature against what the official clients sign, step by step.

use aliyun_rpc_wire::{rpc_v1_signature, rpc_v1_string_to_sign};
use cpfs::{Client, Credentials, Method};
use serde_json::Value;

use crate::double::{Sent, answering, builder, first, now};
use crate::files;
use crate::judge::{self, Parameters};

/// The parameters that a client sets itself.
const COMMON: [&str; 9] = [
    "AccessKeyId",
    "Action",
    "Format",
    "SecurityToken",
    "SignatureMethod",
    "SignatureNonce",
    "SignatureVersion",
    "Timestamp",
    "Version",
];

fn file() -> Value {
    serde_json::from_str(&files::read(&files::fixtures().join("signature-vectors.json"))).unwrap()
}

fn vectors() -> Vec<Value> {
    file()["rpc_v1"].as_array().unwrap().clone()
}

fn text<'a>(value: &'a Value, name: &str) -> &'a str {
    value[name].as_str().unwrap_or_default()
}

fn parameters(vector: &Value) -> Parameters {
    let pairs = vector["params"].as_object().unwrap().iter();
    pairs.map(|(name, value)| (name.clone(), value.as_str().unwrap().to_owned())).collect()
}

fn string_to_sign(vector: &Value) -> String {
    let parameters = parameters(vector);
    let pairs = parameters.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    rpc_v1_string_to_sign(text(vector, "method"), pairs)
}

/// What goes out for the parameters of a vector.
fn sent(vector: &Value) -> Sent {
    let secret = file();
    let (id, secret) = (text(&secret, "access_key_id"), text(&secret, "access_key_secret"));
    let credentials =
        Credentials::new(id, secret).with_security_token(text(vector, "security_token"));
    let double = answering("{}");
    let client: Client = now(builder(&double).credentials(credentials).build()).unwrap();
    let method = if text(vector, "method") == "GET" { Method::Get } else { Method::Post };
    let mut call = client.raw(text(vector, "action")).method(method);
    for (name, value) in parameters(vector) {
        if !COMMON.contains(&name.as_str()) {
            call = call.set(name, value);
        }
    }
    now(call.send()).unwrap();
    first(&double)
}

#[test]
fn there_are_sixteen_vectors() {
    assert_eq!(vectors().len(), 16);
}

#[test]
fn the_text_that_is_signed_is_theirs() {
    for vector in vectors() {
        assert_eq!(string_to_sign(&vector), text(&vector, "string_to_sign"), "{}", vector["id"]);
    }
}

#[test]
fn the_signature_is_theirs() {
    for vector in vectors() {
        let signature = rpc_v1_signature(text(&vector, "string_to_sign"), "testsecret");
        assert_eq!(signature, text(&vector, "signature"), "{}", vector["id"]);
    }
}

#[test]
fn the_judge_of_these_tests_agrees_with_them() {
    for vector in vectors() {
        let judged = judge::signature(text(&vector, "method"), &parameters(&vector), "testsecret");
        assert_eq!(judged, text(&vector, "signature"), "{}", vector["id"]);
        let wire = &vector["wire"];
        let query = text(wire, "target").split_once('?').map_or("", |(_, query)| query);
        let mut found = judge::parameters(&format!("{query}&{}", text(wire, "body")));
        assert_eq!(found.remove("Signature").as_deref(), vector["signature"].as_str());
        assert_eq!(found, parameters(&vector), "{}", vector["id"]);
    }
}

#[test]
fn what_the_client_sends_for_them_verifies() {
    for vector in vectors() {
        let request = sent(&vector);
        let body = std::str::from_utf8(request.body()).unwrap();
        let query = request.uri().query().unwrap_or_default();
        let mut found = judge::parameters(&format!("{query}{body}"));
        let judged = judge::signature(request.method().as_str(), &found, "testsecret");
        let signature = found.remove("Signature").unwrap();
        assert_eq!(signature, judged, "{}", vector["id"]);
        let mut theirs = parameters(&vector);
        if theirs["Format"] == "JSON" {
            assert_eq!(signature, text(&vector, "signature"), "{}", vector["id"]);
        }
        theirs.insert("Format".into(), "JSON".into());
        assert_eq!(found, theirs, "{}", vector["id"]);
    }
}
