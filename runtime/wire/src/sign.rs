//! The RPC v1 signature: HMAC-SHA1 over the method and the sorted parameters.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ring::hmac;

use crate::encode::{form, percent_encode};

/// The text that is signed, of all parameters in query and form but the signature itself.
pub fn rpc_v1_string_to_sign<'a>(
    method: &str,
    parameters: impl IntoIterator<Item = (&'a str, &'a str)>,
) -> String {
    let mut parameters: Vec<_> =
        parameters.into_iter().filter(|(name, _)| *name != "Signature").collect();
    parameters.sort_unstable();
    format!("{method}&%2F&{}", percent_encode(&form(parameters)))
}

/// The signature of a text, as it goes into the parameter `Signature` (not yet encoded).
#[must_use]
pub fn rpc_v1_signature(string_to_sign: &str, secret: &str) -> String {
    let key = format!("{secret}&");
    let key = hmac::Key::new(hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY, key.as_bytes());
    STANDARD.encode(hmac::sign(&key, string_to_sign.as_bytes()))
}
