//! What lies behind the door: a request that was verified goes in, an answer comes out.

use std::time::SystemTime;

use aliyun_rpc_wire::constraint::Values;
use serde_json::{Map, Value};

/// A request that was taken apart, and whose sender is known.
#[derive(Clone, Debug)]
pub struct Asked {
    /// The action, by its name on the wire; whether there is one of that name is not known yet.
    pub action: String,
    /// The version of the API that the sender asked for.
    pub version: String,
    /// The flat parameters, without the common ones.
    pub values: Values,
    /// The id that the answer will have.
    pub request_id: String,
    /// When it came, by the clock of the door.
    pub at: SystemTime,
}

/// What an action answers.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// The fields of the result, without the id of the request; lists lie as the service nests
    /// them.
    Result(Map<String, Value>),
    /// The request is refused.
    Refused(Refusal),
}

/// Why a request is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The HTTP status.
    pub status: u16,
    /// The code.
    pub code: String,
    /// The message.
    pub message: String,
    /// The rule that it breaks, for the header `x-emulator-rule`.
    pub rule: String,
}

/// What answers requests.
pub trait Service: Send + Sync + 'static {
    /// Answers a request.
    fn answer(&self, asked: &Asked) -> Answer;
}
