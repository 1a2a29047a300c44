//! Signatures: the two ways to sign a request, and what each adds to it.

use aliyun_rpc_wire::constraint::Values;
use aliyun_rpc_wire::{self as wire, Method, form};
use http::HeaderMap;

use crate::credentials::Credentials;
use crate::parameters::signed_form;
use crate::stamp::Stamp;
use crate::target::Target;

/// How requests are signed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Signature {
    /// The documented one: HMAC-SHA1 over all parameters, which go with it into the form.
    #[default]
    RpcV1,
    /// ACS3-HMAC-SHA256: HMAC-SHA256 over the method, the query, a few headers and the hash of
    /// the body. What is common to all requests goes into headers.
    Acs3,
}

/// The form type of a body.
pub(crate) const FORM: &str = "application/x-www-form-urlencoded";

/// A request while it is signed.
#[derive(Debug)]
pub(crate) struct Unsigned<'a> {
    pub(crate) target: &'a Target,
    pub(crate) values: &'a Values,
    pub(crate) credentials: &'a Credentials,
    pub(crate) stamp: &'a Stamp,
    /// The host, and the port where one was given.
    pub(crate) authority: &'a str,
}

/// A signed request: its parameters as a form, and the headers that go with it.
#[derive(Default)]
pub(crate) struct Signed {
    pub(crate) form: String,
    pub(crate) headers: Vec<(&'static str, String)>,
}

impl Signature {
    /// Signs the request.
    pub(crate) fn sign(self, unsigned: &Unsigned<'_>) -> Signed {
        match self {
            Self::RpcV1 => rpc_v1(unsigned),
            Self::Acs3 => acs3(unsigned),
        }
    }
}

fn rpc_v1(unsigned: &Unsigned<'_>) -> Signed {
    let Unsigned { target, values, credentials, stamp, .. } = unsigned;
    let headers = vec![
        ("x-acs-action", target.name().to_owned()),
        ("x-acs-version", target.service().version.to_owned()),
    ];
    Signed { form: signed_form(target, values, credentials, stamp), headers }
}

fn acs3(unsigned: &Unsigned<'_>) -> Signed {
    let Unsigned { target, values, credentials, stamp, authority } = unsigned;
    let form = form(values.iter());
    let (query, body): (Vec<_>, &str) = match target.method() {
        Method::Get => (values.iter().collect(), ""),
        Method::Post => (Vec::new(), &form),
    };
    let hash = wire::acs3_payload_hash(body.as_bytes());
    let mut headers = vec![
        ("x-acs-action", target.name().to_owned()),
        ("x-acs-content-sha256", hash.clone()),
        ("x-acs-date", stamp.timestamp.clone()),
        ("x-acs-signature-nonce", stamp.nonce.clone()),
        ("x-acs-version", target.service().version.to_owned()),
    ];
    if let Some(token) = credentials.security_token() {
        headers.push(("x-acs-accesskey-id", credentials.access_key_id().to_owned()));
        headers.push(("x-acs-security-token", token.expose().to_owned()));
    }
    let mut signed: Vec<(&str, &str)> =
        headers.iter().map(|(name, value)| (*name, value.as_str())).collect();
    signed.push(("host", authority));
    if target.method() == Method::Post {
        signed.push(("content-type", FORM));
    }
    let method = target.method().name();
    let canonical = wire::acs3_canonical_request(method, query, signed.iter().copied(), &hash);
    let text = wire::acs3_string_to_sign(&canonical);
    let signature = wire::acs3_signature(&text, credentials.secret().expose());
    let names = wire::acs3_signed_headers(signed);
    let id = credentials.access_key_id();
    headers.push(("authorization", wire::acs3_authorization(id, &names, &signature)));
    Signed { form, headers }
}

/// Whether a header is one that the client sets, so that nobody else can.
pub(crate) fn is_ours(name: &str, headers: &HeaderMap) -> bool {
    let fixed =
        ["authorization", "connection", "content-length", "content-type", "transfer-encoding"];
    headers.contains_key(name) || name.starts_with("x-acs-") || fixed.contains(&name)
}
