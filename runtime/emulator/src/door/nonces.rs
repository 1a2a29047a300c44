//! Nonces: those that were used, for as long as a copy of their request could still be taken.

use std::collections::{BTreeSet, HashSet};
use std::sync::{Mutex, PoisonError};
use std::time::SystemTime;

use aliyun_rpc_wire::acs3_payload_hash;

/// How many are remembered. When there are more, those that would be forgotten next are.
const MOST: usize = 1 << 20;

/// The nonces that were used.
#[derive(Default)]
pub(super) struct Nonces(Mutex<Used>);

#[derive(Default)]
struct Used {
    all: HashSet<String>,
    by_end: BTreeSet<(SystemTime, String)>,
}

impl Nonces {
    /// Whether the nonce is new for the key, and from now on it is not until `end` has passed.
    pub(super) fn is_new(&self, key: &str, nonce: &str, end: SystemTime, now: SystemTime) -> bool {
        let hash = acs3_payload_hash(format!("{}:{key}{nonce}", key.len()).as_bytes());
        let mut used = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        used.forget(now);
        if !used.all.insert(hash.clone()) {
            return false;
        }
        used.by_end.insert((end, hash));
        true
    }
}

impl Used {
    fn forget(&mut self, now: SystemTime) {
        while self.by_end.first().is_some_and(|(end, _)| *end < now) || self.all.len() >= MOST {
            let Some((_, hash)) = self.by_end.pop_first() else { return };
            self.all.remove(&hash);
        }
    }
}
