//! Where requests go and over what: what the builder is told of region, endpoint and network.

use std::sync::Arc;
use std::time::Duration;

use aliyun_rpc_wire::Service;

use crate::clock::Clock;
use crate::endpoint::{Endpoint, Network, Scheme, without_secrets};
use crate::environment::{Environment, REGION_ID};
use crate::https::{Https, Settings};
use crate::problem::Problem;
use crate::proxy::Proxies;
use crate::region;
use crate::roots::Roots;
use crate::transport::Transport;

/// The bytes that an answer can have where nothing else is said: 32 MiB.
const LIMIT: usize = 32 << 20;

/// What the builder is told; the rest is the environment's.
pub(crate) struct Reach {
    pub(crate) region: Option<String>,
    pub(crate) endpoint: Option<String>,
    pub(crate) network: Network,
    pub(crate) allows_plain_http: bool,
    pub(crate) transport: Option<Arc<dyn Transport>>,
    pub(crate) roots: Roots,
    pub(crate) limit: usize,
}

impl Reach {
    pub(crate) fn new() -> Self {
        Self {
            region: None,
            endpoint: None,
            network: Network::Public,
            allows_plain_http: false,
            transport: None,
            roots: Roots::System,
            limit: LIMIT,
        }
    }

    /// The endpoint that was given, else that of the region: the one given, the environment's, the
    /// profile's.
    pub(crate) fn endpoint(
        &self,
        service: &Service,
        environment: &Environment,
        of_profile: impl FnOnce() -> Option<String>,
    ) -> Result<Endpoint, Problem> {
        if let Some(region) = &self.region {
            region::check(region, "`Builder::region`")?;
        }
        if let Some(url) = &self.endpoint {
            return Endpoint::explicit(url, self.allows_plain_http);
        }
        let told = self.region.clone().map(|region| (region, "`Builder::region`"));
        let told = told.or_else(|| Some((environment.get(REGION_ID)?, REGION_ID)));
        let told = told.or_else(|| Some((of_profile()?, "the profile in config.json")));
        let Some((region, origin)) = told else {
            let remedy = format!(
                "give `Builder::region` or `Builder::endpoint`, set {REGION_ID}, or give the \
                 profile in ~/.aliyun/config.json a `region_id`"
            );
            return Err(Problem::new("there is neither a region nor an endpoint", remedy));
        };
        region::check(&region, origin)?;
        Endpoint::of_region(service, &region, self.network)
    }

    /// The transport that was given, else the one that is built in.
    pub(crate) fn transport(
        &self,
        endpoint: Option<&Endpoint>,
        environment: &Environment,
        clock: &Arc<dyn Clock>,
        connect: Duration,
    ) -> Result<Arc<dyn Transport>, Problem> {
        if let Some(transport) = &self.transport {
            return Ok(Arc::clone(transport));
        }
        let (proxies, roots, limit) = (Proxies::of(environment), self.roots, self.limit);
        let clock = Arc::clone(clock);
        let settings = Settings { proxies, roots, limit, clock, connect };
        if endpoint.is_some_and(|endpoint| endpoint.scheme == Scheme::Https) {
            return Ok(Arc::new(Https::with_tls(settings)?));
        }
        Ok(Arc::new(Https::new(settings)))
    }

    /// The endpoint as a message may show it.
    pub(crate) fn shown_endpoint(&self) -> Option<String> {
        self.endpoint.as_deref().map(without_secrets)
    }
}
