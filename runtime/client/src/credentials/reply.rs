//! Answers that hold credentials, in JSON.

use std::time::SystemTime;

use aliyun_rpc_wire::{Node, Time, Tree};

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

/// The tree of a JSON object.
pub(crate) fn object(bytes: &[u8]) -> Result<Tree, String> {
    let tree = std::str::from_utf8(bytes).ok().and_then(Tree::read);
    let object = tree.filter(|tree| Node::new(tree).fields().is_ok());
    // What stands there is not repeated: it may be a secret.
    object.ok_or_else(|| "it gave no JSON object".to_owned())
}

/// A field as text; an empty one counts as absent.
pub(crate) fn text(node: Node<'_>, name: &str) -> Option<String> {
    node.fields().ok()?.get(name)?.text().filter(|text| !text.is_empty())
}

/// Refuses an answer whose code is not that of a success.
pub(crate) fn succeeded(answer: Node<'_>) -> Result<(), String> {
    match text(answer, "Code") {
        Some(code) if !code.eq_ignore_ascii_case("Success") => {
            Err(format!("it answered with the code `{}`", shown(&code)))
        }
        _ => Ok(()),
    }
}

/// The credentials in an answer, which must not have expired.
pub(crate) fn credentials(
    answer: Node<'_>,
    names: &Names,
    now: SystemTime,
) -> Result<Credentials, String> {
    let need = |name| text(answer, name).ok_or_else(|| format!("its answer has no `{name}`"));
    let credentials = Credentials::new(need(names.id)?, need(names.secret)?)
        .with_security_token(text(answer, names.token).unwrap_or_default());
    let Some(expiration) = text(answer, names.expiration) else { return Ok(credentials) };
    let end = Time::from(expiration.as_str());
    let end = end.moment().filter(|_| end.has_zone()).ok_or_else(|| {
        format!("the `{}` of its answer is no time: `{}`", names.expiration, shown(&expiration))
    })?;
    if end <= now {
        return Err(format!("what it gave expired at {}", shown(&expiration)));
    }
    Ok(credentials.with_expiration(end))
}
