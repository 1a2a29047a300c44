//! What a request claims about itself: who sent it, when, and what was signed.

use super::arrival::Arrival;
use super::pairs::Pairs;
use super::rules::{FORM, missing};
use super::{acs3, rpc};
use crate::record::SignedBy;
use crate::service::Refusal;

/// What a request says of itself. Nothing of it is verified yet.
pub(super) struct Claim {
    pub(super) signed_by: SignedBy,
    pub(super) action: String,
    pub(super) version: String,
    pub(super) access_key_id: String,
    pub(super) timestamp: String,
    pub(super) nonce: Option<String>,
    pub(super) token: Option<String>,
    pub(super) signature: String,
    /// The text that has to be signed, as the door makes it.
    pub(super) to_sign: String,
    /// The canonical form that this text has the hash of.
    pub(super) canonical: Option<String>,
}

/// The parameters of a request by where they stand.
pub(super) struct Parameters {
    pub(super) query: Pairs,
    pub(super) form: Pairs,
}

impl Parameters {
    /// All of them.
    pub(super) fn all(&self) -> impl Iterator<Item = (&str, &str)> {
        let pairs = self.query.iter().chain(&self.form);
        pairs.map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// The value of one that is given and not empty.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        let known = self.all().find(|(known, _)| *known == name);
        known.map(|(_, value)| value).filter(|value| !value.is_empty())
    }

    /// The value of a common one that has to be there.
    pub(super) fn common(&self, name: &str) -> Result<String, Refusal> {
        self.get(name).map(str::to_owned).ok_or_else(|| missing(name, "the query or the form"))
    }
}

/// What the request claims, by the kind of its signature.
pub(super) fn of(arrival: &Arrival, parameters: &Parameters) -> Result<Claim, Refusal> {
    match arrival.header("authorization") {
        Some(authorization) => match authorization.split_once(' ') {
            Some(("ACS3-HMAC-SHA256", parts)) => acs3::claim(arrival, parameters, parts),
            _ => Err(FORM.broken("The header Authorization does not begin with ACS3-HMAC-SHA256.")),
        },
        None => rpc::claim(arrival, parameters),
    }
}
