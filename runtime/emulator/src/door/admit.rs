//! Admission: from what arrived to a request whose sender is known, or the first reason against
//! it.

use std::collections::HashSet;

use aliyun_rpc_wire::Method;

use super::Door;
use super::arrival::Arrival;
use super::claim::{self, Claim, Parameters};
use super::reply::Format;
use super::rules::{FORMAT, METHOD, PATH, SIZE, TWICE, VERSION};
use super::verify::verify;
use crate::record::Seen;
use crate::service::{Asked, Refusal};

/// Parameters that are the door's own, and that no action sees.
const COMMON: &[&str] = &[
    "AccessKeyId",
    "Action",
    "Format",
    "SecurityToken",
    "Signature",
    "SignatureMethod",
    "SignatureNonce",
    "SignatureType",
    "SignatureVersion",
    "Timestamp",
    "Version",
];

/// What is found out about a request on its way in.
pub(super) struct Visit {
    pub(super) format: Format,
    pub(super) seen: Seen,
}

impl Door {
    /// Admits a request, noting on the way what is found out about it.
    pub(super) fn admit(&self, arrival: &Arrival, visit: &mut Visit) -> Result<Asked, Refusal> {
        if arrival.path != "/" {
            return Err(PATH.broken("The API is at the path `/`."));
        }
        let method = match arrival.method {
            http::Method::GET => Method::Get,
            http::Method::POST => Method::Post,
            _ => return Err(METHOD.broken("The HTTP method is neither GET nor POST.")),
        };
        let parameters = self.parameters(arrival, visit)?;
        let claim = claim::of(arrival, &parameters)?;
        self.note(&claim, &parameters, visit);
        self.is_served(&claim, method)?;
        let now = self.clock.now();
        verify(&claim, &self.keys, &self.nonces, now)?;
        let own = parameters.all().filter(|(name, _)| !COMMON.contains(name));
        let values = own.map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
        let Claim { action, version, .. } = claim;
        let request_id = visit.seen.request_id.clone();
        Ok(Asked { action, version, values, request_id, at: now, faults: self.faults.clone() })
    }

    /// The parameters, each given once. The format is found out even where others are wrong.
    fn parameters(&self, arrival: &Arrival, visit: &mut Visit) -> Result<Parameters, Refusal> {
        let query = arrival.query()?;
        let in_query = Parameters { query, form: Vec::new() };
        let format = in_query.get("Format").map(str::to_owned);
        visit.format = format.and_then(|it| Format::named(&it)).unwrap_or(visit.format);
        let parameters = Parameters { form: arrival.form()?, ..in_query };
        let format = parameters.get("Format").map(str::to_owned);
        let unknown = format.as_ref().filter(|it| Format::named(it).is_none());
        visit.format = format.as_deref().and_then(Format::named).unwrap_or(visit.format);
        let mut seen = HashSet::new();
        for (number, (name, _)) in parameters.all().enumerate() {
            if number >= self.limits.parameters {
                return Err(SIZE.broken("There are more parameters than the limit."));
            }
            if !seen.insert(name) {
                return Err(TWICE.broken(format!("The parameter {name} is given twice.")));
            }
        }
        match unknown {
            Some(_) => Err(FORMAT.broken("Format is neither JSON nor XML.")),
            None => Ok(parameters),
        }
    }

    /// Notes what the request says of itself, true or not.
    fn note(&self, claim: &Claim, parameters: &Parameters, visit: &mut Visit) {
        let pairs: Vec<(String, String)> =
            parameters.all().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
        visit.seen.note(&pairs, |name| self.service.is_secret(&claim.action, name));
        visit.seen.action.clone_from(&claim.action);
        visit.seen.access_key_id.clone_from(&claim.access_key_id);
        visit.seen.signed_by = Some(claim.signed_by);
    }

    /// Whether the service has this version, and the action this method.
    fn is_served(&self, claim: &Claim, method: Method) -> Result<(), Refusal> {
        match self.service.version() {
            Some(version) if version != claim.version => {
                Err(VERSION.broken(format!("The version of the API is {version}.")))
            }
            _ if !self.service.takes(&claim.action, method) => {
                let name = method.name();
                Err(METHOD.broken(format!("{} does not take {name}.", claim.action)))
            }
            _ => Ok(()),
        }
    }
}
