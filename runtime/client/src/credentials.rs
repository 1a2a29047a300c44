//! Credentials: the access key that requests are signed with.

use std::fmt;

use aliyun_rpc_wire::Secret;

use crate::environment::{ACCESS_KEY_ID, ACCESS_KEY_SECRET, Environment, SECURITY_TOKEN};
use crate::problem::Problem;

/// An access key, lasting or temporary.
///
/// `Debug` shows the id of the key, never its secret or the token.
#[derive(Clone)]
pub struct Credentials {
    access_key_id: String,
    secret: Secret,
    security_token: Option<Secret>,
}

impl Credentials {
    /// An access key: its id and its secret.
    #[must_use]
    pub fn new(access_key_id: impl Into<String>, secret: impl Into<String>) -> Self {
        Self {
            access_key_id: access_key_id.into(),
            secret: Secret::new(secret),
            security_token: None,
        }
    }

    /// Adds the security token that a temporary key comes with; an empty one counts as none.
    #[must_use]
    pub fn with_security_token(mut self, token: impl Into<String>) -> Self {
        let token = token.into();
        self.security_token = (!token.is_empty()).then(|| Secret::new(token));
        self
    }

    /// The id of the access key.
    #[must_use]
    pub fn access_key_id(&self) -> &str {
        &self.access_key_id
    }

    pub(crate) fn secret(&self) -> &Secret {
        &self.secret
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

    /// The credentials in the environment.
    pub(crate) fn from_environment(environment: &Environment) -> Result<Self, Problem> {
        let half = |set, missing| {
            format!("there are no credentials: {set} is set, but {missing} is not set or empty")
        };
        let what = match (environment.get(ACCESS_KEY_ID), environment.get(ACCESS_KEY_SECRET)) {
            (Some(id), Some(secret)) => {
                let token = environment.get(SECURITY_TOKEN).unwrap_or_default();
                return Ok(Self::new(id, secret).with_security_token(token));
            }
            (Some(_), None) => half(ACCESS_KEY_ID, ACCESS_KEY_SECRET),
            (None, Some(_)) => half(ACCESS_KEY_SECRET, ACCESS_KEY_ID),
            (None, None) => "there are no credentials".to_owned(),
        };
        let remedy = format!(
            "give `Builder::credentials` an access key, or set both {ACCESS_KEY_ID} and \
             {ACCESS_KEY_SECRET}"
        );
        Err(Problem::new(what, remedy))
    }
}

impl fmt::Debug for Credentials {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Credentials")
            .field("access_key_id", &self.access_key_id)
            .field("secret", &self.secret)
            .field("security_token", &self.security_token)
            .finish()
    }
}

#[cfg(test)]
mod tests {
    use super::Credentials;
    use crate::environment::Environment;

    fn read(
        id: &'static str,
        secret: &'static str,
        token: &'static str,
    ) -> Result<Credentials, String> {
        let environment = Environment::of(move |name| match name {
            "ALIBABA_CLOUD_ACCESS_KEY_ID" => Some(id.to_owned()),
            "ALIBABA_CLOUD_ACCESS_KEY_SECRET" => Some(secret.to_owned()),
            "ALIBABA_CLOUD_SECURITY_TOKEN" => Some(token.to_owned()),
            _ => None,
        });
        let read = Credentials::from_environment(&environment);
        read.map_err(|problem| format!("{}; {}", problem.what, problem.remedy))
    }

    fn token(credentials: &Credentials) -> Option<&str> {
        credentials.security_token().map(aliyun_rpc_wire::Secret::expose)
    }

    #[test]
    fn a_key_is_read_with_and_without_a_token() {
        let lasting = read("id", "hush", "").unwrap();
        assert_eq!(lasting.access_key_id(), "id");
        assert_eq!(lasting.secret().expose(), "hush");
        assert_eq!(token(&lasting), None);
        let temporary = read("id", "hush", "token").unwrap();
        assert_eq!(token(&temporary), Some("token"));
    }

    #[test]
    fn half_a_key_is_none_and_the_missing_half_is_named() {
        let remedy = "give `Builder::credentials` an access key, or set both \
                      ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET";
        assert_eq!(
            read("id", "", "token").unwrap_err(),
            format!(
                "there are no credentials: ALIBABA_CLOUD_ACCESS_KEY_ID is set, but \
                 ALIBABA_CLOUD_ACCESS_KEY_SECRET is not set or empty; {remedy}"
            )
        );
        assert_eq!(
            read("", "hush", "token").unwrap_err(),
            format!(
                "there are no credentials: ALIBABA_CLOUD_ACCESS_KEY_SECRET is set, but \
                 ALIBABA_CLOUD_ACCESS_KEY_ID is not set or empty; {remedy}"
            )
        );
        assert_eq!(
            read("", "", "token").unwrap_err(),
            format!("there are no credentials; {remedy}")
        );
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
