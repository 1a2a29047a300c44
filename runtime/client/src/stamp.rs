//! What makes each signed request a new one: its time and its nonce.

use std::time::SystemTime;

use jiff::Timestamp;

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
    pub(crate) fn new(now: SystemTime, random: &dyn Random) -> Result<Self, Problem> {
        // Without a fraction of a second, a time is written without one.
        let now = Timestamp::try_from(now).and_then(|now| Timestamp::from_second(now.as_second()));
        let now = now.map_err(|error| {
            Problem::new("the clock shows a time that cannot be written", "set the clock right")
                .because(error)
        })?;
        Ok(Self { timestamp: now.to_string(), nonce: unique(random)? })
    }
}

/// A text that nobody else has: 128 random bits in hexadecimal.
pub(crate) fn unique(random: &dyn Random) -> Result<String, Problem> {
    bits(random).map(|bits| format!("{bits:032x}"))
}

/// 128 random bits.
pub(crate) fn bits(random: &dyn Random) -> Result<u128, Problem> {
    let mut bytes = [0; 16];
    random.fill(&mut bytes).map_err(|error| {
        let what = "there are no random bytes for the nonce of the request";
        Problem::new(what, "see to it that the source of randomness works").because(error)
    })?;
    Ok(u128::from_be_bytes(bytes))
}
