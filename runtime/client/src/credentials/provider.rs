//! Providers: what gives credentials, and why one gives none.

use std::borrow::Cow;
use std::fmt;
use std::pin::Pin;
use std::sync::Arc;

use crate::credentials::Credentials;
use crate::problem::Problem;
use crate::wording;

/// What a provider gives back: credentials, once they are there.
pub type ProvideCredentials<'a> =
    Pin<Box<dyn Future<Output = Result<Credentials, CredentialsError>> + Send + 'a>>;

/// Gives credentials.
///
/// It is asked once, again ahead of the time at which what it gave expires, and when the service
/// refuses what it gave, by one call at a time; in between, its answer is kept.
pub trait CredentialsProvider: Send + Sync + 'static {
    /// Fetches credentials.
    fn credentials(&self) -> ProvideCredentials<'_>;
}

impl<T: CredentialsProvider + ?Sized> CredentialsProvider for Arc<T> {
    fn credentials(&self) -> ProvideCredentials<'_> {
        (**self).credentials()
    }
}

impl CredentialsProvider for Credentials {
    fn credentials(&self) -> ProvideCredentials<'_> {
        let credentials = self.clone();
        Box::pin(async move { Ok(credentials) })
    }
}

/// Why there are no credentials: every source that was tried, and why it gave none.
#[derive(Clone, Debug)]
pub struct CredentialsError {
    attempts: Arc<[CredentialsAttempt]>,
}

/// A source of credentials that gave none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CredentialsAttempt {
    source: Cow<'static, str>,
    reason: String,
}

impl CredentialsError {
    /// The error of one source: its name, and why it gives nothing. Neither may hold a secret.
    #[must_use]
    pub fn new(source: impl Into<Cow<'static, str>>, reason: impl Into<String>) -> Self {
        Self::of(vec![CredentialsAttempt { source: source.into(), reason: reason.into() }])
    }

    pub(crate) fn of(attempts: Vec<CredentialsAttempt>) -> Self {
        Self { attempts: attempts.into() }
    }

    /// The sources that were tried, in order.
    #[must_use]
    pub fn attempts(&self) -> &[CredentialsAttempt] {
        &self.attempts
    }

    /// The error as a problem of this side.
    pub(crate) fn into_problem(self) -> Problem {
        let remedy = "give `Builder::credentials` an access key, or set both \
                      ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET, or mend \
                      one of these sources";
        Problem::new(self.to_string(), remedy).because(self)
    }
}

impl CredentialsAttempt {
    pub(crate) fn new(source: &'static str, reason: String) -> Self {
        Self { source: source.into(), reason }
    }

    /// The name of the source, such as `env` or `cli_profile`.
    #[must_use]
    pub fn source(&self) -> &str {
        &self.source
    }

    /// Why it gave nothing.
    #[must_use]
    pub fn reason(&self) -> &str {
        &self.reason
    }
}

impl fmt::Display for CredentialsError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("there are no credentials")?;
        let mut separator = ": ";
        for CredentialsAttempt { source, reason } in &*self.attempts {
            write!(out, "{separator}{source}: {}", wording::line(reason))?;
            separator = "; ";
        }
        Ok(())
    }
}

impl std::error::Error for CredentialsError {}
