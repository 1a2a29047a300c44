//! The chain: the sources of credentials in their official order, the first that gives wins.

use std::sync::OnceLock;

use crate::credentials::origin::{self, Origin};
use crate::credentials::provider::CredentialsAttempt;
use crate::credentials::{
    CredentialsError, CredentialsProvider, ProvideCredentials, cli, instance, oidc, profile_file,
    uri, variables,
};
use crate::world::World;

/// Every source; the one that has given is asked alone from then on.
pub(crate) struct Chain {
    world: World,
    winner: OnceLock<&'static Source>,
}

/// A source of credentials.
struct Source {
    name: &'static str,
    /// Whether it reads profiles; what one names is told behind the name of the source.
    has_profiles: bool,
    /// Where it says that credentials are, or why it says nothing.
    find: fn(&World) -> Result<Origin, String>,
}

const fn source(
    name: &'static str,
    has_profiles: bool,
    find: fn(&World) -> Result<Origin, String>,
) -> Source {
    Source { name, has_profiles, find }
}

static SOURCES: [Source; 6] = [
    source("env", false, variables::find),
    source("oidc_role_arn", false, oidc::find),
    source("cli_profile", true, cli::find),
    source("profile", true, profile_file::find),
    source("ecs_ram_role", false, instance::find),
    source("credential_uri", false, uri::find),
];

impl Chain {
    pub(crate) fn new(world: World) -> Self {
        Self { world, winner: OnceLock::new() }
    }

    async fn first(&self) -> Result<super::Credentials, CredentialsError> {
        let mut attempts = Vec::new();
        // A profile that is named is not stood in for.
        let is_named = self.world.environment.names_profile();
        let winner = self.winner.get().copied();
        let is_asked = |source: &&Source| match winner {
            Some(winner) => winner.name == source.name,
            None => source.has_profiles || !is_named,
        };
        for source in SOURCES.iter().filter(is_asked) {
            match source.give(&self.world).await {
                Ok(credentials) => {
                    // Set once: later winners are the same one.
                    let _ = self.winner.set(source);
                    return Ok(credentials);
                }
                Err(why) => attempts.push(CredentialsAttempt::new(source.name, why)),
            }
        }
        let error = CredentialsError::of(attempts);
        Err(if is_named { error.of_profile() } else { error })
    }
}

impl Source {
    async fn give(&self, world: &World) -> Result<super::Credentials, String> {
        let origin = (self.find)(world)?;
        let credentials = origin::fetch(world, &origin).await?;
        let inner = if self.has_profiles { format!("/{}", origin.path()) } else { String::new() };
        Ok(credentials.provided_by(format!("default/{}{inner}", self.name)))
    }
}

impl CredentialsProvider for Chain {
    fn credentials(&self) -> ProvideCredentials<'_> {
        Box::pin(self.first())
    }
}
