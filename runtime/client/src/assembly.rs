//! Assembly: the parts of a connection, out of what the builder is told.

use std::pin::Pin;
use std::sync::Arc;

use aliyun_rpc_wire::Service;

use crate::budget::Budget;
use crate::connection::Parts;
use crate::credentials::{Chain, Credentials, CredentialsError, CredentialsProvider, Held, cli};
use crate::gate::Gate;
use crate::problem::Problem;
use crate::request::{self, Address};
use crate::settings::Settings;
use crate::skew::Skew;
use crate::world::World;

/// Parts in the making. They are boxed, so that the code is compiled here, and not in every crate
/// that makes a client.
pub(crate) type Assembling = Pin<Box<dyn Future<Output = Result<Parts, Problem>> + Send>>;

/// Makes the parts; all that is missing is told at once.
pub(crate) fn parts(settings: Settings, service: &'static Service) -> Assembling {
    Box::pin(assemble(settings, service))
}

async fn assemble(settings: Settings, service: &'static Service) -> Result<Parts, Problem> {
    let environment = Arc::new(settings.environment.with_profile(settings.profile));
    let of_profile = || cli::region(&environment, &settings.files);
    let endpoint = settings.reach.endpoint(service, &environment, of_profile);
    let (server, connect) = (endpoint.as_ref().ok(), settings.timeouts.connect);
    let transport = settings.reach.transport(server, &environment, &settings.clock, connect)?;
    let world = World {
        environment,
        files: settings.files,
        commands: settings.commands,
        transport: Arc::clone(&transport),
        clock: Arc::clone(&settings.clock),
        random: Arc::clone(&settings.random),
    };
    let credentials = held(settings.credentials, settings.provider, world).await;
    let (endpoint, credentials) = match (endpoint, credentials) {
        (Ok(endpoint), Ok(credentials)) => (endpoint, credentials),
        (Err(first), Err(second)) => return Err(first.and(second)),
        (Err(problem), _) | (_, Err(problem)) => return Err(problem),
    };
    Ok(Parts {
        service,
        address: Address::of(&endpoint)?,
        endpoint,
        credentials,
        level: settings.level,
        signature: settings.signature,
        agent: request::agent(settings.agent_suffix.as_deref())?,
        interceptors: settings.interceptors,
        transport,
        clock: settings.clock,
        random: settings.random,
        budget: Budget::new(settings.retries.budget),
        gate: Gate::default(),
        skew: Skew::default(),
        retries: settings.retries,
        timeouts: settings.timeouts,
    })
}

/// The credentials that were given, else those of the provider that was given, else the first of
/// the chain, which are looked for at once.
async fn held(
    credentials: Option<Credentials>,
    provider: Option<Box<dyn CredentialsProvider>>,
    world: World,
) -> Result<Held, Problem> {
    let clock = Arc::clone(&world.clock);
    let held = match (credentials, provider) {
        (Some(credentials), _) => Held::new(Box::new(credentials.checked()?), clock),
        (None, Some(provider)) => return Ok(Held::new(provider, clock)),
        (None, None) => Held::new(Box::new(Chain::new(world)), clock),
    };
    held.current().await.map_err(CredentialsError::into_problem)?;
    Ok(held)
}
