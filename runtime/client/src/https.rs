//! The transport that is built in: HTTP/1.1, over TLS where the URL says so.

use std::error::Error;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::header::PROXY_AUTHORIZATION;
use http_body_util::{BodyExt as _, Full};
use hyper::body::{Body as _, Incoming};
use hyper_util::client::legacy as client;
use hyper_util::rt::TokioExecutor;

use crate::clock::Clock;
use crate::connector::InTime;
use crate::either::Either;
use crate::problem::Problem;
use crate::proxy::{Connector, Proxies};
use crate::roots::Roots;
use crate::transport::{Exchange, TooLong, Transport, TransportError};
use crate::wording;

/// How long a connection is kept for the next request. The service closes idle ones, and a
/// request that meets the closing may have been executed; so they are not kept for long.
const KEPT: Duration = Duration::from_secs(15);

/// A pool of connections, encrypted or not.
type Pool = client::Client<InTime<Either>, Full<Bytes>>;

/// What the transport is made of.
pub(crate) struct Settings {
    pub(crate) proxies: Proxies,
    pub(crate) roots: Roots,
    /// The number of bytes that an answer can have.
    pub(crate) limit: usize,
    pub(crate) clock: Arc<dyn Clock>,
    /// How long a connection may take.
    pub(crate) connect: Duration,
}

/// The transport: one pool for all servers.
pub(crate) struct Https {
    pool: Pool,
    proxies: Proxies,
    limit: usize,
}

impl Https {
    /// A transport that sets up TLS when it is needed first.
    pub(crate) fn new(settings: Settings) -> Self {
        let plain = Connector::new(settings.proxies.clone());
        let either = Either::new(plain, settings.roots);
        Self::over(either, settings)
    }

    /// A transport that has set up TLS, so that what stands in its way is known at once.
    pub(crate) fn with_tls(settings: Settings) -> Result<Self, Problem> {
        let plain = Connector::new(settings.proxies.clone());
        let either = Either::new(plain, settings.roots).with_tls()?;
        Ok(Self::over(either, settings))
    }

    /// Nothing is sent a second time here: what may be sent again is decided by the call.
    fn over(either: Either, settings: Settings) -> Self {
        let connector = InTime::new(either, settings.clock, settings.connect);
        let mut builder = client::Client::builder(TokioExecutor::new());
        builder.retry_canceled_requests(false).pool_idle_timeout(KEPT);
        let pool = builder.build(connector);
        Self { pool, proxies: settings.proxies, limit: settings.limit }
    }
}

impl Transport for Https {
    fn send(&self, mut request: http::Request<Vec<u8>>) -> Exchange {
        if let Some(authorization) = self.proxies.authorization(request.uri()) {
            request.headers_mut().insert(PROXY_AUTHORIZATION, authorization);
        }
        Box::pin(exchange(self.pool.clone(), request, self.limit))
    }
}

async fn exchange(
    pool: Pool,
    request: http::Request<Vec<u8>>,
    limit: usize,
) -> Result<http::Response<Vec<u8>>, TransportError> {
    tokio::runtime::Handle::try_current().map_err(TransportError::connecting)?;
    let request = request.map(|body| Full::new(Bytes::from(body)));
    let response = pool.request(request).await.map_err(in_phase)?;
    let (head, body) = response.into_parts();
    let body = read(body, limit, head.status.as_u16()).await?;
    Ok(http::Response::from_parts(head, body))
}

/// Reads a body to its end, or until it is certain to be too long and begins to arrive.
async fn read(mut body: Incoming, limit: usize, status: u16) -> Result<Vec<u8>, TransportError> {
    let is_promised = body.size_hint().lower() > limit as u64;
    let mut read = Vec::new();
    while let Some(frame) = body.frame().await {
        match frame {
            Ok(frame) => read.extend_from_slice(&frame.into_data().unwrap_or_default()),
            Err(_) if is_promised => {}
            Err(error) => return Err(TransportError::exchanging(error)),
        }
        if is_promised || read.len() > limit {
            let start = wording::start(&read);
            return Err(TransportError::exchanging(TooLong { limit, status, start }));
        }
    }
    Ok(read)
}

fn in_phase(error: client::Error) -> TransportError {
    if error.is_connect() || is_unsent(&error) {
        TransportError::connecting(error)
    } else {
        TransportError::exchanging(error)
    }
}

/// Whether a connection from the pool was closed before anything of the request was written.
fn is_unsent(error: &client::Error) -> bool {
    let source = error.source().and_then(|source| source.downcast_ref::<hyper::Error>());
    source.is_some_and(hyper::Error::is_canceled)
}
