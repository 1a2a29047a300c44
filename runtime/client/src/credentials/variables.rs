//! The source `env`: an access key in the environment.

use crate::credentials::Credentials;
use crate::credentials::origin::Origin;
use crate::environment::{ACCESS_KEY_ID, ACCESS_KEY_SECRET, SECURITY_TOKEN};
use crate::world::World;

/// The access key in the environment; half of one is none.
pub(crate) fn find(world: &World) -> Result<Origin, String> {
    let read = |name| world.environment.get(name);
    let half = |set, missing| Err(format!("{set} is set, but {missing} is not set or empty"));
    match (read(ACCESS_KEY_ID), read(ACCESS_KEY_SECRET)) {
        (Some(id), Some(secret)) => {
            let token = read(SECURITY_TOKEN).unwrap_or_default();
            Ok(Origin::Key(Credentials::new(id, secret).with_security_token(token)))
        }
        (Some(_), None) => half(ACCESS_KEY_ID, ACCESS_KEY_SECRET),
        (None, Some(_)) => half(ACCESS_KEY_SECRET, ACCESS_KEY_ID),
        (None, None) => Err(format!("{ACCESS_KEY_ID} and {ACCESS_KEY_SECRET} are not set")),
    }
}
