//! ACS3 signatures against the vectors that the official clients agree on, step by step.

use aliyun_rpc_wire as wire;
use serde_json::Value;

use crate::files::{fixtures, read};

type Pairs = Vec<(String, String)>;

fn vectors() -> Vec<Value> {
    let text = read(&fixtures().join("signature-vectors.json"));
    let all: Value = serde_json::from_str(&text).expect("the vectors are JSON");
    let vectors = all["acs3"].as_array().expect("a list").clone();
    assert_eq!(vectors.len(), 6);
    vectors
}

fn text<'a>(vector: &'a Value, field: &str) -> &'a str {
    vector[field].as_str().expect("a text")
}

fn pairs(vector: &Value, field: &str) -> Pairs {
    let map = vector[field].as_object().expect("a map");
    map.iter().map(|(name, value)| (name.clone(), value.as_str().unwrap().to_owned())).collect()
}

fn borrowed(pairs: &Pairs) -> impl Iterator<Item = (&str, &str)> {
    pairs.iter().map(|(name, value)| (name.as_str(), value.as_str()))
}

/// The headers that the vector signs; those clients chose them differently.
fn signed(vector: &Value) -> Pairs {
    let names = vector["signed_headers"].as_array().expect("a list");
    let headers = pairs(vector, "headers").into_iter();
    headers.filter(|(name, _)| names.iter().any(|known| known == name.as_str())).rev().collect()
}

#[test]
fn every_step_of_every_vector_holds() {
    for vector in vectors() {
        let id = text(&vector, "id");
        let hash = wire::acs3_payload_hash(text(&vector, "body").as_bytes());
        assert_eq!(hash, text(&vector, "payload_sha256"), "{id}");
        let (query, headers) = (pairs(&vector, "query"), signed(&vector));
        let canonical = wire::acs3_canonical_request(
            text(&vector, "method"),
            borrowed(&query),
            borrowed(&headers),
            &hash,
        );
        assert_eq!(canonical, text(&vector, "canonical_request"), "{id}");
        let to_sign = wire::acs3_string_to_sign(&canonical);
        assert_eq!(to_sign, text(&vector, "string_to_sign"), "{id}");
        let signature = wire::acs3_signature(&to_sign, "testsecret");
        assert_eq!(signature, text(&vector, "signature"), "{id}");
        let names = wire::acs3_signed_headers(borrowed(&headers));
        let header = wire::acs3_authorization("testid", &names, &signature);
        assert_eq!(header, text(&vector, "authorization"), "{id}");
    }
}
