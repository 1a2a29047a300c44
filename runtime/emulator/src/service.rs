//! What lies behind the door: a request that was verified goes in, an answer comes out.

use std::sync::Arc;
use std::time::SystemTime;

use aliyun_rpc_wire::Method;
use aliyun_rpc_wire::constraint::Values;
use serde_json::{Map, Value};

use crate::fault::Faults;

/// A request that was taken apart, and whose sender is known.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Asked {
    /// The action, by its name on the wire; whether there is one of that name is not known yet.
    pub action: String,
    /// The version of the API that the sender asked for.
    pub version: String,
    /// The flat parameters, without those of the signature and the format. `RegionId` is among
    /// them where it was sent, which some clients do with every action; one that has no such
    /// parameter leaves it alone.
    pub values: Values,
    /// The id that the answer will have.
    pub request_id: String,
    /// When it came, by the clock of the door.
    pub at: SystemTime,
    /// The faults of the door that it came through.
    pub(crate) faults: Faults,
}

impl Asked {
    /// A request for an action that came at this time, as though through a door.
    #[must_use]
    pub fn new(action: impl Into<String>, values: Values, at: SystemTime) -> Self {
        let (action, version, request_id) = (action.into(), String::new(), String::new());
        Self { action, version, values, request_id, at, faults: Faults::default() }
    }

    /// The state in which what it sets in motion is to end: a fault that was asked for, which
    /// counts as met once this was called.
    #[must_use]
    pub fn end(&self) -> Option<String> {
        self.faults.end(&self.action)
    }
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
///
/// All but [`answer`](Self::answer) is knowledge of the service that the door needs, and that the
/// defaults do without.
pub trait Service: Send + Sync + 'static {
    /// Answers a request. Nothing else is answered meanwhile.
    fn answer(&self, asked: &Asked) -> Answer;

    /// The version of the API; requests for another are refused. By default any is taken.
    fn version(&self) -> Option<&str> {
        None
    }

    /// Whether the action takes this HTTP method. By default every action takes both.
    fn takes(&self, _action: &str, _method: Method) -> bool {
        true
    }

    /// The name of the elements in XML that hold the items of a list which has no such name in
    /// JSON. The path leads there from the result, with `[]` behind the lists on the way:
    /// `ProtocolMountTargets[].VSwitchIds`.
    ///
    /// By default there is none: the items of a list stand one after another, each under the name
    /// of the list, which is how `{"Tags": {"Tag": [..]}}` becomes XML.
    fn item_name(&self, _action: &str, _path: &str) -> Option<&str> {
        None
    }

    /// The status and the message of a code with which a fault answers the action. By default
    /// the door takes the status that the code has at every gateway, else 400.
    fn injected(&self, _action: &str, _code: &str) -> Option<(u16, String)> {
        None
    }

    /// Whether a parameter is secret, so that the log of requests masks it. Names with `Passwd`,
    /// `Password`, `Secret` or `SecurityToken` in them are masked anyway.
    fn is_secret(&self, _action: &str, _parameter: &str) -> bool {
        false
    }

    /// What is shown at `/_emulator/NAME`, for people and tests; `requests` is the door's own.
    fn view(&self, _name: &str) -> Option<Value> {
        None
    }
}

impl<T: Service + ?Sized> Service for Arc<T> {
    fn answer(&self, asked: &Asked) -> Answer {
        (**self).answer(asked)
    }

    fn version(&self) -> Option<&str> {
        (**self).version()
    }

    fn takes(&self, action: &str, method: Method) -> bool {
        (**self).takes(action, method)
    }

    fn item_name(&self, action: &str, path: &str) -> Option<&str> {
        (**self).item_name(action, path)
    }

    fn injected(&self, action: &str, code: &str) -> Option<(u16, String)> {
        (**self).injected(action, code)
    }

    fn is_secret(&self, action: &str, parameter: &str) -> bool {
        (**self).is_secret(action, parameter)
    }

    fn view(&self, name: &str) -> Option<Value> {
        (**self).view(name)
    }
}
