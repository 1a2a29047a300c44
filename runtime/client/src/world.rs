//! The world outside, as those who look for credentials see it: each part can be replaced.

use std::sync::Arc;

use crate::clock::Clock;
use crate::commands::Commands;
use crate::environment::Environment;
use crate::files::Files;
use crate::random::Random;
use crate::transport::Transport;

/// What credentials are looked for in and with.
#[derive(Clone)]
pub(crate) struct World {
    pub(crate) environment: Arc<Environment>,
    pub(crate) files: Files,
    pub(crate) commands: Commands,
    pub(crate) transport: Arc<dyn Transport>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) random: Arc<dyn Random>,
}
