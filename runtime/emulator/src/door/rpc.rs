//! The RPC v1 signature: what a request with one claims.

use aliyun_rpc_wire::rpc_v1_string_to_sign;

use super::arrival::Arrival;
use super::claim::{Claim, Parameters};
use super::rules::{FORM, missing};
use crate::record::SignedBy;
use crate::service::Refusal;

/// What is asked of a common parameter of the signature.
const FIXED: &[(&str, &str)] = &[("SignatureMethod", "HMAC-SHA1"), ("SignatureVersion", "1.0")];

/// The nonce need not be given, as the reference has it.
pub(super) fn claim(arrival: &Arrival, parameters: &Parameters) -> Result<Claim, Refusal> {
    let either = |name: &str, header: &str| {
        let value = parameters.get(name).or_else(|| arrival.header(header));
        let value = value.map(str::to_owned);
        value.ok_or_else(|| missing(name, &format!("the query, the form or the header {header}")))
    };
    let (action, version) =
        (either("Action", "x-acs-action")?, either("Version", "x-acs-version")?);
    let access_key_id = parameters.common("AccessKeyId")?;
    let signature = parameters.common("Signature")?;
    for (name, only) in FIXED {
        if !parameters.common(name)?.eq_ignore_ascii_case(only) {
            return Err(FORM.broken(format!("{name} is {only}.")));
        }
    }
    Ok(Claim {
        signed_by: SignedBy::RpcV1,
        action,
        version,
        access_key_id,
        timestamp: parameters.common("Timestamp")?,
        nonce: parameters.get("SignatureNonce").map(str::to_owned),
        token: parameters.get("SecurityToken").map(str::to_owned),
        signature,
        to_sign: rpc_v1_string_to_sign(arrival.method.as_str(), parameters.all()),
        canonical: None,
    })
}
