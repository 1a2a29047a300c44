//! The ACS3-HMAC-SHA256 signature: HMAC-SHA256 over a canonical form of the request.

use std::fmt::{self, Write as _};

use ring::{digest, hmac};

use crate::encode::{digits, form};
use crate::secret::Secret;

/// The name of the algorithm, as it stands in the text to sign and in the header.
const ALGORITHM: &str = "ACS3-HMAC-SHA256";

/// The hash of a body, as it goes into the header `x-acs-content-sha256`.
#[must_use]
pub fn acs3_payload_hash(body: &[u8]) -> String {
    hexadecimal(digest::digest(&digest::SHA256, body).as_ref())
}

/// The names of the headers that are signed, sorted and joined.
///
/// Names are given in lower case; each stands once.
pub fn acs3_signed_headers<'a>(headers: impl IntoIterator<Item = (&'a str, &'a str)>) -> String {
    let names = sorted(headers).into_iter().map(|(name, _)| name);
    names.collect::<Vec<_>>().join(";")
}

/// The canonical form of a request to the path `/`: method, query, signed headers and the hash
/// of the body.
pub fn acs3_canonical_request<'a>(
    method: &str,
    query: impl IntoIterator<Item = (&'a str, &'a str)>,
    headers: impl IntoIterator<Item = (&'a str, &'a str)>,
    payload_hash: &str,
) -> String {
    let query = form(sorted(query));
    let headers = sorted(headers);
    let mut lines = String::new();
    for (name, value) in &headers {
        // Writing to a text does not fail.
        let _ = writeln!(lines, "{name}:{}", value.trim());
    }
    let signed = acs3_signed_headers(headers);
    format!("{method}\n/\n{query}\n{lines}\n{signed}\n{payload_hash}")
}

/// The text that is signed, of the canonical form of a request.
#[must_use]
pub fn acs3_string_to_sign(canonical_request: &str) -> String {
    format!("{ALGORITHM}\n{}", acs3_payload_hash(canonical_request.as_bytes()))
}

/// A secret made ready to sign many texts.
#[derive(Clone)]
pub struct Acs3Key(hmac::Key);

impl Acs3Key {
    /// Makes the secret of an access key ready.
    #[must_use]
    pub fn new(secret: &Secret) -> Self {
        Self(hmac::Key::new(hmac::HMAC_SHA256, secret.expose().as_bytes()))
    }

    /// The signature of a text.
    #[must_use]
    pub fn sign(&self, string_to_sign: &str) -> String {
        hexadecimal(hmac::sign(&self.0, string_to_sign.as_bytes()).as_ref())
    }
}

impl fmt::Debug for Acs3Key {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Acs3Key(***)")
    }
}

/// The signature of a text.
#[must_use]
pub fn acs3_signature(string_to_sign: &str, secret: &str) -> String {
    Acs3Key::new(&Secret::new(secret)).sign(string_to_sign)
}

/// The header `Authorization`.
#[must_use]
pub fn acs3_authorization(access_key_id: &str, signed_headers: &str, signature: &str) -> String {
    format!(
        "{ALGORITHM} Credential={access_key_id},SignedHeaders={signed_headers},Signature={signature}"
    )
}

fn sorted<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Vec<(&'a str, &'a str)> {
    let mut pairs: Vec<_> = pairs.into_iter().collect();
    pairs.sort_unstable();
    pairs
}

fn hexadecimal(bytes: &[u8]) -> String {
    let digits = bytes.iter().flat_map(|byte| digits(*byte, b"0123456789abcdef"));
    digits.map(char::from).collect()
}
