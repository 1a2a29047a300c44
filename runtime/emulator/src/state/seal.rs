//! Tokens of lists: they tell a place, and nobody but the emulator which.

use crate::state::Ask;

/// The token for what comes behind this place in the list that the request is for.
pub(crate) fn token(ask: &Ask<'_>, place: u64) -> String {
    let list = list(ask);
    format!("{:016x}{:016x}", place.rotate_left(23) ^ list, mixed(list ^ mixed(place)))
}

/// The place that a token tells of; none where it is no token of the list.
pub(crate) fn place(ask: &Ask<'_>, text: &str) -> Option<u64> {
    let (hidden, _) = text.split_at_checked(16)?;
    let place = (u64::from_str_radix(hidden, 16).ok()? ^ list(ask)).rotate_right(23);
    (token(ask, place) == text).then_some(place)
}

/// What tells one list from others: the action, and what it addresses.
fn list(ask: &Ask<'_>) -> u64 {
    let ids = ask.addressed().map(|(_, id)| id);
    let words = std::iter::once(ask.table.info.name).chain(ids);
    words
        .flat_map(|word| word.bytes().chain([0]))
        .fold(0, |hash, byte| mixed(hash ^ u64::from(byte)))
}

/// Mixes the bits of a number (`SplitMix64`).
fn mixed(number: u64) -> u64 {
    let bits = number.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let bits = (bits ^ bits >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let bits = (bits ^ bits >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
    bits ^ bits >> 31
}
