//! The source `oidc_role_arn`: a role that is taken with the token of an identity provider.

use std::path::PathBuf;

use aliyun_rpc_wire::{Secret, form};

use crate::credentials::Credentials;
use crate::credentials::origin::Origin;
use crate::credentials::sts::{self, Role, Session};
use crate::environment::{OIDC_PROVIDER_ARN, OIDC_TOKEN_FILE, ROLE_ARN};
use crate::world::World;

/// A role, and what proves that it may be taken.
#[derive(Debug)]
pub(crate) struct Oidc {
    pub(crate) role: Role,
    pub(crate) provider_arn: String,
    pub(crate) token_file: PathBuf,
}

/// The role that the environment names.
pub(crate) fn find(world: &World) -> Result<Origin, String> {
    let names = [ROLE_ARN, OIDC_PROVIDER_ARN, OIDC_TOKEN_FILE];
    let values = names.map(|name| world.environment.get(name));
    if let [Some(arn), Some(provider_arn), Some(token_file)] = values {
        let role = Role { arn, ..Role::default() };
        return Ok(Origin::Oidc(Oidc { role, provider_arn, token_file: token_file.into() }));
    }
    let missing: Vec<&str> =
        names.into_iter().filter(|name| world.environment.get(name).is_none()).collect();
    let verb = if missing.len() == 1 { "is" } else { "are" };
    Err(format!("{} {verb} not set", missing.join(", ")))
}

/// Takes the role. The token is read anew each time, and goes into the form, not into a URL.
pub(crate) async fn assume(world: &World, oidc: &Oidc) -> Result<Credentials, String> {
    let token = world.files.text(&oidc.token_file).map_err(|unread| unread.why)?;
    let token = Secret::new(token.trim());
    if token.expose().is_empty() {
        return Err(format!("the file {} is empty", oidc.token_file.display()));
    }
    let stamp = sts::stamp(world)?;
    let mut parameters = sts::common("AssumeRoleWithOIDC", &stamp);
    parameters.extend([("OIDCProviderArn", &*oidc.provider_arn), ("OIDCToken", token.expose())]);
    let session = Session::of(world, &oidc.role)?;
    session.add(&oidc.role, &mut parameters);
    sts::call(world, "AssumeRoleWithOIDC", &oidc.role.place, form(parameters)).await
}
