//! Randomness: where nonces come from.

use std::io;
use std::sync::Arc;

use ring::rand::SecureRandom;

/// Gives random bytes. The default is the system's secure source.
pub trait Random: Send + Sync + 'static {
    /// Fills all of the bytes.
    fn fill(&self, bytes: &mut [u8]) -> io::Result<()>;
}

impl<T: Random + ?Sized> Random for Arc<T> {
    fn fill(&self, bytes: &mut [u8]) -> io::Result<()> {
        (**self).fill(bytes)
    }
}

/// The secure source of the system.
pub(crate) struct SystemRandom(ring::rand::SystemRandom);

impl SystemRandom {
    pub(crate) fn new() -> Self {
        Self(ring::rand::SystemRandom::new())
    }
}

impl Random for SystemRandom {
    fn fill(&self, bytes: &mut [u8]) -> io::Result<()> {
        self.0.fill(bytes).map_err(|_| io::Error::other("the system gives no random bytes"))
    }
}
