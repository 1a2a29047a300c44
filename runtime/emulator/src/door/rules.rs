//! The rules of the door: why it refuses a request itself, and the documented code for each.

use crate::service::Refusal;

/// A reason of the door for refusing a request; its id is in the header `x-emulator-rule`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct DoorRule {
    /// The id.
    pub id: &'static str,
    /// The code of the answer; with `X` at its end where the name of a parameter follows.
    pub code: &'static str,
    /// The status of the answer.
    pub status: u16,
    /// What is asked of a request.
    pub says: &'static str,
}

const fn rule(id: &'static str, status: u16, code: &'static str, says: &'static str) -> DoorRule {
    DoorRule { id, code, status, says }
}

pub(super) const PATH: DoorRule = rule("door-path", 404, "InvalidApi.NotFound", "The path is `/`.");
pub(super) const METHOD: DoorRule = rule(
    "door-method",
    403,
    "UnsupportedHTTPMethod",
    "The HTTP method is GET or POST, and one that the action takes.",
);
pub(super) const SIZE: DoorRule = rule(
    "door-size",
    400,
    "InvalidParameter",
    "The body and the number of parameters keep within the limits of the emulator.",
);
pub(super) const ENCODING: DoorRule = rule(
    "door-encoding",
    400,
    "InvalidParameter.Format",
    "Query, body and headers are UTF-8, percent-encoded where need be; a body is a form.",
);
pub(super) const TWICE: DoorRule =
    rule("door-twice", 400, "InvalidParameter", "A parameter is given once.");
pub(super) const FORMAT: DoorRule =
    rule("door-format", 400, "InvalidParameter", "Format is JSON or XML, in any case.");
pub(super) const MISSING: DoorRule = rule(
    "door-missing",
    400,
    "MissingX",
    "The common parameters that the reference requires are given, and not empty.",
);
pub(super) const FORM: DoorRule = rule(
    "door-signature-form",
    400,
    "IncompleteSignature",
    "The signature names a method and a version that there are, and has all its parts.",
);
pub(super) const VERSION: DoorRule =
    rule("door-version", 404, "InvalidVersion", "The version is that of the API.");
pub(super) const KEY: DoorRule =
    rule("door-key", 404, "InvalidAccessKeyId.NotFound", "The access key is known.");
pub(super) const TIMESTAMP: DoorRule = rule(
    "door-timestamp",
    400,
    "InvalidTimeStamp.Format",
    "The time is written as 2017-05-26T12:00:00Z.",
);
pub(super) const CLOCK: DoorRule = rule(
    "door-clock",
    400,
    "InvalidTimeStamp.Expired",
    "The time is within 15 minutes of the door's clock.",
);
pub(super) const BODY_HASH: DoorRule = rule(
    "door-body-hash",
    400,
    "SignatureDoesNotMatch",
    "The hash in x-acs-content-sha256 is that of the body.",
);
pub(super) const SIGNATURE: DoorRule = rule(
    "door-signature",
    400,
    "SignatureDoesNotMatch",
    "The signature is the one that the secret of the key makes.",
);
pub(super) const TOKEN_MISSING: DoorRule = rule(
    "door-token-missing",
    400,
    "MissingSecurityToken",
    "The security token is given with a temporary key.",
);
pub(super) const TOKEN: DoorRule = rule(
    "door-token",
    400,
    "InvalidSecurityToken.MismatchWithAccessKey",
    "The security token is that of the key.",
);
pub(super) const TOKEN_EXPIRED: DoorRule = rule(
    "door-token-expired",
    400,
    "InvalidSecurityToken.Expired",
    "The security token has not expired.",
);
pub(super) const NONCE: DoorRule =
    rule("door-nonce", 400, "SignatureNonceUsed", "The nonce was not used before with this key.");

/// The rule of faults, whose codes are those that the fault has.
pub(super) const FAULT: &str = "door-fault";

/// Every rule of the door. Besides these, `door-fault` marks what a fault made.
pub const DOOR_RULES: &[DoorRule] = &[
    PATH,
    METHOD,
    SIZE,
    ENCODING,
    TWICE,
    FORMAT,
    MISSING,
    FORM,
    VERSION,
    KEY,
    TIMESTAMP,
    CLOCK,
    BODY_HASH,
    SIGNATURE,
    TOKEN_MISSING,
    TOKEN,
    TOKEN_EXPIRED,
    NONCE,
];

impl DoorRule {
    /// The refusal of a request that breaks the rule.
    pub(super) fn broken(&self, message: impl Into<String>) -> Refusal {
        Refusal {
            status: self.status,
            code: self.code.to_owned(),
            message: message.into(),
            rule: self.id.to_owned(),
        }
    }
}

/// The refusal of a request without a common parameter; `place` is where it was looked for.
pub(super) fn missing(name: &str, place: &str) -> Refusal {
    let message = format!("{name} is required and was not given; it belongs into {place}.");
    Refusal { code: format!("Missing{name}"), ..MISSING.broken(message) }
}
