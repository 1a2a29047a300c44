//! Texts that must not be printed.

use std::fmt;

use secrecy::{ExposeSecret as _, SecretString};
use serde_core::{Serialize, Serializer};

use crate::decode::{Decode, DecodeError};
use crate::node::Node;

/// A text that no `Debug`, log or serialized form shows, and that is wiped when dropped.
#[derive(Clone)]
pub struct Secret(SecretString);

/// What stands in place of a secret.
const MASK: &str = "***";

impl Secret {
    /// Wraps a text.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self(SecretString::from(text.into()))
    }

    /// The text itself.
    #[must_use]
    pub fn expose(&self) -> &str {
        self.0.expose_secret()
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(MASK)
    }
}

impl PartialEq for Secret {
    fn eq(&self, other: &Self) -> bool {
        self.expose() == other.expose()
    }
}

impl Eq for Secret {}

impl Serialize for Secret {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(MASK)
    }
}

impl Decode for Secret {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        String::decode(node).map(Self::new)
    }
}
