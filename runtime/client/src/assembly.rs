//! Assembly: the parts of a connection, out of what the builder is told.

use std::sync::Arc;

use aliyun_rpc_wire::Service;

use crate::budget::Budget;
use crate::builder::Builder;
use crate::connection::Parts;
use crate::credentials::{Chain, Credentials, CredentialsError, CredentialsProvider, Held, cli};
use crate::gate::Gate;
use crate::problem::Problem;
use crate::request::{self, Address};
use crate::skew::Skew;
use crate::world::World;

/// Makes the parts; all that is missing is told at once.
pub(crate) async fn parts<T>(
    builder: Builder<T>,
    service: &'static Service,
) -> Result<Parts, Problem> {
    let environment = Arc::new(builder.environment);
    let of_profile = || cli::region(&environment, &builder.files);
    let endpoint = builder.reach.endpoint(service, &environment, of_profile);
    let (server, connect) = (endpoint.as_ref().ok(), builder.timeouts.connect);
    let transport = builder.reach.transport(server, &environment, &builder.clock, connect)?;
    let world = World {
        environment,
        files: builder.files,
        commands: builder.commands,
        transport: Arc::clone(&transport),
        clock: Arc::clone(&builder.clock),
        random: Arc::clone(&builder.random),
    };
    let credentials = held(builder.credentials, builder.provider, world).await;
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
        level: builder.level,
        signature: builder.signature,
        agent: request::agent(builder.agent_suffix.as_deref())?,
        interceptors: builder.interceptors,
        transport,
        clock: builder.clock,
        random: builder.random,
        budget: Budget::new(builder.retries.budget),
        gate: Gate::default(),
        skew: Skew::default(),
        retries: builder.retries,
        timeouts: builder.timeouts,
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
