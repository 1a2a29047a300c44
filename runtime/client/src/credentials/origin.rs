//! Origins: where a source says that credentials come from, and the way to them.

use std::pin::Pin;

use crate::credentials::oidc::{self, Oidc};
use crate::credentials::sts::{self, Role};
use crate::credentials::{Credentials, external, instance, uri};
use crate::world::World;

/// Where credentials come from.
#[derive(Debug)]
pub(crate) enum Origin {
    /// An access key that is written down.
    Key(Credentials),
    /// A role that is taken with other credentials.
    Role(Box<Origin>, Role),
    /// A role that is taken with the token of an identity provider.
    Oidc(Oidc),
    /// The role of this instance, by its name where that is known.
    Instance(Option<String>),
    /// A URL that gives credentials.
    Uri(String),
    /// A command that prints credentials.
    External(String),
}

impl Origin {
    /// The names of all that is involved.
    pub(crate) fn path(&self) -> String {
        match self {
            Self::Key(credentials) => match credentials.security_token() {
                Some(_) => "static_sts".to_owned(),
                None => "static_ak".to_owned(),
            },
            Self::Role(source, _) => format!("ram_role_arn/{}", source.path()),
            Self::Oidc(_) => "oidc_role_arn".to_owned(),
            Self::Instance(_) => "ecs_ram_role".to_owned(),
            Self::Uri(_) => "credential_uri".to_owned(),
            Self::External(_) => "external".to_owned(),
        }
    }
}

/// Credentials, or why there are none.
pub(crate) type Fetching<'a> =
    Pin<Box<dyn Future<Output = Result<Credentials, String>> + Send + 'a>>;

/// Fetches credentials from where they are.
pub(crate) fn fetch<'a>(world: &'a World, origin: &'a Origin) -> Fetching<'a> {
    Box::pin(async move {
        match origin {
            Origin::Key(credentials) => Ok(credentials.clone()),
            Origin::Role(source, role) => {
                let source = fetch(world, source).await?;
                sts::assume(world, &source, role).await
            }
            Origin::Oidc(oidc) => oidc::assume(world, oidc).await,
            Origin::Instance(role) => instance::fetch(world, role.as_deref()).await,
            Origin::Uri(url) => uri::fetch(world, url).await,
            Origin::External(command) => external::fetch(world, command).await,
        }
    })
}
