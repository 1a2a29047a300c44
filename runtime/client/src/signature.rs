//! Signatures: the two ways to sign a request, and what each adds to it.

use std::borrow::Cow;

use aliyun_rpc_wire::constraint::Values;
use aliyun_rpc_wire::{self as wire, Method, form};
use http::header::AUTHORIZATION;
use http::{HeaderMap, HeaderName};

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

static ACTION: HeaderName = HeaderName::from_static("x-acs-action");
static VERSION: HeaderName = HeaderName::from_static("x-acs-version");
pub(crate) static SECURITY_TOKEN: HeaderName = HeaderName::from_static("x-acs-security-token");

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
    pub(crate) headers: Vec<(HeaderName, Cow<'static, str>)>,
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
        (ACTION.clone(), target.known_name()),
        (VERSION.clone(), target.service().version.into()),
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
        (ACTION.clone(), target.known_name()),
        (HeaderName::from_static("x-acs-content-sha256"), hash.clone().into()),
        (HeaderName::from_static("x-acs-date"), stamp.timestamp.clone().into()),
        (HeaderName::from_static("x-acs-signature-nonce"), stamp.nonce.clone().into()),
        (VERSION.clone(), target.service().version.into()),
    ];
    if let Some(token) = credentials.security_token() {
        let id = credentials.access_key_id().to_owned();
        headers.push((HeaderName::from_static("x-acs-accesskey-id"), id.into()));
        headers.push((SECURITY_TOKEN.clone(), token.expose().to_owned().into()));
    }
    let mut signed: Vec<(&str, &str)> =
        headers.iter().map(|(name, value)| (name.as_str(), &**value)).collect();
    signed.push(("host", authority));
    if target.method() == Method::Post {
        signed.push(("content-type", FORM));
    }
    let method = target.method().name();
    let canonical = wire::acs3_canonical_request(method, query, signed.iter().copied(), &hash);
    let text = wire::acs3_string_to_sign(&canonical);
    let signature = credentials.acs3().sign(&text);
    let names = wire::acs3_signed_headers(signed);
    let id = credentials.access_key_id();
    headers.push((AUTHORIZATION, wire::acs3_authorization(id, &names, &signature).into()));
    Signed { form, headers }
}

/// Whether a header is one that the client sets, so that nobody else can.
pub(crate) fn is_ours(name: &str, headers: &HeaderMap) -> bool {
    let fixed =
        ["authorization", "connection", "content-length", "content-type", "transfer-encoding"];
    headers.contains_key(name) || name.starts_with("x-acs-") || fixed.contains(&name)
}
