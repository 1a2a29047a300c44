//! Whether what a request claims is true: key, time, signature, token, nonce.

use std::hint::black_box;
use std::time::{Duration, SystemTime};

use aliyun_rpc_wire::{Secret, acs3_signature};
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use super::claim::Claim;
use super::nonces::Nonces;
use super::rules::{CLOCK, KEY, NONCE, SIGNATURE, TIMESTAMP, TOKEN, TOKEN_EXPIRED, TOKEN_MISSING};
use crate::key::{Keys, Known};
use crate::record::SignedBy;
use crate::service::Refusal;

/// How far the time of a request may be from that of the door.
const WINDOW: Duration = Duration::from_secs(15 * 60);

/// Verifies a claim; a nonce is used up only by a request that is right in all else.
pub(super) fn verify(
    claim: &Claim,
    keys: &Keys,
    nonces: &Nonces,
    now: SystemTime,
) -> Result<(), Refusal> {
    let id = &claim.access_key_id;
    let key = keys.get(id).ok_or_else(|| KEY.broken("The access key is not found."))?;
    let time = time(&claim.timestamp)?;
    let apart = now.duration_since(time).or_else(|_| time.duration_since(now));
    if apart.is_ok_and(|apart| apart > WINDOW) {
        let message = format!("{} is more than 15 minutes off the clock.", claim.timestamp);
        return Err(CLOCK.broken(message));
    }
    signature(claim, key)?;
    token(claim.token.as_deref(), key, now)?;
    match &claim.nonce {
        Some(nonce) if !nonces.is_new(id, nonce, time + WINDOW, now) => {
            Err(NONCE.broken("The nonce was used before; each request has one of its own."))
        }
        _ => Ok(()),
    }
}

fn time(text: &str) -> Result<SystemTime, Refusal> {
    let wrong = || TIMESTAMP.broken("The time is not written as 2017-05-26T12:00:00Z.");
    if text.len() != "2017-05-26T12:00:00Z".len() {
        return Err(wrong());
    }
    let time = DateTime::strptime("%Y-%m-%dT%H:%M:%SZ", text).map_err(|_| wrong())?;
    let time = TimeZone::UTC.to_timestamp(time).map_err(|_| wrong())?;
    SystemTime::try_from(time).map_err(|_| wrong())
}

/// The message has the text that the door signs, in the form that clients look for.
fn signature(claim: &Claim, key: &Known) -> Result<(), Refusal> {
    let right = match claim.signed_by {
        SignedBy::RpcV1 => key.rpc.sign(&claim.to_sign),
        SignedBy::Acs3 => acs3_signature(&claim.to_sign, key.secret.expose()),
    };
    if is_equal(&claim.signature, &right) {
        return Ok(());
    }
    let what = "Specified signature is not matched with our calculation.";
    let to_sign = &claim.to_sign;
    Err(SIGNATURE.broken(match &claim.canonical {
        None => format!("{what} server string to sign is:{to_sign}"),
        Some(canonical) => {
            format!(
                "{what} server canonical request is:{canonical} server string to sign is:{to_sign}"
            )
        }
    }))
}

fn token(given: Option<&str>, key: &Known, now: SystemTime) -> Result<(), Refusal> {
    match (key.token.as_ref().map(Secret::expose), given) {
        (None, None) => {}
        (Some(_), None) => {
            return Err(TOKEN_MISSING.broken("The key is temporary and needs its security token."));
        }
        (Some(token), Some(given)) if is_equal(token, given) => {}
        (_, Some(_)) => return Err(TOKEN.broken("The security token is not that of the key.")),
    }
    match key.expires {
        Some(expires) if expires <= now => {
            Err(TOKEN_EXPIRED.broken("The security token has expired."))
        }
        _ => Ok(()),
    }
}

/// Whether texts are equal, in a time that does not tell where they differ.
fn is_equal(one: &str, other: &str) -> bool {
    let differ = |so_far: u8, (one, other): (u8, u8)| black_box(so_far | (one ^ other));
    one.len() == other.len() && one.bytes().zip(other.bytes()).fold(0, differ) == 0
}
