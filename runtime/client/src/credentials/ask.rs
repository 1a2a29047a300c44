//! Asking a server for credentials, for a limited time.

use std::time::Duration;

use crate::race::race;
use crate::transport::Phase;
use crate::world::World;

/// Why there is no answer.
#[derive(Debug)]
pub(crate) struct Unanswered {
    /// Whether it is certain that nothing can be reached there.
    pub(crate) is_unreachable: bool,
    /// What happened, as a clause.
    pub(crate) why: String,
}

/// Sends a request, and waits for its answer so long.
pub(crate) async fn ask(
    world: &World,
    request: http::Request<Vec<u8>>,
    limit: Duration,
) -> Result<http::Response<Vec<u8>>, Unanswered> {
    match race(&*world.clock, limit, world.transport.send(request)).await {
        Some(Ok(response)) => Ok(response),
        Some(Err(error)) => Err(Unanswered {
            is_unreachable: error.phase() == Phase::Connecting,
            why: error.to_string(),
        }),
        None => Err(Unanswered {
            is_unreachable: false,
            why: format!("no answer within {} s", limit.as_secs()),
        }),
    }
}

/// The body of an answer that succeeded.
pub(crate) fn body(response: http::Response<Vec<u8>>) -> Result<Vec<u8>, String> {
    match response.status() {
        http::StatusCode::OK => Ok(response.into_body()),
        status => Err(format!("it answered with status {}", status.as_u16())),
    }
}
