//! Answers that hold credentials, in JSON.

use std::time::SystemTime;

use jiff::Timestamp;
use serde_json::{Map, Value};

use crate::credentials::Credentials;
use crate::wording::shown;

/// How the fields of an answer are named.
pub(crate) struct Names {
    pub(crate) id: &'static str,
    pub(crate) secret: &'static str,
    pub(crate) token: &'static str,
    pub(crate) expiration: &'static str,
}

/// As services name them.
pub(crate) const SERVICE: Names = Names {
    id: "AccessKeyId",
    secret: "AccessKeySecret",
    token: "SecurityToken",
    expiration: "Expiration",
};

/// The fields of a JSON object.
pub(crate) fn object(bytes: &[u8]) -> Result<Map<String, Value>, String> {
    match serde_json::from_slice(bytes) {
        Ok(Value::Object(fields)) => Ok(fields),
        // What stands there is not repeated: it may be a secret.
        _ => Err("it gave no JSON object".to_owned()),
    }
}

/// A field as text; an empty one counts as absent.
pub(crate) fn text(fields: &Map<String, Value>, name: &str) -> Option<String> {
    let text = match fields.get(name)? {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        Value::Bool(is_true) => is_true.to_string(),
        _ => return None,
    };
    Some(text).filter(|text| !text.is_empty())
}

/// Refuses an answer whose code is not that of a success.
pub(crate) fn succeeded(fields: &Map<String, Value>) -> Result<(), String> {
    match text(fields, "Code") {
        Some(code) if !code.eq_ignore_ascii_case("Success") => {
            Err(format!("it answered with the code `{}`", shown(&code)))
        }
        _ => Ok(()),
    }
}

/// The credentials in an answer, which must not have expired.
pub(crate) fn credentials(
    fields: &Map<String, Value>,
    names: &Names,
    now: SystemTime,
) -> Result<Credentials, String> {
    let need = |name| text(fields, name).ok_or_else(|| format!("its answer has no `{name}`"));
    let credentials = Credentials::new(need(names.id)?, need(names.secret)?)
        .with_security_token(text(fields, names.token).unwrap_or_default());
    let Some(expiration) = text(fields, names.expiration) else { return Ok(credentials) };
    let end = expiration.parse::<Timestamp>().and_then(SystemTime::try_from).map_err(|_| {
        format!("the `{}` of its answer is no time: `{}`", names.expiration, shown(&expiration))
    })?;
    if end <= now {
        return Err(format!("what it gave expired at {}", shown(&expiration)));
    }
    Ok(credentials.with_expiration(end))
}
