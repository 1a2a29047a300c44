//! Idempotency: what a client token was answered with, for as long as the service remembers it.

use std::time::Duration;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::state::time::later;
use crate::state::{Answered, Ask, refuse};

/// The answers by token.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub(crate) struct Tokens(Vec<Kept>);

#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Kept {
    action: String,
    token: String,
    parameters: Vec<(String, String)>,
    at: Timestamp,
    answer: Map<String, Value>,
}

impl Tokens {
    /// The answer that the request had before; none where its token is new.
    pub(crate) fn known(&mut self, ask: &Ask<'_>, now: Timestamp) -> Option<Answered> {
        let days = u64::from(ask.tables.service.token_days);
        let valid = Duration::from_secs(days * 24 * 60 * 60);
        self.0.retain(|kept| later(kept.at, valid) > now);
        let token = token(ask)?;
        let kept = self.0.iter().find(|kept| kept.token == token)?;
        if kept.action == ask.table.info.name && kept.parameters == parameters(ask) {
            return Some(Ok(kept.answer.clone()));
        }
        Some(refuse(ask.table.mismatch, "idempotency"))
    }

    /// Remembers an answer.
    pub(crate) fn keep(&mut self, ask: &Ask<'_>, at: Timestamp, answer: &Map<String, Value>) {
        let Some(token) = token(ask) else { return };
        let (action, answer) = (ask.table.info.name.to_owned(), answer.clone());
        let (token, parameters) = (token.to_owned(), parameters(ask));
        self.0.push(Kept { action, token, parameters, at, answer });
    }
}

fn token<'a>(ask: &Ask<'a>) -> Option<&'a str> {
    let token = ask.table.info.client_token.and_then(|name| ask.values.get(name))?;
    (!token.is_empty()).then_some(token)
}

fn parameters(ask: &Ask<'_>) -> Vec<(String, String)> {
    let mut all: Vec<_> =
        ask.values.iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    all.sort();
    all
}
