//! Requests as a client of another kind sends them: signed in the old way, with any format.

use std::sync::atomic::{AtomicU64, Ordering};

use aliyun_rpc_emulator::{Emulator, Service};
use aliyun_rpc_wire::{RpcV1Key, Secret, rpc_v1_string_to_sign};

use crate::double::now;

/// An answer: its status, the rule that it was refused by, and its body.
pub(crate) struct Got {
    pub(crate) status: u16,
    pub(crate) rule: Option<String>,
    pub(crate) text: String,
}

static NONCES: AtomicU64 = AtomicU64::new(0);

/// Asks for an action, with the common parameters that are not given.
pub(crate) fn ask<S: Service>(
    emulator: &Emulator<S>,
    at: &str,
    action: &str,
    values: &[(String, String)],
) -> Got {
    let nonce = NONCES.fetch_add(1, Ordering::Relaxed).to_string();
    let common = [
        ("Action", action),
        ("Version", "2017-06-26"),
        ("AccessKeyId", "test-id"),
        ("SignatureMethod", "HMAC-SHA1"),
        ("SignatureVersion", "1.0"),
        ("SignatureNonce", &nonce),
        ("Timestamp", at),
    ];
    let given = values.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    let mut all: Vec<(&str, &str)> = common.into_iter().chain(given).collect();
    let to_sign = rpc_v1_string_to_sign("POST", all.iter().copied());
    let signature = RpcV1Key::new(&Secret::new("test-secret")).sign(&to_sign);
    all.push(("Signature", &signature));
    let form: Vec<String> =
        all.iter().map(|(name, value)| format!("{}={}", encoded(name), encoded(value))).collect();
    let request = http::Request::post("/")
        .header("host", "127.0.0.1")
        .header("content-type", "application/x-www-form-urlencoded")
        .body(form.join("&").into_bytes())
        .unwrap();
    let answer = now(emulator.answer(request)).unwrap();
    let rule = answer.headers().get("x-emulator-rule");
    let rule = rule.map(|rule| rule.to_str().unwrap().to_owned());
    let (status, body) = (answer.status().as_u16(), answer.into_body());
    Got { status, rule, text: String::from_utf8(body).unwrap() }
}

fn encoded(text: &str) -> String {
    let sign = |byte: &u8| match byte {
        b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => {
            char::from(*byte).to_string()
        }
        other => format!("%{other:02X}"),
    };
    text.as_bytes().iter().map(sign).collect()
}
