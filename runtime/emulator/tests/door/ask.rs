//! Requests, signed in either way, of which each part can be spoilt.

use std::net::SocketAddr;

use aliyun_rpc_wire as wire;

use crate::socket::{self, Got};
use crate::toy::{KEY, VERSION};

pub(crate) const FORM: &str = "application/x-www-form-urlencoded";
pub(crate) const TIME: &str = "2024-03-05T06:07:08Z";

type Pairs = Vec<(String, String)>;

/// A request on its way out.
#[derive(Clone, Debug)]
pub(crate) struct Ask {
    pub(crate) method: String,
    pub(crate) path: String,
    pub(crate) query: Pairs,
    pub(crate) form: Pairs,
    pub(crate) headers: Pairs,
    pub(crate) secret: String,
}

fn borrowed(pairs: &Pairs) -> impl Iterator<Item = (&str, &str)> {
    pairs.iter().map(|(name, value)| (name.as_str(), value.as_str()))
}

fn put(pairs: &mut Pairs, name: &str, value: &str) {
    pairs.retain(|(known, _)| known != name);
    pairs.push((name.to_owned(), value.to_owned()));
}

impl Ask {
    fn new() -> Self {
        Self {
            method: "POST".to_owned(),
            path: "/".to_owned(),
            query: Vec::new(),
            form: Vec::new(),
            headers: vec![("host".to_owned(), "nas.test".to_owned())],
            secret: KEY.1.to_owned(),
        }
    }

    /// With an RPC v1 signature, all in the query.
    pub(crate) fn rpc(action: &str, nonce: &str) -> Self {
        Self::new()
            .query("Action", action)
            .query("Version", VERSION)
            .query("Timestamp", TIME)
            .query("SignatureMethod", "HMAC-SHA1")
            .query("SignatureVersion", "1.0")
            .query("SignatureNonce", nonce)
            .query("AccessKeyId", KEY.0)
    }

    /// With an ACS3 signature.
    pub(crate) fn acs3(action: &str, nonce: &str) -> Self {
        Self::new()
            .header("accept", "application/json")
            .header("x-acs-action", action)
            .header("x-acs-version", VERSION)
            .header("x-acs-date", TIME)
            .header("x-acs-signature-nonce", nonce)
    }

    pub(crate) fn method(mut self, method: &str) -> Self {
        method.clone_into(&mut self.method);
        self
    }

    pub(crate) fn query(mut self, name: &str, value: &str) -> Self {
        put(&mut self.query, name, value);
        self
    }

    pub(crate) fn form(mut self, name: &str, value: &str) -> Self {
        put(&mut self.form, name, value);
        self.header("content-type", FORM)
    }

    pub(crate) fn header(mut self, name: &str, value: &str) -> Self {
        put(&mut self.headers, name, value);
        self
    }

    pub(crate) fn without(mut self, name: &str) -> Self {
        let other = |(known, _): &(String, String)| known != name;
        self.query.retain(other);
        self.form.retain(other);
        self.headers.retain(other);
        self
    }

    pub(crate) fn secret(mut self, secret: &str) -> Self {
        secret.clone_into(&mut self.secret);
        self
    }

    /// Everything moved from the query into the form.
    pub(crate) fn in_form(mut self) -> Self {
        self.form.append(&mut self.query);
        self.header("content-type", FORM)
    }

    pub(crate) fn sign_rpc(self) -> Self {
        let all = borrowed(&self.query).chain(borrowed(&self.form));
        let text = wire::rpc_v1_string_to_sign(&self.method, all);
        let signature = wire::rpc_v1_signature(&text, &self.secret);
        self.query("Signature", &signature)
    }

    /// Signs all headers.
    pub(crate) fn sign_acs3(self) -> Self {
        self.sign_acs3_as(KEY.0)
    }

    pub(crate) fn sign_acs3_as(mut self, id: &str) -> Self {
        let hash = wire::acs3_payload_hash(self.body().as_bytes());
        self = self.header("x-acs-content-sha256", &hash);
        let (query, headers) = (borrowed(&self.query), borrowed(&self.headers));
        let text = wire::acs3_canonical_request(&self.method, query, headers, &hash);
        let signature = wire::acs3_signature(&wire::acs3_string_to_sign(&text), &self.secret);
        let names = wire::acs3_signed_headers(borrowed(&self.headers));
        let header = wire::acs3_authorization(id, &names, &signature);
        self.header("authorization", &header)
    }

    fn body(&self) -> String {
        wire::form(borrowed(&self.form))
    }

    pub(crate) fn bytes(&self) -> Vec<u8> {
        let query = wire::form(borrowed(&self.query));
        let target =
            if query.is_empty() { self.path.clone() } else { format!("{}?{query}", self.path) };
        raw(&self.method, &target, &self.headers, &self.body())
    }

    pub(crate) fn send(&self, address: SocketAddr) -> Got {
        self.try_send(address).expect("an answer")
    }

    pub(crate) fn try_send(&self, address: SocketAddr) -> Option<Got> {
        socket::exchange(address, &self.bytes())
    }
}

/// A request with this target and body, after which the connection is closed.
pub(crate) fn raw(method: &str, target: &str, headers: &[(String, String)], body: &str) -> Vec<u8> {
    let line = |(name, value): &(String, String)| format!("{name}: {value}\r\n");
    let headers = headers.iter().map(line).collect::<Vec<_>>().concat();
    let length = body.len();
    format!(
        "{method} {target} HTTP/1.1\r\n{headers}content-length: {length}\r\nconnection: close\r\n\r\n{body}"
    )
    .into_bytes()
}
