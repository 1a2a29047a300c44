//! ACS3 over the wire: where parameters go, which headers are signed, and that the signature holds.

use aliyun_rpc_client::testing::{Canned, Double};
use aliyun_rpc_client::{Credentials, Method, Safety, Signature};
use aliyun_rpc_wire as wire;

use crate::made_up::Counting;
use crate::sink::{Client, run};

fn sent(
    credentials: Credentials,
    method: Method,
    values: &[(&str, &str)],
) -> http::Request<Vec<u8>> {
    let double = Double::new();
    double.next(Canned::json("{}"));
    let builder = double
        .builder::<Client>()
        .endpoint("http://127.0.0.1:18080")
        .credentials(credentials)
        .random(Counting::default())
        .signature(Signature::Acs3);
    let client = run(builder.build()).unwrap();
    let mut call = client.raw("MakeThing").method(method).safety(Safety::Unsafe);
    for (name, value) in values {
        call = call.set(*name, *value);
    }
    run(call.send()).unwrap();
    double.sent()[0].request().clone()
}

/// The header that a server would expect, going by the headers that are said to be signed.
fn expected(request: &http::Request<Vec<u8>>) -> String {
    let header = |name: &str| request.headers()[name].to_str().unwrap().to_owned();
    let authorization = header("authorization");
    let names = authorization.split_once("SignedHeaders=").unwrap().1.split(',').next().unwrap();
    let headers: Vec<(&str, String)> = names.split(';').map(|name| (name, header(name))).collect();
    let query = wire::parse_form(request.uri().query().unwrap_or_default());
    let hash = wire::acs3_payload_hash(request.body());
    let canonical = wire::acs3_canonical_request(
        request.method().as_str(),
        query.iter().map(|(name, value)| (name.as_str(), value.as_str())),
        headers.iter().map(|(name, value)| (*name, value.as_str())),
        &hash,
    );
    let signature = wire::acs3_signature(&wire::acs3_string_to_sign(&canonical), "testsecret");
    wire::acs3_authorization("testid", names, &signature)
}

fn names(request: &http::Request<Vec<u8>>) -> String {
    let authorization = request.headers()["authorization"].to_str().unwrap();
    authorization.split_once("SignedHeaders=").unwrap().1.split(',').next().unwrap().to_owned()
}

const VALUES: &[(&str, &str)] =
    &[("Tag.1.Key", "团队 a+b"), ("Tag.1.Value", "c&d=e/*~"), ("Empty", "")];

#[test]
fn a_post_has_its_parameters_in_the_form_and_all_else_in_headers() {
    let request = sent(Credentials::new("testid", "testsecret"), Method::Post, VALUES);
    assert_eq!(request.uri().to_string(), "http://127.0.0.1:18080/");
    assert_eq!(
        std::str::from_utf8(request.body()).unwrap(),
        "Tag.1.Key=%E5%9B%A2%E9%98%9F%20a%2Bb&Tag.1.Value=c%26d%3De%2F%2A~&Empty="
    );
    assert_eq!(
        names(&request),
        "content-type;host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;\
         x-acs-version"
    );
    assert_eq!(request.headers()["host"], "127.0.0.1:18080", "the port is signed along");
    assert_eq!(request.headers()["authorization"], expected(&request).as_str());
    assert!(request.headers()["authorization"].is_sensitive());
}

#[test]
fn a_get_has_its_parameters_in_the_query_and_signs_the_hash_of_nothing() {
    let request = sent(Credentials::new("testid", "testsecret"), Method::Get, VALUES);
    assert!(request.uri().query().unwrap().starts_with("Tag.1.Key=%E5"));
    assert!(request.body().is_empty() && !names(&request).contains("content-type"));
    let nothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    assert_eq!(request.headers()["x-acs-content-sha256"], nothing);
    assert_eq!(request.headers()["authorization"], expected(&request).as_str());
    let bare = sent(Credentials::new("testid", "testsecret"), Method::Get, &[]);
    assert_eq!(bare.uri().to_string(), "http://127.0.0.1:18080/");
    assert_eq!(bare.headers()["authorization"], expected(&bare).as_str());
}

#[test]
fn a_temporary_key_has_its_token_in_a_signed_header() {
    let credentials =
        Credentials::new("testid", "testsecret").with_security_token("CAIS+abc/def==");
    let request = sent(credentials, Method::Post, VALUES);
    assert!(names(&request).contains("x-acs-accesskey-id;x-acs-action"), "{}", names(&request));
    assert!(names(&request).contains(";x-acs-security-token;"));
    assert_eq!(request.headers()["x-acs-security-token"], "CAIS+abc/def==");
    assert!(request.headers()["x-acs-security-token"].is_sensitive());
    assert_eq!(request.headers()["authorization"], expected(&request).as_str());
}
