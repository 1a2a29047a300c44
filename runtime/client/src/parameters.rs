//! The parameters of a request as they are signed: the caller's, and those common to all.

use aliyun_rpc_wire::constraint::Values;

use crate::credentials::Credentials;
use crate::problem::Problem;
use crate::stamp::Stamp;
use crate::target::Target;

/// The parameters that the client sets itself, so that no caller can.
const COMMON: [&str; 10] = [
    "AccessKeyId",
    "Action",
    "Format",
    "SecurityToken",
    "Signature",
    "SignatureMethod",
    "SignatureNonce",
    "SignatureVersion",
    "Timestamp",
    "Version",
];

/// Whether a parameter is one that is common to all actions.
#[cfg(feature = "testing")]
pub(crate) fn is_common(name: &str) -> bool {
    COMMON.contains(&name)
}

/// Refuses parameters of the caller that the client sets itself.
pub(crate) fn check_names(values: &Values) -> Result<(), Problem> {
    let names = values.iter().map(|(name, _)| name).filter(|name| COMMON.contains(name));
    let names: Vec<String> = names.map(|name| format!("`{name}`")).collect();
    if names.is_empty() {
        return Ok(());
    }
    let what = format!("the client itself sets {}", names.join(", "));
    let remedy = match names.as_slice() {
        [_] => "leave this parameter out of the call",
        _ => "leave these parameters out of the call",
    };
    Err(Problem::new(what, remedy))
}

/// All parameters as a form, sorted, the signature last.
pub(crate) fn signed_form(
    target: &Target,
    values: &Values,
    credentials: &Credentials,
    stamp: &Stamp,
) -> String {
    let mut parameters = vec![
        ("AccessKeyId", credentials.access_key_id()),
        ("Action", target.name()),
        ("Format", "JSON"),
        ("SignatureMethod", "HMAC-SHA1"),
        ("SignatureNonce", &stamp.nonce),
        ("SignatureVersion", "1.0"),
        ("Timestamp", &stamp.timestamp),
        ("Version", target.service().version),
    ];
    if let Some(token) = credentials.security_token() {
        parameters.push(("SecurityToken", token.expose()));
    }
    parameters.extend(values.iter());
    credentials.rpc_v1().signed_form(target.method().name(), parameters)
}
