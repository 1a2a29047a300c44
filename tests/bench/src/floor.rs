//! The floor: what has to be done in any case, done in one pass and without anything else.

use std::fmt::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use ring::hmac;

/// Names and values.
pub type Parameters = [(&'static str, &'static str)];

const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// A key that is made ready once.
#[derive(Debug)]
pub struct Signer(hmac::Key);

impl Default for Signer {
    fn default() -> Self {
        Self(hmac::Key::new(hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY, b"testsecret&"))
    }
}

/// The parameters as a signed form: each is encoded once.
#[must_use]
pub fn form(signer: &Signer, parameters: &Parameters) -> String {
    let mut sorted = parameters.to_vec();
    sorted.sort_unstable();
    let mut form = String::with_capacity(1024);
    for (name, value) in sorted {
        if !form.is_empty() {
            form.push('&');
        }
        form.extend(utf8_percent_encode(name, RESERVED));
        form.push('=');
        form.extend(utf8_percent_encode(value, RESERVED));
    }
    let mut text = String::with_capacity(2048);
    text.push_str("POST&%2F&");
    text.extend(utf8_percent_encode(&form, RESERVED));
    let signature = STANDARD.encode(hmac::sign(&signer.0, text.as_bytes()));
    let _ = write!(form, "&Signature={}", utf8_percent_encode(&signature, RESERVED));
    form
}

/// The signed parameters as an HTTP request.
pub(crate) fn request(signer: &Signer, parameters: &Parameters) -> http::Request<Vec<u8>> {
    http::Request::post("https://nas.cn-hangzhou.aliyuncs.com/")
        .header("host", "nas.cn-hangzhou.aliyuncs.com")
        .header("user-agent", "bench/1.0")
        .header("accept", "application/json")
        .header("content-type", "application/x-www-form-urlencoded")
        .header("x-acs-action", "CreateDataFlow")
        .header("x-acs-version", "2017-06-26")
        .body(form(signer, parameters).into_bytes())
        .unwrap()
}

/// The parameters common to all actions, as a request has them.
pub(crate) const COMMON: [(&str, &str); 8] = [
    ("AccessKeyId", "testid"),
    ("Action", "CreateDataFlow"),
    ("Format", "JSON"),
    ("SignatureMethod", "HMAC-SHA1"),
    ("SignatureNonce", "0f1e2d3c4b5a69788796a5b4c3d2e1f0"),
    ("SignatureVersion", "1.0"),
    ("Timestamp", "2024-03-05T06:07:08Z"),
    ("Version", "2017-06-26"),
];

/// The parameters of a `CreateDataFlow`; twenty with those common to all actions.
pub(crate) const OWN: [(&str, &str); 12] = [
    ("FileSystemId", "cpfs-12345678"),
    ("SourceSecurityType", "SSL"),
    ("Description", "Bucket01数据流动"),
    ("AutoRefreshPolicy", "ImportChanged"),
    ("AutoRefreshInterval", "10"),
    ("ClientToken", "123e4567-e89b-12d3-a456-426655440000"),
    ("AutoRefreshs.1.RefreshPath", "/prefix1/prefix2/"),
    ("AutoRefreshs.2.RefreshPath", "/prefix1/prefix3/"),
    ("AutoRefreshs.3.RefreshPath", "/prefix4/"),
    ("FsetId", "fset-123"),
    ("SourceStorage", "oss://bucket01"),
    ("Throughput", "600"),
];
