//! Settings: what a builder is told, whatever client it makes.

use std::sync::Arc;

use aliyun_rpc_wire::CheckLevel;

use crate::clock::{Clock, SystemClock};
use crate::commands::Commands;
use crate::credentials::{Credentials, CredentialsProvider};
use crate::environment::Environment;
use crate::files::Files;
use crate::interceptor::Interceptor;
use crate::random::{Random, SystemRandom};
use crate::reach::Reach;
use crate::retries::Retries;
use crate::signature::Signature;
use crate::timeouts::Timeouts;

/// What a builder is told.
pub(crate) struct Settings {
    pub(crate) reach: Reach,
    pub(crate) credentials: Option<Credentials>,
    /// The only profile that may give credentials.
    pub(crate) profile: Option<String>,
    pub(crate) provider: Option<Box<dyn CredentialsProvider>>,
    pub(crate) level: CheckLevel,
    pub(crate) signature: Signature,
    pub(crate) retries: Retries,
    pub(crate) timeouts: Timeouts,
    pub(crate) agent_suffix: Option<String>,
    pub(crate) interceptors: Vec<Box<dyn Interceptor>>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) random: Arc<dyn Random>,
    pub(crate) environment: Environment,
    pub(crate) files: Files,
    pub(crate) commands: Commands,
}

impl Settings {
    /// Those of a builder that has been told nothing.
    pub(crate) fn new() -> Self {
        Self {
            reach: Reach::new(),
            credentials: None,
            profile: None,
            provider: None,
            level: CheckLevel::Default,
            signature: Signature::default(),
            retries: Retries::default(),
            timeouts: Timeouts::default(),
            agent_suffix: None,
            interceptors: Vec::new(),
            clock: Arc::new(SystemClock::new()),
            random: Arc::new(SystemRandom::new()),
            environment: Environment::of_process(),
            files: Files::of_system(),
            commands: Commands::of_system(),
        }
    }
}
