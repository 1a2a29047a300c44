//! The RPC v1 signature: HMAC-SHA1 over the method and the sorted parameters.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ring::hmac;

use crate::encode::{ascii, encode_onto, encode_onto_both, form, percent_encode};
use crate::secret::Secret;

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

/// A secret made ready to sign many texts.
#[derive(Clone)]
pub struct RpcV1Key(hmac::Key);

impl RpcV1Key {
    /// Makes the secret of an access key ready.
    #[must_use]
    pub fn new(secret: &Secret) -> Self {
        let key = Secret::new(format!("{}&", secret.expose()));
        Self(hmac::Key::new(hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY, key.expose().as_bytes()))
    }

    /// The signature of a text, as it goes into the parameter `Signature` (not yet encoded).
    #[must_use]
    pub fn sign(&self, string_to_sign: &str) -> String {
        self.signature(string_to_sign.as_bytes())
    }

    fn signature(&self, to_sign: &[u8]) -> String {
        STANDARD.encode(hmac::sign(&self.0, to_sign))
    }

    /// All parameters as a form, sorted, with their signature behind them. Each is encoded once.
    pub fn signed_form<'a>(
        &self,
        method: &str,
        parameters: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> String {
        let mut parameters: Vec<_> = parameters.into_iter().collect();
        parameters.sort_unstable();
        let mut form = Vec::with_capacity(FORM);
        let mut text = Vec::with_capacity(FORM + FORM / 2);
        text.extend_from_slice(method.as_bytes());
        text.extend_from_slice(b"&%2F&");
        let mut separator: &[u8] = b"";
        for (name, value) in parameters {
            text.extend_from_slice(separator);
            encode_onto_both(&mut form, &mut text, name);
            form.push(b'=');
            text.extend_from_slice(b"%3D");
            encode_onto_both(&mut form, &mut text, value);
            form.push(b'&');
            separator = b"%26";
        }
        let signature = self.signature(&text);
        form.extend_from_slice(b"Signature=");
        encode_onto(&mut form, &signature);
        ascii(form)
    }
}

/// The bytes that most forms fit into.
const FORM: usize = 768;

impl fmt::Debug for RpcV1Key {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("RpcV1Key(***)")
    }
}

/// The signature of a text, as it goes into the parameter `Signature` (not yet encoded).
#[must_use]
pub fn rpc_v1_signature(string_to_sign: &str, secret: &str) -> String {
    RpcV1Key::new(&Secret::new(secret)).sign(string_to_sign)
}
