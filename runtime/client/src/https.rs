//! The transport that is built in: HTTP/1.1, over TLS where the URL says so.

use std::error::Error;
use std::fmt;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use bytes::Bytes;
use http::header::PROXY_AUTHORIZATION;
use http_body_util::{BodyExt as _, Full, LengthLimitError, Limited};
use hyper::body::Body as _;
use hyper_rustls::HttpsConnector;
use hyper_util::client::legacy as client;
use hyper_util::client::legacy::connect::Connect;
use hyper_util::rt::TokioExecutor;

use crate::clock::Clock;
use crate::connector::InTime;
use crate::problem::Problem;
use crate::proxy::{Connector, Proxies};
use crate::roots::{self, Roots};
use crate::transport::{Exchange, Transport, TransportError};

/// How long a connection is kept for the next request. The service closes idle ones, and a
/// request that meets the closing may have been executed; so they are not kept for long.
const KEPT: Duration = Duration::from_secs(15);

/// A pool of connections, made by the connector.
type Pool<C> = client::Client<C, Full<Bytes>>;

/// What the transport is made of.
#[derive(Clone)]
pub(crate) struct Settings {
    pub(crate) proxies: Proxies,
    pub(crate) roots: Roots,
    /// The number of bytes that an answer can have.
    pub(crate) limit: usize,
    pub(crate) clock: Arc<dyn Clock>,
    /// How long a connection may take.
    pub(crate) connect: Duration,
}

type Encrypted = Pool<InTime<HttpsConnector<Connector>>>;

/// The transport: a pool for each scheme. TLS is set up once, at the latest when it is needed.
pub(crate) struct Https {
    plain: Pool<InTime<Connector>>,
    tls: OnceLock<Result<Encrypted, String>>,
    settings: Settings,
}

impl Https {
    pub(crate) fn new(settings: Settings) -> Self {
        let plain = pool(Connector::new(settings.proxies.clone()), &settings);
        Self { plain, tls: OnceLock::new(), settings }
    }

    /// Sets up TLS now, so that what stands in its way is known at once.
    pub(crate) fn with_tls(self) -> Result<Self, Problem> {
        let tls = OnceLock::from(Ok(self.encrypted()?));
        Ok(Self { tls, ..self })
    }

    fn encrypted(&self) -> Result<Encrypted, Problem> {
        let connector = Connector::new(self.settings.proxies.clone());
        let tls = roots::tls(self.settings.roots)?.https_only().enable_http1();
        Ok(pool(tls.wrap_connector(connector), &self.settings))
    }

    fn tls(&self) -> Result<Encrypted, TransportError> {
        let tls = self.tls.get_or_init(|| {
            self.encrypted().map_err(|problem| format!("{}; {}", problem.what, problem.remedy))
        });
        tls.clone().map_err(TransportError::connecting)
    }
}

/// Nothing is sent a second time here: what may be sent again is decided by the call.
fn pool<C: Clone>(connector: C, settings: &Settings) -> Pool<InTime<C>>
where
    InTime<C>: Connect,
{
    let connector = InTime::new(connector, Arc::clone(&settings.clock), settings.connect);
    let mut builder = client::Client::builder(TokioExecutor::new());
    builder.retry_canceled_requests(false).pool_idle_timeout(KEPT);
    builder.build(connector)
}

impl Transport for Https {
    fn send(&self, mut request: http::Request<Vec<u8>>) -> Exchange {
        let limit = self.settings.limit;
        if request.uri().scheme_str() == Some("https") {
            return match self.tls() {
                Ok(pool) => Box::pin(exchange(pool, request, limit)),
                Err(error) => Box::pin(async { Err(error) }),
            };
        }
        if let Some(authorization) = self.settings.proxies.authorization(request.uri()) {
            request.headers_mut().insert(PROXY_AUTHORIZATION, authorization);
        }
        Box::pin(exchange(self.plain.clone(), request, limit))
    }
}

async fn exchange<C: Connect + Clone + Send + Sync + 'static>(
    pool: Pool<C>,
    request: http::Request<Vec<u8>>,
    limit: usize,
) -> Result<http::Response<Vec<u8>>, TransportError> {
    tokio::runtime::Handle::try_current().map_err(TransportError::connecting)?;
    let request = request.map(|body| Full::new(Bytes::from(body)));
    let response = pool.request(request).await.map_err(in_phase)?;
    let (head, body) = response.into_parts();
    if body.size_hint().lower() > limit as u64 {
        return Err(TransportError::exchanging(TooLong(limit)));
    }
    let body = Limited::new(body, limit).collect().await.map_err(|error| {
        if error.is::<LengthLimitError>() {
            return TransportError::exchanging(TooLong(limit));
        }
        TransportError::exchanging(error)
    })?;
    Ok(http::Response::from_parts(head, body.to_bytes().into()))
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

/// An answer has more bytes than it can have.
#[derive(Debug)]
struct TooLong(usize);

impl fmt::Display for TooLong {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "the answer has more than {} bytes (`Builder::answer_limit`)", self.0)
    }
}

impl Error for TooLong {}
