//! The builder: makes a client out of what it is told and, for the rest, of the environment.

use std::fmt;
use std::io;
use std::marker::PhantomData;
use std::path::Path;
use std::sync::Arc;

use aliyun_rpc_wire::{CheckLevel, OpenCode, Service};

use crate::assembly;
use crate::clock::Clock;
use crate::commands::Commands;
use crate::connection::Connection;
use crate::credentials::{Credentials, CredentialsProvider};
use crate::endpoint::Network;
use crate::environment::Environment;
use crate::error::Error;
use crate::failure::Failure;
use crate::files::Files;
use crate::interceptor::Interceptor;
use crate::random::Random;
use crate::retries::Retries;
use crate::settings::Settings;
use crate::signature::Signature;
use crate::timeouts::Timeouts;
use crate::transport::Transport;

/// The client of a service, which a [`Builder`] can make; generated crates implement it.
pub trait ServiceClient: Sized {
    /// The service's error codes.
    type Code: OpenCode + 'static;
    /// The service.
    const SERVICE: &'static Service;

    /// The client that calls over the connection.
    fn from_connection(connection: Connection) -> Self;
}

/// Makes a client.
///
/// Without a region and an endpoint, the region is that of `ALIBABA_CLOUD_REGION_ID`, else that of
/// the profile in `~/.aliyun/config.json`.
///
/// Without credentials, the first of these that gives any is used, and kept to from then on:
///
/// 1. the environment: `ALIBABA_CLOUD_ACCESS_KEY_ID`, `ALIBABA_CLOUD_ACCESS_KEY_SECRET` and, for a
///    temporary key, `ALIBABA_CLOUD_SECURITY_TOKEN`;
/// 2. a role taken with an identity provider's token: `ALIBABA_CLOUD_ROLE_ARN`,
///    `ALIBABA_CLOUD_OIDC_PROVIDER_ARN`, `ALIBABA_CLOUD_OIDC_TOKEN_FILE`;
/// 3. the profile of the command line `aliyun` in `~/.aliyun/config.json`, and
/// 4. the section of `~/.alibabacloud/credentials.ini` or `~/.alibabacloud/credentials`, each
///    selected by `ALIBABA_CLOUD_PROFILE`;
/// 5. the role of this instance, from its metadata service;
/// 6. the URL in `ALIBABA_CLOUD_CREDENTIALS_URI`.
///
/// Those that expire are fetched anew ahead of that, and those that the service refuses as expired
/// or unknown once more, by one call at a time.
///
/// The built-in transport goes through the proxy that `HTTPS_PROXY`, `HTTP_PROXY` or `ALL_PROXY`
/// names (`http://` alone), hosts in `NO_PROXY` and this machine aside.
#[must_use = "a builder does nothing before `build`"]
pub struct Builder<T> {
    settings: Settings,
    client: PhantomData<fn() -> T>,
}

impl<T: ServiceClient> Builder<T> {
    /// A builder that has been told nothing.
    pub fn new() -> Self {
        Self { settings: Settings::new(), client: PhantomData }
    }

    /// The id of the region, such as `cn-hangzhou`; it decides the endpoint. Every well-formed id
    /// is taken, also one that is newer than the SDK.
    pub fn region(mut self, region: impl Into<String>) -> Self {
        self.settings.reach.region = Some(region.into());
        self
    }

    /// The URL of the server, in place of the region's: `https://host` or `https://host:port`,
    /// or `http://` on this machine (127.0.0.0/8, `[::1]`, localhost) or where
    /// [`allow_plain_http`](Self::allow_plain_http) is said.
    pub fn endpoint(mut self, url: impl Into<String>) -> Self {
        self.settings.reach.endpoint = Some(url.into());
        self
    }

    /// The network over which the region's endpoint is reached. The default is
    /// [`Network::Public`].
    pub fn network(mut self, network: Network) -> Self {
        self.settings.reach.network = network;
        self
    }

    /// Allows an endpoint that begins with `http://` on any host. Whoever is on the way there can
    /// read and change requests and answers.
    pub fn allow_plain_http(mut self) -> Self {
        self.settings.reach.allows_plain_http = true;
        self
    }

    /// The access key to sign with, in place of the environment's.
    pub fn credentials(mut self, credentials: Credentials) -> Self {
        self.settings.credentials = Some(credentials);
        self
    }

    /// The profile to take credentials and, where nothing else says it, the region of, in place of
    /// the one that `ALIBABA_CLOUD_PROFILE` selects. No source but the two files with profiles is
    /// asked then.
    pub fn profile(mut self, name: impl Into<String>) -> Self {
        self.settings.profile = Some(name.into());
        self
    }

