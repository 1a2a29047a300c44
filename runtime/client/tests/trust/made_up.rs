//! Numbers and keys that are made up: all different.

use std::io;
use std::sync::atomic::{AtomicU64, Ordering};

use aliyun_rpc_client::{Credentials, CredentialsProvider, ProvideCredentials, Random};

/// Numbers that are all different and of middling size, so that pauses are half as long as can be.
#[derive(Default)]
pub(crate) struct Counting(AtomicU64);

impl Random for Counting {
    fn fill(&self, bytes: &mut [u8]) -> io::Result<()> {
        let number = (1_u128 << 127) + u128::from(self.0.fetch_add(1, Ordering::Relaxed));
        bytes.copy_from_slice(&number.to_be_bytes());
        Ok(())
    }
}

/// Gives another key whenever it is asked.
#[derive(Default)]
pub(crate) struct Keys(AtomicU64);

impl CredentialsProvider for Keys {
    fn credentials(&self) -> ProvideCredentials<'_> {
        let number = self.0.fetch_add(1, Ordering::Relaxed);
        let key = Credentials::new(format!("key-{number}"), "hush").with_security_token("hush");
        Box::pin(std::future::ready(Ok(key)))
    }
}
