//! The log of requests: the last ones, with what was answered.

use std::collections::VecDeque;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::SystemTime;

use jiff::Timestamp;
use serde_json::{Map, Value, json};

use crate::settings::Limits;

/// A request as the door saw it. What could not be found out is empty or none.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Seen {
    /// The id that the answer has.
    pub request_id: String,
    /// When it came, by the door's clock.
    pub at: SystemTime,
    /// The HTTP method.
    pub method: String,
    /// The action.
    pub action: String,
    /// The id of the access key.
    pub access_key_id: String,
    /// How it was signed.
    pub signed_by: Option<SignedBy>,
    /// All parameters in the order of their names, the common ones too; secrets are masked.
    pub parameters: Vec<(String, String)>,
    /// The HTTP status of the answer; none where the connection was dropped instead.
    pub status: Option<u16>,
    /// The code of the refusal.
    pub code: Option<String>,
    /// The rule that was broken.
    pub rule: Option<String>,
}

/// The kinds of signatures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SignedBy {
    /// HMAC-SHA1 over all parameters.
    RpcV1,
    /// ACS3-HMAC-SHA256 over query, headers and body.
    Acs3,
}

/// What stands in place of a secret.
const MASK: &str = "***";

/// Parts of names whose values are secret.
const SECRET: &[&str] = &["passwd", "password", "secret", "securitytoken"];

impl Seen {
    /// The value of a parameter.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        let known = self.parameters.iter().find(|(known, _)| known == name);
        known.map(|(_, value)| value.as_str())
    }

    pub(crate) fn new(request_id: String, at: SystemTime, method: String) -> Self {
        Self {
            request_id,
            at,
            method,
            action: String::new(),
            access_key_id: String::new(),
            signed_by: None,
            parameters: Vec::new(),
            status: None,
            code: None,
            rule: None,
        }
    }

    /// Notes the parameters, in which `is_secret` says what else is masked.
    pub(crate) fn note(&mut self, pairs: &[(String, String)], is_secret: impl Fn(&str) -> bool) {
        let masked = |name: &str| {
            let lower = name.to_ascii_lowercase();
            name == "Signature" || SECRET.iter().any(|part| lower.contains(part)) || is_secret(name)
        };
        let value = |(name, value): &(String, String)| {
            let value = if masked(name) { MASK.to_owned() } else { value.clone() };
            (name.clone(), value)
        };
        self.parameters = pairs.iter().map(value).collect();
        self.parameters.sort();
    }

    /// One line: the time, what was asked, and what was answered by which rule.
    #[must_use]
    pub fn line(&self) -> String {
        let at = Timestamp::try_from(self.at).unwrap_or_default();
        let outcome = self.status.map_or("dropped".to_owned(), |status| status.to_string());
        let words = [Some(&self.action), self.code.as_ref(), self.rule.as_ref()];
        let words = words.into_iter().flatten().map(|word| word.escape_debug().to_string());
        let words = words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
        format!("{at} {} {outcome} {words} {}", self.method, self.request_id)
    }

    fn size(&self) -> usize {
        let pair = |(name, value): &(String, String)| name.len() + value.len();
        let words = self.method.len() + self.action.len() + self.access_key_id.len();
        words + self.parameters.iter().map(pair).sum::<usize>()
    }

    fn json(&self) -> Value {
        let pair = |(name, value): &(String, String)| (name.clone(), Value::from(value.clone()));
        let parameters: Map<String, Value> = self.parameters.iter().map(pair).collect();
        let signed_by = self.signed_by.map(|kind| match kind {
            SignedBy::RpcV1 => "RPC v1",
            SignedBy::Acs3 => "ACS3",
        });
        json!({
            "RequestId": self.request_id,
            "At": Timestamp::try_from(self.at).ok().map(|at| at.to_string()),
            "Method": self.method,
            "Action": self.action,
            "AccessKeyId": self.access_key_id,
            "SignedBy": signed_by,
            "Parameters": parameters,
            "Status": self.status,
            "Code": self.code,
            "Rule": self.rule,
        })
    }
}

/// The log: it forgets the oldest requests when it is full.
pub(crate) struct Log {
    requests: usize,
    bytes: usize,
    kept: Mutex<Kept>,
}

#[derive(Default)]
struct Kept {
    seen: VecDeque<Seen>,
    bytes: usize,
}

impl Log {
    pub(crate) fn new(limits: &Limits) -> Self {
        let (requests, bytes) = (limits.log_requests, limits.log_bytes);
        Self { requests, bytes, kept: Mutex::default() }
    }

    pub(crate) fn keep(&self, seen: Seen) {
        let mut kept = self.kept();
        kept.bytes += seen.size();
        kept.seen.push_back(seen);
        while kept.seen.len() > self.requests || kept.bytes > self.bytes {
            let Some(oldest) = kept.seen.pop_front() else { break };
            kept.bytes -= oldest.size();
        }
    }

    /// The requests, the oldest first.
    pub(crate) fn all(&self) -> Vec<Seen> {
        self.kept().seen.iter().cloned().collect()
    }

    pub(crate) fn json(&self) -> Value {
        json!({"Requests": self.kept().seen.iter().map(Seen::json).collect::<Vec<_>>()})
    }

    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
