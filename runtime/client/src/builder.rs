//! The builder: makes a client out of what it is told and, for the rest, of the environment.

use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;

use aliyun_rpc_wire::{CheckLevel, OpenCode, Service};

use crate::budget::Budget;
use crate::clock::{Clock, SystemClock};
use crate::connection::{Connection, Parts};
use crate::credentials::Credentials;
use crate::endpoint::{Endpoint, without_secrets};
use crate::environment::{Environment, REGION_ID};
use crate::error::Error;
use crate::failure::Failure;
use crate::gate::Gate;
use crate::https;
use crate::interceptor::Interceptor;
use crate::problem::Problem;
use crate::random::{Random, SystemRandom};
use crate::region;
use crate::request;
use crate::retries::Retries;
use crate::signature::Signature;
use crate::skew::Skew;
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
/// Without a region and an endpoint, the region is that of `ALIBABA_CLOUD_REGION_ID`. Without
/// credentials, they are those of `ALIBABA_CLOUD_ACCESS_KEY_ID`,
/// `ALIBABA_CLOUD_ACCESS_KEY_SECRET` and, for a temporary key, `ALIBABA_CLOUD_SECURITY_TOKEN`.
#[must_use = "a builder does nothing before `build`"]
pub struct Builder<T> {
    region: Option<String>,
    endpoint: Option<String>,
    credentials: Option<Credentials>,
    level: CheckLevel,
    signature: Signature,
    retries: Retries,
    timeouts: Timeouts,
    agent_suffix: Option<String>,
    interceptors: Vec<Box<dyn Interceptor>>,
    transport: Option<Box<dyn Transport>>,
    clock: Arc<dyn Clock>,
    random: Box<dyn Random>,
    environment: Environment,
    client: PhantomData<fn() -> T>,
}

impl<T: ServiceClient> Builder<T> {
    /// A builder that has been told nothing.
    pub fn new() -> Self {
        Self {
            region: None,
            endpoint: None,
            credentials: None,
            level: CheckLevel::Default,
            signature: Signature::default(),
            retries: Retries::default(),
            timeouts: Timeouts::default(),
            agent_suffix: None,
            interceptors: Vec::new(),
            transport: None,
            clock: Arc::new(SystemClock::new()),
            random: Box::new(SystemRandom::new()),
            environment: Environment::of_process(),
            client: PhantomData,
        }
    }

    /// The id of the region, such as `cn-hangzhou`; it decides the endpoint. Every well-formed id
    /// is taken, also one that is newer than the SDK.
    pub fn region(mut self, region: impl Into<String>) -> Self {
        self.region = Some(region.into());
        self
    }

    /// The URL of the server, in place of the region's: `https://host` or `https://host:port`,
    /// or `http://` on this machine (127.0.0.0/8, `[::1]`, localhost).
    pub fn endpoint(mut self, url: impl Into<String>) -> Self {
        self.endpoint = Some(url.into());
        self
    }

    /// The access key to sign with, in place of the environment's.
    pub fn credentials(mut self, credentials: Credentials) -> Self {
        self.credentials = Some(credentials);
        self
    }

    /// How strictly requests are checked before they are sent, where a call does not say it
    /// itself. The default is [`CheckLevel::Default`].
    pub fn check_level(mut self, level: CheckLevel) -> Self {
        self.level = level;
        self
    }

    /// How requests are signed. The default is [`Signature::RpcV1`], which is the documented one.
    pub fn signature(mut self, signature: Signature) -> Self {
        self.signature = signature;
        self
    }

    /// When a call is tried again by itself. The default is [`Retries::new`], and
    /// [`Retries::off`] turns it off.
    pub fn retries(mut self, retries: Retries) -> Self {
        self.retries = retries;
        self
    }

    /// How long a connection, an attempt and a call may take. The default is [`Timeouts::new`].
    pub fn timeouts(mut self, timeouts: Timeouts) -> Self {
        self.timeouts = timeouts;
        self
    }

    /// What follows the name of this SDK in the header `User-Agent`, such as `my-tool/1.2`.
    pub fn user_agent_suffix(mut self, suffix: impl Into<String>) -> Self {
        self.agent_suffix = Some(suffix.into());
        self
    }

