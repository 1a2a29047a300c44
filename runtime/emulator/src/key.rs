//! Access keys: those whose requests are taken.

use std::collections::BTreeMap;
use std::time::SystemTime;

use aliyun_rpc_wire::{RpcV1Key, Secret};

/// An access key that the emulator knows.
#[derive(Clone, Debug)]
pub struct AccessKey {
    id: String,
    secret: Secret,
    token: Option<Secret>,
    expires: Option<SystemTime>,
}

impl AccessKey {
    /// A key that is good for ever.
    #[must_use]
    pub fn new(id: impl Into<String>, secret: impl Into<String>) -> Self {
        Self { id: id.into(), secret: Secret::new(secret), token: None, expires: None }
    }

    /// Makes it a temporary (STS) key, with which the security token has to be sent.
    #[must_use]
    pub fn token(mut self, token: impl Into<String>) -> Self {
        self.token = Some(Secret::new(token));
        self
    }

    /// The moment from which the security token is refused as expired.
    #[must_use]
    pub fn expires(mut self, at: SystemTime) -> Self {
        self.expires = Some(at);
        self
    }
}

/// A key made ready to verify with.
pub(crate) struct Known {
    pub(crate) secret: Secret,
    pub(crate) rpc: RpcV1Key,
    pub(crate) token: Option<Secret>,
    pub(crate) expires: Option<SystemTime>,
}

/// All keys, by their ids.
pub(crate) struct Keys(BTreeMap<String, Known>);

impl Keys {
    /// Of two keys with one id the last counts.
    pub(crate) fn new(keys: Vec<AccessKey>) -> Self {
        let known = |AccessKey { id, secret, token, expires }| {
            let rpc = RpcV1Key::new(&secret);
            (id, Known { secret, rpc, token, expires })
        };
        Self(keys.into_iter().map(known).collect())
    }

    pub(crate) fn get(&self, id: &str) -> Option<&Known> {
        self.0.get(id)
    }
}
