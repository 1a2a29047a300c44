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
    /// Whether a profile was named, and nothing else asked.
    is_of_profile: bool,
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
        Self { attempts: attempts.into(), is_of_profile: false }
    }

    /// The error of a profile that was named.
    pub(crate) fn of_profile(self) -> Self {
        Self { is_of_profile: true, ..self }
    }

    /// The sources that were tried, in order.
    #[must_use]
    pub fn attempts(&self) -> &[CredentialsAttempt] {
        &self.attempts
    }

    /// The error as a problem of this side.
    pub(crate) fn into_problem(self) -> Problem {
        let of_profile = "name a profile that has credentials, or none";
        let remedy = "give `Builder::credentials` an access key, or set both \
                      ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET, or mend \
                      one of these sources";
        let remedy = if self.is_of_profile { of_profile } else { remedy };
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
        let reasons = self.attempts.iter().map(|CredentialsAttempt { source, reason }| {
            let reason = wording::line(reason);
            if self.is_of_profile { reason } else { format!("{source}: {reason}") }
        });
        let reasons = reasons.collect::<Vec<_>>().join("; ");
        match (self.is_of_profile, reasons.is_empty()) {
            (true, _) => out.write_str(&reasons),
            (false, true) => out.write_str("there are no credentials"),
            (false, false) => write!(out, "there are no credentials: {reasons}"),
        }
    }
}

impl std::error::Error for CredentialsError {}
