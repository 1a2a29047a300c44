//! What makes each signed request a new one: its time and its nonce.

use std::fmt::Write as _;

use jiff::Timestamp;

use crate::clock::Clock;
use crate::problem::Problem;
use crate::random::Random;

/// The time and the nonce of one signed request.
#[derive(Debug)]
pub(crate) struct Stamp {
    /// In UTC, as `2017-05-26T12:00:00Z`.
    pub(crate) timestamp: String,
    /// 128 random bits in hexadecimal.
    pub(crate) nonce: String,
}

impl Stamp {
    pub(crate) fn new(clock: &dyn Clock, random: &dyn Random) -> Result<Self, Problem> {
        let now = Timestamp::try_from(clock.now()).map_err(|error| {
            Problem::new("the clock shows a time that cannot be written", "set the clock right")
                .because(error)
        })?;
        let mut bytes = [0; 16];
        random.fill(&mut bytes).map_err(|error| {
            let what = "there are no random bytes for the nonce of the request";
            Problem::new(what, "see to it that the source of randomness works").because(error)
        })?;
        let mut nonce = String::with_capacity(32);
        for byte in bytes {
            // Writing to a text does not fail.
            let _ = write!(nonce, "{byte:02x}");
        }
        Ok(Self { timestamp: now.strftime("%Y-%m-%dT%H:%M:%SZ").to_string(), nonce })
    }
}
