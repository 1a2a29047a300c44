//! Ids of requests: UUIDs in upper case, as the service writes them.

use std::sync::atomic::{AtomicU64, Ordering};

use ring::rand::{SecureRandom as _, SystemRandom};

/// Makes ids, each another one.
pub(super) struct RequestIds(AtomicU64);

impl RequestIds {
    /// Ids that follow from a seed; without one from a random number, or from 0 where the system
    /// has none to give.
    pub(super) fn new(seed: Option<u64>) -> Self {
        let random = || {
            let mut bytes = [0; 8];
            SystemRandom::new().fill(&mut bytes).map_or(0, |()| u64::from_ne_bytes(bytes))
        };
        // Seeds that are close to each other give no common ids.
        Self(AtomicU64::new(mixed(seed.unwrap_or_else(random))))
    }

    pub(super) fn next(&self) -> String {
        let number = self.0.fetch_add(1, Ordering::Relaxed);
        let bits = u128::from(mixed(number)) << 64 | u128::from(mixed(!number));
        // The version of a UUID that is random is 4, its variant is 2.
        let bits = bits & !(0xf << 76 | 0x3 << 62) | 0x4 << 76 | 0x2 << 62;
        let part = |from: u32, digits: usize| {
            let part = bits >> from & ((1 << (4 * digits)) - 1);
            format!("{part:0digits$X}")
        };
        [part(96, 8), part(80, 4), part(64, 4), part(48, 4), part(0, 12)].join("-")
    }
}

/// Mixes the bits of a number (`SplitMix64`), so that neighbours have nothing in common.
fn mixed(number: u64) -> u64 {
    let mut bits = number.wrapping_add(0x9e37_79b9_7f4a_7c15);
    bits = (bits ^ bits >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    bits = (bits ^ bits >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
    bits ^ bits >> 31
}
