//! Queries: what is taken of a result, in JMESPath.

use std::fmt;

use jmespath::Expression;
use serde_json::Value;

/// A query, parsed before anything is sent.
#[derive(Clone, Debug)]
pub struct Query(Expression<'static>);

/// Why a query cannot be used.
#[derive(Clone, Debug)]
pub struct BadQuery(String);

impl Query {
    /// What the query takes of a result.
    pub(crate) fn take(&self, value: &Value) -> Result<Value, BadQuery> {
        let taken = self.0.search(value).map_err(|error| BadQuery(error.to_string()))?;
        serde_json::to_value(taken).map_err(|error| BadQuery(error.to_string()))
    }
}

impl std::str::FromStr for Query {
    type Err = BadQuery;

    fn from_str(text: &str) -> Result<Self, BadQuery> {
        jmespath::compile(text).map(Self).map_err(|error| BadQuery(error.to_string()))
    }
}

impl fmt::Display for BadQuery {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl std::error::Error for BadQuery {}
