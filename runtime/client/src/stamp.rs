//! What makes each signed request a new one: its time and its nonce.

use std::fmt::Write as _;
use std::io;
use std::time::SystemTime;

use aliyun_rpc_wire::Civil;

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

/// The last second of the year 9999.
const LAST: i64 = 253_402_300_799;

impl Stamp {
    pub(crate) fn new(now: SystemTime, random: &dyn Random) -> Result<Self, Problem> {
        let since = now.duration_since(SystemTime::UNIX_EPOCH).ok();
        let seconds = since.and_then(|since| i64::try_from(since.as_secs()).ok());
        let seconds = seconds.filter(|seconds| *seconds <= LAST).ok_or_else(|| {
            Problem::new("the clock shows a time that cannot be written", "set the clock right")
                .because(io::Error::other("it is before 1970 or after 9999"))
        })?;
        let mut timestamp = String::with_capacity("2017-05-26T12:00:00Z".len());
        // Writing to a text does not fail.
        let _ = write!(timestamp, "{}Z", Civil::at(seconds));
        Ok(Self { timestamp, nonce: unique(random)? })
    }
}

/// A text that nobody else has: 128 random bits in hexadecimal.
pub(crate) fn unique(random: &dyn Random) -> Result<String, Problem> {
    let bytes = bits(random)?.to_be_bytes();
    let digits = bytes.into_iter().flat_map(|byte| [byte >> 4, byte & 0xf]);
    let mut text = String::with_capacity(32);
    text.extend(digits.filter_map(|digit| char::from_digit(digit.into(), 16)));
    Ok(text)
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
