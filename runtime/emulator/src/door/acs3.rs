//! The ACS3-HMAC-SHA256 signature: what a request with one claims.

use std::collections::BTreeSet;

use aliyun_rpc_wire as wire;

use super::arrival::Arrival;
use super::claim::{Claim, Parameters};
use super::rules::{BODY_HASH, FORM, missing};
use crate::record::SignedBy;
use crate::service::Refusal;

const HASH: &str = "x-acs-content-sha256";

/// What the header `Authorization` says behind the name of the algorithm.
struct Authorization<'a> {
    credential: &'a str,
    signed_headers: &'a str,
    signature: &'a str,
}

/// Goes by the headers that were signed. `host` and all of `x-acs-*` have to be among them, since
/// what the request means stands there.
pub(super) fn claim(
    arrival: &Arrival,
    parameters: &Parameters,
    authorization: &str,
) -> Result<Claim, Refusal> {
    let Authorization { credential, signed_headers, signature } = parts(authorization)?;
    let headers = signed(arrival, signed_headers)?;
    let common = |name: &str, header: &str| {
        let value = arrival.header(header).map(str::to_owned);
        value.ok_or_else(|| missing(name, &format!("the header {header}")))
    };
    let hash = wire::acs3_payload_hash(arrival.body()?);
    let given = arrival.header(HASH);
    let given = given.ok_or_else(|| FORM.broken(format!("The header {HASH} is not there.")))?;
    if !given.eq_ignore_ascii_case(&hash) {
        return Err(BODY_HASH.broken(format!("The body has the SHA-256 {hash}, not {given}.")));
    }
    let query = parameters.query.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    let method = arrival.method.as_str();
    let canonical = wire::acs3_canonical_request(method, query, headers, given);
    Ok(Claim {
        signed_by: SignedBy::Acs3,
        action: common("Action", "x-acs-action")?,
        version: common("Version", "x-acs-version")?,
        access_key_id: credential.to_owned(),
        timestamp: common("Timestamp", "x-acs-date")?,
        nonce: Some(common("SignatureNonce", "x-acs-signature-nonce")?),
        token: arrival.header("x-acs-security-token").map(str::to_owned),
        signature: signature.to_owned(),
        to_sign: wire::acs3_string_to_sign(&canonical),
        canonical: Some(canonical),
    })
}

fn parts(text: &str) -> Result<Authorization<'_>, Refusal> {
    let part = |name: &str| {
        let named = |part: &'_ str| part.trim().strip_prefix(name)?.strip_prefix('=').map(str::len);
        let part = text.split(',').find(|part| named(part).is_some_and(|length| length > 0));
        let value = part.and_then(|part| part.split_once('=')).map(|(_, value)| value.trim());
        value.ok_or_else(|| FORM.broken(format!("The header Authorization has no {name}.")))
    };
    let (credential, signed_headers) = (part("Credential")?, part("SignedHeaders")?);
    Ok(Authorization { credential, signed_headers, signature: part("Signature")? })
}

/// The headers that were signed, each with its value.
fn signed<'a>(arrival: &'a Arrival, names: &'a str) -> Result<Vec<(&'a str, &'a str)>, Refusal> {
    let listed: Vec<&str> = names.split(';').collect();
    let distinct: BTreeSet<&str> = listed.iter().copied().collect();
    if distinct.len() < listed.len() {
        return Err(FORM.broken("SignedHeaders has a name twice."));
    }
    let needed = |name: &&str| *name == "host" || name.starts_with("x-acs-");
    let mut sent = arrival.headers.keys().map(http::HeaderName::as_str).filter(needed);
    if let Some(name) = sent.find(|name| !distinct.contains(name)) {
        return Err(FORM.broken(format!("The header {name} is not signed.")));
    }
    let header = |name: &'a str| {
        let is_lower = !name.bytes().any(|byte| byte.is_ascii_uppercase());
        let mut all = arrival.headers.get_all(name).iter();
        let value = all.next().filter(|_| is_lower && all.next().is_none());
        let value = value.and_then(|value| std::str::from_utf8(value.as_bytes()).ok());
        let what = || format!("SignedHeaders names {name:?}, which is not there once, in UTF-8.");
        value.map(|value| (name, value)).ok_or_else(|| FORM.broken(what()))
    };
    distinct.into_iter().map(header).collect()
}
