//! The calling side of Alibaba Cloud's RPC-style APIs: the only HTTP and the only clock.
//!
//! A generated crate wraps a [`Connection`] in a `Client` of its own and implements
//! [`ServiceClient`] for it; from then on a [`Builder`] makes that client, out of what it is told
//! and of the environment. A call checks its request, signs it, sends it once and decodes what
//! comes back; everything that can go wrong is an [`Error`].
//!
//! Time, randomness, the environment and the transport are injected ([`Clock`], [`Random`],
//! [`Builder::environment`], [`Transport`]), so that a test needs neither network nor sleep.
//! The built-in transport needs a running Tokio runtime with its I/O driver enabled.

mod admission;
mod answer;
#[cfg(feature = "blocking")]
mod blocking;
mod builder;
mod call;
mod clock;
mod commands;
mod connection;
mod credentials;
mod endpoint;
mod environment;
mod error;
mod failure;
mod files;
mod https;
mod parameters;
mod problem;
mod proxy;
mod random;
mod raw;
mod reach;
mod region;
mod request;
mod roots;
mod stamp;
mod target;
mod transport;
mod wording;
mod world;

pub use aliyun_rpc_wire as wire;
pub use aliyun_rpc_wire::constraint::Violation;
pub use aliyun_rpc_wire::{Category, CheckLevel, Method};
#[cfg(feature = "blocking")]
pub use blocking::Blocking;
pub use builder::{Builder, ServiceClient};
pub use clock::{Clock, Sleep};
pub use connection::{Connection, Reply};
pub use credentials::{
    Credentials, CredentialsAttempt, CredentialsError, CredentialsProvider, ProvideCredentials,
};
pub use endpoint::Network;
pub use error::{Error, ErrorKind};
pub use random::Random;
pub use raw::{RawAnswer, RawCall};
pub use transport::{Exchange, Phase, Transport, TransportError};