    /// What gives credentials, in place of the environment and all other sources. It is asked when
    /// the first call is made.
    pub fn credentials_provider(mut self, provider: impl CredentialsProvider) -> Self {
        self.settings.provider = Some(Box::new(provider));
        self
    }

    /// How strictly requests are checked before they are sent, where a call does not say it
    /// itself. The default is [`CheckLevel::Default`].
    pub fn check_level(mut self, level: CheckLevel) -> Self {
        self.settings.level = level;
        self
    }

    /// How requests are signed. The default is [`Signature::RpcV1`], which is the documented one.
    pub fn signature(mut self, signature: Signature) -> Self {
        self.settings.signature = signature;
        self
    }

    /// When a call is tried again by itself. The default is [`Retries::new`], and
    /// [`Retries::off`] turns it off.
    pub fn retries(mut self, retries: Retries) -> Self {
        self.settings.retries = retries;
        self
    }

    /// How long a connection, an attempt and a call may take. The default is [`Timeouts::new`].
    pub fn timeouts(mut self, timeouts: Timeouts) -> Self {
        self.settings.timeouts = timeouts;
        self
    }

    /// What follows the name of this SDK in the header `User-Agent`, such as `my-tool/1.2`.
    pub fn user_agent_suffix(mut self, suffix: impl Into<String>) -> Self {
        self.settings.agent_suffix = Some(suffix.into());
        self
    }

    /// Adds one who sees every attempt, after those that were added before.
    pub fn interceptor(mut self, interceptor: impl Interceptor) -> Self {
        self.settings.interceptors.push(Box::new(interceptor));
        self
    }

    /// What carries requests, in place of HTTP/1.1 over TLS with the system's root certificates.
    pub fn transport(mut self, transport: impl Transport) -> Self {
        self.settings.reach.transport = Some(Arc::new(transport));
        self
    }

    /// The number of bytes that the body of an answer can have; a longer one is an error of
    /// the kind [`ErrorKind::Unreadable`](crate::ErrorKind::Unreadable) and not asked for again.
    /// The default is 32 MiB. It goes for the built-in transport.
    pub fn answer_limit(mut self, bytes: usize) -> Self {
        self.settings.reach.limit = bytes;
        self
    }

    /// Trusts the root certificates that this crate brings along, in place of the system's. They
    /// are as old as the release of `webpki-roots` that was built in.
    #[cfg(feature = "bundled-roots")]
    pub fn bundled_roots(mut self) -> Self {
        self.settings.reach.roots = crate::roots::Roots::Bundled;
        self
    }

    /// What tells the time, in place of the system's clock.
    pub fn clock(mut self, clock: impl Clock) -> Self {
        self.settings.clock = Arc::new(clock);
        self
    }

    /// What gives random bytes, in place of the system's secure source.
    pub fn random(mut self, random: impl Random) -> Self {
        self.settings.random = Arc::new(random);
        self
    }

    /// Where variables are read from, in place of the environment of the process.
    pub fn environment(
        mut self,
        variables: impl Fn(&str) -> Option<String> + Send + Sync + 'static,
    ) -> Self {
        self.settings.environment = Environment::of(variables);
        self
    }

    /// Where the files with credentials are read from, in place of the system's.
    pub fn files(
        mut self,
        read: impl Fn(&Path) -> io::Result<Vec<u8>> + Send + Sync + 'static,
    ) -> Self {
        self.settings.files = Files::of(read);
        self
    }

    /// What runs the command that a profile of the mode `External` names and gives what it
    /// prints, in place of the system. It is called in a thread of its own.
    pub fn commands(
        mut self,
        run: impl Fn(&[String]) -> io::Result<String> + Send + Sync + 'static,
    ) -> Self {
        self.settings.commands = Commands::of(run);
        self
    }

    /// Makes the client. The system's root certificates are read from disk where no transport was
    /// given. Nothing is sent to the service; where the builder is given no credentials, they are
    /// looked for and may be fetched.
    pub async fn build(self) -> Result<T, Error<T::Code>> {
        self.connection().await.map(T::from_connection)
    }

    pub(crate) async fn connection(self) -> Result<Connection, Error<T::Code>> {
        let parts = assembly::parts(self.settings, T::SERVICE).await;
        let parts = parts.map_err(|problem| Error::of_builder(Failure::Configuration(problem)))?;
        Ok(Connection::new(parts))
    }
}

impl<T: ServiceClient> Default for Builder<T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T> fmt::Debug for Builder<T> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Builder")
            .field("region", &self.settings.reach.region)
            .field("endpoint", &self.settings.reach.shown_endpoint())
            .field("credentials", &self.settings.credentials)
            .field("check_level", &self.settings.level)
            .field("signature", &self.settings.signature)
            .field("retries", &self.settings.retries)
            .field("timeouts", &self.settings.timeouts)
            .finish_non_exhaustive()
    }
}
