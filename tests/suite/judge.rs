//! The RPC v1 signature judged by other code than the client's: another HMAC, another encoding.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha1::Sha1;

/// Parameters by name.
pub(crate) type Parameters = BTreeMap<String, String>;

/// The parameters in a query or a form; a name that comes twice is refused.
pub(crate) fn parameters(form: &str) -> Parameters {
    let mut found = Parameters::new();
    for pair in form.split('&').filter(|pair| !pair.is_empty()) {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let twin = found.insert(decoded(name), decoded(value));
        assert_eq!(twin, None, "`{name}` comes twice");
    }
    found
}

fn decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'+' => b' ',
            b'%' => {
                let digits: String = [rest.next(), rest.next()]
                    .into_iter()
                    .map(|digit| char::from(digit.expect("two digits follow `%`")))
                    .collect();
                u8::from_str_radix(&digits, 16).expect("two digits follow `%`")
            }
            plain => plain,
        });
    }
    String::from_utf8(bytes).expect("parameters are UTF-8")
}

fn encoded(text: &str) -> String {
    let mut out = String::new();
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => {
                out.push(char::from(byte));
            }
            other => write!(out, "%{other:02X}").unwrap(),
        }
    }
    out
}

/// The signature that belongs to the parameters.
pub(crate) fn signature(method: &str, parameters: &Parameters, secret: &str) -> String {
    let mut query = String::new();
    for (name, value) in parameters.iter().filter(|(name, _)| *name != "Signature") {
        let join = if query.is_empty() { "" } else { "&" };
        write!(query, "{join}{}={}", encoded(name), encoded(value)).unwrap();
    }
    let text = format!("{method}&{}&{}", encoded("/"), encoded(&query));
    let mut mac = Hmac::<Sha1>::new_from_slice(format!("{secret}&").as_bytes()).unwrap();
    mac.update(text.as_bytes());
    STANDARD.encode(mac.finalize().into_bytes())
}
