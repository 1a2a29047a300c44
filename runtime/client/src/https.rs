//! The transport that is built in: HTTP/1.1, over TLS where the URL says so.

use std::error::Error;
use std::fmt;
use std::sync::OnceLock;

use bytes::Bytes;
use http::header::PROXY_AUTHORIZATION;
use http_body_util::{BodyExt as _, Full, LengthLimitError, Limited};
use hyper_rustls::HttpsConnector;
use hyper_util::client::legacy as client;
use hyper_util::client::legacy::connect::Connect;
use hyper_util::rt::TokioExecutor;

use crate::problem::Problem;
use crate::proxy::{Connector, Proxies};
use crate::roots::{self, Roots};
use crate::transport::{Exchange, Transport, TransportError};

/// A pool of connections, made by the connector.
type Pool<C> = client::Client<C, Full<Bytes>>;

/// What the transport is made of.
#[derive(Clone)]
pub(crate) struct Settings {
    pub(crate) proxies: Proxies,
    pub(crate) roots: Roots,
    /// The number of bytes that an answer can have.
    pub(crate) limit: usize,
}

/// The transport: a pool for each scheme. TLS is set up once, at the latest when it is needed.
pub(crate) struct Https {
    plain: Pool<Connector>,
    tls: OnceLock<Result<Pool<HttpsConnector<Connector>>, String>>,
    settings: Settings,
}

impl Https {
    pub(crate) fn new(settings: Settings) -> Self {
        let plain = pool(Connector::new(settings.proxies.clone()));
        Self { plain, tls: OnceLock::new(), settings }
    }

    /// Sets up TLS now, so that what stands in its way is known at once.
    pub(crate) fn with_tls(self) -> Result<Self, Problem> {
        let tls = OnceLock::from(Ok(self.encrypted()?));
        Ok(Self { tls, ..self })
    }

    fn encrypted(&self) -> Result<Pool<HttpsConnector<Connector>>, Problem> {
        let connector = Connector::new(self.settings.proxies.clone());
        let tls = roots::tls(self.settings.roots)?.https_only().enable_http1();
        Ok(pool(tls.wrap_connector(connector)))
    }

    fn tls(&self) -> Result<Pool<HttpsConnector<Connector>>, TransportError> {
        let tls = self.tls.get_or_init(|| {
            self.encrypted().map_err(|problem| format!("{}; {}", problem.what, problem.remedy))
        });
        tls.clone().map_err(TransportError::connecting)
    }
}

fn pool<C: Connect + Clone>(connector: C) -> Pool<C> {
    client::Client::builder(TokioExecutor::new()).build(connector)
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
    let body = Limited::new(body, limit).collect().await.map_err(|error| {
        if error.is::<LengthLimitError>() {
            return TransportError::exchanging(TooLong(limit));
        }
        TransportError::exchanging(error)
    })?;
    Ok(http::Response::from_parts(head, body.to_bytes().into()))
}

fn in_phase(error: client::Error) -> TransportError {
    if error.is_connect() {
        TransportError::connecting(error)
    } else {
        TransportError::exchanging(error)
    }
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
