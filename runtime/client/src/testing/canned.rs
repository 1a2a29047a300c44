//! Canned answers: what a double does with a request.

use http::{HeaderMap, HeaderName, HeaderValue};
use serde_json::json;

use crate::transport::{Exchange, TransportError};

/// What a [`Double`](super::Double) does with one request.
#[derive(Clone, Debug)]
pub struct Canned {
    end: End,
    pub(super) repeated: bool,
}

#[derive(Clone, Debug)]
enum End {
    Answer { status: u16, headers: HeaderMap, body: Vec<u8> },
    NoConnection,
    BrokenOff,
    Silence,
}

impl Canned {
    /// An answer with status 200 and this body, which is the JSON of a result.
    #[must_use]
    pub fn json(body: impl Into<String>) -> Self {
        Self::raw(200, body.into())
    }

    /// An error of the service, as JSON, with the request id `TEST-REQUEST`.
    #[must_use]
    pub fn error(status: u16, code: &str, message: &str) -> Self {
        let body = json!({"RequestId": "TEST-REQUEST", "Code": code, "Message": message});
        Self::raw(status, body.to_string())
    }

    /// An answer of any status and body. A status that HTTP does not have becomes 500.
    #[must_use]
    pub fn raw(status: u16, body: impl Into<Vec<u8>>) -> Self {
        let mut headers = HeaderMap::new();
        headers.insert(http::header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
        Self::of(End::Answer { status, headers, body: body.into() })
    }

    /// No connection: nothing is sent.
    #[must_use]
    pub fn no_connection() -> Self {
        Self::of(End::NoConnection)
    }

    /// An exchange that breaks off: the request may have been executed.
    #[must_use]
    pub fn broken_off() -> Self {
        Self::of(End::BrokenOff)
    }

    /// No answer, ever, so that the client's time-out for an attempt passes.
    #[must_use]
    pub fn silence() -> Self {
        Self::of(End::Silence)
    }

    fn of(end: End) -> Self {
        Self { end, repeated: false }
    }

    /// Adds a header to an answer, such as `x-acs-retry-after`.
    #[must_use]
    pub fn header(mut self, name: HeaderName, value: HeaderValue) -> Self {
        if let End::Answer { headers, .. } = &mut self.end {
            headers.insert(name, value);
        }
        self
    }

    /// Does the same with every further request, in place of one alone.
    #[must_use]
    pub fn repeated(mut self) -> Self {
        self.repeated = true;
        self
    }

    pub(super) fn exchange(self) -> Exchange {
        let end = match self.end {
            End::NoConnection => Err(TransportError::connecting("the double refuses")),
            End::BrokenOff => Err(TransportError::exchanging("the double breaks off")),
            End::Silence => return Box::pin(std::future::pending()),
            End::Answer { status, headers, body } => {
                let mut response = http::Response::new(body);
                let known = http::StatusCode::from_u16(status);
                *response.status_mut() = known.unwrap_or(http::StatusCode::INTERNAL_SERVER_ERROR);
                *response.headers_mut() = headers;
                Ok(response)
            }
        };
        Box::pin(std::future::ready(end))
    }
}
