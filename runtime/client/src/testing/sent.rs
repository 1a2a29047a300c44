//! Requests that a double was sent, decoded.

use std::fmt;

use aliyun_rpc_wire::constraint::Values;
use aliyun_rpc_wire::parse_form;
use http::HeaderMap;

use crate::parameters::is_common;

/// A request that was sent, decoded back into its action and its parameters.
///
/// `Debug` shows neither signature nor access key.
#[derive(Clone)]
pub struct Sent {
    action: String,
    values: Values,
    nonce: String,
    request: http::Request<Vec<u8>>,
}

impl Sent {
    /// Decodes a request, for a transport of your own. Whatever it holds, it is decoded somehow.
    #[must_use]
    pub fn from_request(request: &http::Request<Vec<u8>>) -> Self {
        let header = |name: &str| {
            let value = request.headers().get(name).and_then(|value| value.to_str().ok());
            value.map(str::to_owned)
        };
        let query = request.uri().query().unwrap_or_default();
        let body = String::from_utf8_lossy(request.body());
        let pairs: Vec<_> = parse_form(query).into_iter().chain(parse_form(&body)).collect();
        let named = |name: &str| pairs.iter().find(|(known, _)| known == name).cloned();
        let common = |name: &str| named(name).map(|(_, value)| value);
        let action = header("x-acs-action").or_else(|| common("Action")).unwrap_or_default();
        let nonce = header("x-acs-signature-nonce").or_else(|| common("SignatureNonce"));
        let nonce = nonce.unwrap_or_default();
        let own = pairs.into_iter().filter(|(name, _)| !is_common(name));
        Self { action, values: own.collect(), nonce, request: request.clone() }
    }

    /// The action, by its name on the wire.
    #[must_use]
    pub fn action(&self) -> &str {
        &self.action
    }

    /// The value of the action's parameter of that flat name, such as `Tag.1.Key`.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.values.get(name)
    }

    /// The flat parameters of the action, without those that are common to all.
    #[must_use]
    pub fn values(&self) -> &Values {
        &self.values
    }

    /// The nonce, which no two requests share.
    #[must_use]
    pub fn nonce(&self) -> &str {
        &self.nonce
    }

    /// The HTTP method.
    #[must_use]
    pub fn method(&self) -> &http::Method {
        self.request.method()
    }

    /// The headers.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        self.request.headers()
    }

    /// The request as it went out: its URL, its headers and its body, with the signature and any
    /// security token.
    #[must_use]
    pub fn request(&self) -> &http::Request<Vec<u8>> {
        &self.request
    }
}

impl fmt::Debug for Sent {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Sent")
            .field("action", &self.action)
            .field("values", &self.values)
            .finish_non_exhaustive()
    }
}
