//! The calling side of Alibaba Cloud's RPC-style APIs: the only HTTP and the only clock.
//!
//! A generated crate wraps a [`Connection`] in a `Client` of its own and implements
//! [`ServiceClient`] for it; from then on a [`Builder`] makes that client, out of what it is told
//! and of the environment. A call checks its request, signs it, sends it, again where that is safe
//! and helps ([`Retries`], [`Timeouts`]), and decodes what comes back; everything that can go
//! wrong is an [`Error`].
//!
//! Time, randomness, the environment and the transport are injected ([`Clock`], [`Random`],
//! [`Builder::environment`], [`Transport`]), so that a test needs neither network nor sleep.
//! The feature `testing` adds doubles for tests of your own.
//!
//! The built-in transport needs a running Tokio runtime with its I/O and time drivers enabled.

mod admission;
mod alarm;
mod answer;
mod assembly;
mod attempt;
#[cfg(feature = "blocking")]
pub mod blocking;
mod budget;
mod builder;
mod call;
mod clock;
mod commands;
mod connection;
mod connector;
mod course;
mod credentials;
mod decision;
mod dry_run;
mod either;
mod endpoint;
mod ensure;
mod environment;
mod error;
mod failure;
mod fate;
mod files;
mod gate;
mod history;
mod https;
mod interceptor;
mod job;
mod look;
mod lookup;
mod pages;
mod parameters;
mod preflight;
mod problem;
mod proxy;
mod race;
mod random;
mod raw;
mod reach;
mod region;
mod request;
mod retries;
mod roots;
mod seconds;
mod settings;
mod signature;
mod skew;
mod stamp;
mod target;
mod timeouts;
mod trail;
mod transport;
mod verdict;
mod wait;
mod wording;
mod world;

#[cfg(feature = "testing")]
pub mod testing;

pub use aliyun_rpc_wire as wire;
pub use aliyun_rpc_wire::constraint::Violation;
pub use aliyun_rpc_wire::{Category, CheckLevel, Method, Safety};
pub use builder::{Builder, ServiceClient};
pub use clock::{Clock, Sleep};
pub use connection::{Connection, Reply};
pub use credentials::{
    Credentials, CredentialsAttempt, CredentialsError, CredentialsProvider, ProvideCredentials,
};
pub use dry_run::DryRun;
pub use endpoint::Network;
pub use ensure::{Ensure, Ensured};
pub use error::{Error, ErrorKind};
pub use interceptor::{Attempt, Interceptor, Outcome};
pub use job::{Checkpoint, Job, NoCheckpoint, Step, Steps};
pub use lookup::Lookup;
pub use pages::{Items, Pages, Position};
pub use preflight::{CheckedNeed, NeedState, Preflight};
pub use random::Random;
pub use raw::{RawAnswer, RawCall};
pub use retries::Retries;
pub use signature::Signature;
pub use timeouts::Timeouts;
pub use transport::{Exchange, Phase, Transport, TransportError};
pub use wait::{Observation, Progress, Wait, WaitEnd, WaitFailure};
