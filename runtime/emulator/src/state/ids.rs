//! Ids: texts with holes, filled from a seed.

use serde::{Deserialize, Serialize};

/// Makes what looks like chance and is the same in every run.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(transparent)]
pub(crate) struct Ids {
    state: u64,
}

impl Ids {
    pub(crate) fn new(seed: u64) -> Self {
        Self { state: seed }
    }

    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.state ^ (self.state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// So many signs of hexadecimal numbers.
    pub(crate) fn hex(&mut self, count: usize) -> String {
        let text = format!("{:016x}", self.next());
        text.chars().cycle().take(count.min(64)).collect()
    }

    /// The text with its holes filled: `{hex:N}` by chance, others by what they name.
    pub(crate) fn fill(&mut self, pattern: &str, named: impl Fn(&str) -> Option<String>) -> String {
        let mut text = String::new();
        let mut rest = pattern;
        while let Some((before, after)) = rest.split_once('{') {
            text.push_str(before);
            let Some((hole, after)) = after.split_once('}') else { break };
            match hole.strip_prefix("hex:").and_then(|count| count.parse().ok()) {
                Some(count) => text.push_str(&self.hex(count)),
                None => text.push_str(&named(hole).unwrap_or_default()),
            }
            rest = after;
        }
        text.push_str(rest);
        text
    }
}