    /// Adds one who sees every attempt, after those that were added before.
    pub fn interceptor(mut self, interceptor: impl Interceptor) -> Self {
        self.interceptors.push(Box::new(interceptor));
        self
    }

    /// What carries requests, in place of HTTP/1.1 over TLS with the system's root certificates.
    pub fn transport(mut self, transport: impl Transport) -> Self {
        self.transport = Some(Box::new(transport));
        self
    }

    /// What tells the time, in place of the system's clock.
    pub fn clock(mut self, clock: impl Clock) -> Self {
        self.clock = Arc::new(clock);
        self
    }

    /// What gives random bytes, in place of the system's secure source.
    pub fn random(mut self, random: impl Random) -> Self {
        self.random = Box::new(random);
        self
    }

    /// Where variables are read from, in place of the environment of the process.
    pub fn environment(
        mut self,
        variables: impl Fn(&str) -> Option<String> + Send + Sync + 'static,
    ) -> Self {
        self.environment = Environment::of(variables);
        self
    }

    /// Makes the client. Nothing is sent; the system's root certificates are read from disk
    /// where no transport was given.
    #[expect(clippy::unused_async, reason = "sources of credentials that wait are to come")]
    pub async fn build(self) -> Result<T, Error<T::Code>> {
        let parts = self.parts(T::SERVICE);
        let parts = parts.map_err(|problem| Error::of_builder(Failure::Configuration(problem)))?;
        Ok(T::from_connection(Connection::new(parts)))
    }
}

impl<T> Builder<T> {
    fn parts(self, service: &'static Service) -> Result<Parts, Problem> {
        let endpoint = server(service, self.region, self.endpoint, &self.environment);
        let credentials = match self.credentials {
            Some(credentials) => credentials.checked(),
            None => Credentials::from_environment(&self.environment),
        };
        let (endpoint, credentials) = match (endpoint, credentials) {
            (Ok(endpoint), Ok(credentials)) => (endpoint, credentials),
            (Err(first), Err(second)) => return Err(first.and(second)),
            (Err(problem), _) | (_, Err(problem)) => return Err(problem),
        };
        let transport = match self.transport {
            Some(transport) => transport,
            None => {
                let clock = Arc::clone(&self.clock);
                https::transport(endpoint.scheme, clock, self.timeouts.connect)?
            }
        };
        Ok(Parts {
            service,
            endpoint,
            credentials,
            level: self.level,
            signature: self.signature,
            agent: request::agent(self.agent_suffix.as_deref())?,
            interceptors: self.interceptors,
            transport,
            clock: self.clock,
            random: self.random,
            budget: Budget::new(self.retries.budget),
            gate: Gate::default(),
            skew: Skew::default(),
            retries: self.retries,
            timeouts: self.timeouts,
        })
    }
}

/// The endpoint that was given, else that of the region that was given, else that of the region
/// in the environment.
fn server(
    service: &Service,
    region: Option<String>,
    endpoint: Option<String>,
    environment: &Environment,
) -> Result<Endpoint, Problem> {
    if let Some(region) = &region {
        region::check(region, "`Builder::region`")?;
    }
    if let Some(url) = endpoint {
        return Endpoint::explicit(&url);
    }
    if let Some(region) = region {
        return Ok(Endpoint::of_region(service, &region));
    }
    let Some(region) = environment.get(REGION_ID) else {
        let remedy = format!("give `Builder::region` or `Builder::endpoint`, or set {REGION_ID}");
        return Err(Problem::new("there is neither a region nor an endpoint", remedy));
    };
    region::check(&region, REGION_ID)?;
    Ok(Endpoint::of_region(service, &region))
}

impl<T: ServiceClient> Default for Builder<T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T> fmt::Debug for Builder<T> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Builder")
            .field("region", &self.region)
            .field("endpoint", &self.endpoint.as_deref().map(without_secrets))
            .field("credentials", &self.credentials)
            .field("check_level", &self.level)
            .field("signature", &self.signature)
            .field("retries", &self.retries)
            .field("timeouts", &self.timeouts)
            .finish_non_exhaustive()
    }
}
