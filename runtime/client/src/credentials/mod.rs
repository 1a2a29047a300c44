//! Credentials: the access key that requests are signed with, and where it comes from.

mod ask;
mod chain;
pub(crate) mod cli;
mod external;
mod held;
mod ini;
pub(crate) mod instance;
mod oidc;
mod origin;
mod profile_file;
mod provider;
mod reply;
mod sts;
mod uri;
mod variables;

use std::borrow::Cow;
use std::fmt;
use std::sync::{Arc, OnceLock};
use std::time::SystemTime;

use aliyun_rpc_wire::{Acs3Key, RpcV1Key, Secret};

use crate::problem::Problem;

pub(crate) use chain::Chain;
pub(crate) use held::Held;
pub use provider::{CredentialsAttempt, CredentialsError, CredentialsProvider, ProvideCredentials};

/// An access key, lasting or temporary.
///
/// `Debug` shows the id of the key, never its secret or the token.
#[derive(Clone)]
pub struct Credentials {
    access_key_id: String,
    secret: Secret,
    security_token: Option<Secret>,
    expiration: Option<SystemTime>,
    provider: Cow<'static, str>,
    /// The secret made ready to sign, once for all clones.
    keys: Arc<Keys>,
}

/// The secret as each signature needs it, made when it is needed first.
#[derive(Default)]
struct Keys {
    rpc_v1: OnceLock<RpcV1Key>,
    acs3: OnceLock<Acs3Key>,
}

impl Credentials {
    /// An access key: its id and its secret.
    #[must_use]
    pub fn new(access_key_id: impl Into<String>, secret: impl Into<String>) -> Self {
        Self {
            access_key_id: access_key_id.into(),
            secret: Secret::new(secret),
            security_token: None,
            expiration: None,
            provider: "static_ak".into(),
            keys: Arc::default(),
        }
    }

    /// Adds the security token that a temporary key comes with; an empty one counts as none.
    #[must_use]
    pub fn with_security_token(mut self, token: impl Into<String>) -> Self {
        let token = token.into();
        self.security_token = (!token.is_empty()).then(|| Secret::new(token));
        let name = if self.security_token.is_some() { "static_sts" } else { "static_ak" };
        self.provider = name.into();
        self
    }

    /// Adds the time at which a temporary key expires.
    #[must_use]
    pub fn with_expiration(mut self, expiration: SystemTime) -> Self {
        self.expiration = Some(expiration);
        self
    }

    pub(crate) fn provided_by(mut self, name: String) -> Self {
        self.provider = name.into();
        self
    }

    /// The id of the access key.
    #[must_use]
    pub fn access_key_id(&self) -> &str {
        &self.access_key_id
    }

    /// When it expires; none for a lasting key.
    #[must_use]
    pub fn expiration(&self) -> Option<SystemTime> {
        self.expiration
    }

    /// Where it comes from, such as `static_ak` or `default/cli_profile/ram_role_arn/static_ak`.
    #[must_use]
    pub fn provider(&self) -> &str {
        &self.provider
    }

    /// The secret made ready for signatures of RPC v1.
    pub(crate) fn rpc_v1(&self) -> &RpcV1Key {
        self.keys.rpc_v1.get_or_init(|| RpcV1Key::new(&self.secret))
    }

    /// The secret made ready for signatures of ACS3.
    pub(crate) fn acs3(&self) -> &Acs3Key {
        self.keys.acs3.get_or_init(|| Acs3Key::new(&self.secret))
    }

    /// Whether they are the same key with the same token.
    pub(crate) fn are(&self, other: &Self) -> bool {
        self.access_key_id == other.access_key_id
            && self.secret.expose() == other.secret.expose()
            && self.security_token().map(Secret::expose)
                == other.security_token().map(Secret::expose)
    }

    pub(crate) fn is_half(&self) -> bool {
        self.access_key_id.is_empty() || self.secret.expose().is_empty()
    }

    pub(crate) fn security_token(&self) -> Option<&Secret> {
        self.security_token.as_ref()
    }

    /// Refuses a key of which a half is empty.
    pub(crate) fn checked(self) -> Result<Self, Problem> {
        let empty = match (self.access_key_id.is_empty(), self.secret.expose().is_empty()) {
            (false, false) => return Ok(self),
            (true, false) => "the id of the access key is",
            (false, true) => "the secret of the access key is",
            (true, true) => "the id and the secret of the access key are",
        };
        Err(Problem::new(format!("{empty} empty"), "give `Credentials::new` both of them"))
    }
}

impl fmt::Debug for Credentials {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Credentials")
            .field("access_key_id", &self.access_key_id)
            .field("secret", &self.secret)
            .field("security_token", &self.security_token)
            .field("expiration", &self.expiration)
            .field("provider", &self.provider)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::Credentials;

    fn token(credentials: &Credentials) -> Option<&str> {
        credentials.security_token().map(aliyun_rpc_wire::Secret::expose)
    }

    #[test]
    fn an_empty_half_that_is_given_is_refused() {
        let what = |id, secret| Credentials::new(id, secret).checked().unwrap_err().what;
        assert_eq!(what("", "hush"), "the id of the access key is empty");
        assert_eq!(what("id", ""), "the secret of the access key is empty");
        assert_eq!(what("", ""), "the id and the secret of the access key are empty");
        assert!(Credentials::new("id", "hush").checked().is_ok());
    }

    #[test]
    fn an_empty_token_is_none() {
        let credentials = Credentials::new("id", "hush");
        assert_eq!(token(&credentials.clone().with_security_token("token")), Some("token"));
        assert_eq!(token(&credentials.with_security_token("token").with_security_token("")), None);
    }

    #[test]
    fn debug_shows_the_id_alone() {
        let credentials = Credentials::new("the-id", "hush").with_security_token("quiet");
        let text = format!("{credentials:?}");
        assert!(text.contains("the-id"), "{text}");
        assert!(!text.contains("hush") && !text.contains("quiet"), "{text}");
    }
}
