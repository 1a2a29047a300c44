//! The transport that is built in: HTTP/1.1, over TLS with the system's root certificates.

use std::io;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http_body_util::{BodyExt as _, Full, Limited};
use hyper::body::Body as _;
use hyper_rustls::HttpsConnectorBuilder;
use hyper_util::client::legacy::connect::{Connect, HttpConnector};
use hyper_util::client::legacy::{Client, Error};
use hyper_util::rt::TokioExecutor;

use crate::clock::Clock;
use crate::connector::InTime;
use crate::endpoint::Scheme;
use crate::problem::Problem;
use crate::transport::{Exchange, Transport, TransportError};

/// The most that is read of an answer, in bytes: 32 MiB.
const LONGEST: usize = 32 << 20;

/// How long a connection is kept for the next request. The service closes idle ones, and a
/// request that meets the closing may have been executed; so they are not kept for long.
const KEPT: Duration = Duration::from_secs(15);

/// A pool of connections, made by the connector.
struct Pool<C>(Client<C, Full<Bytes>>);

/// The transport for endpoints of the scheme, whose connections may take so long; that of `http`
/// cannot talk TLS, and the other way.
pub(crate) fn transport(
    scheme: Scheme,
    clock: Arc<dyn Clock>,
    limit: Duration,
) -> Result<Box<dyn Transport>, Problem> {
    match scheme {
        Scheme::Http => Ok(pool(InTime::new(HttpConnector::new(), clock, limit))),
        Scheme::Https => {
            let tls = HttpsConnectorBuilder::new()
                .with_provider_and_native_roots(rustls::crypto::ring::default_provider())
                .map_err(no_roots)?;
            let tls = tls.https_only().enable_http1().build();
            Ok(pool(InTime::new(tls, clock, limit)))
        }
    }
}

/// Nothing is sent a second time here: what may be sent again is decided by the call.
fn pool<C: Connect + Clone + Send + Sync + 'static>(connector: C) -> Box<dyn Transport> {
    let mut builder = Client::builder(TokioExecutor::new());
    builder.retry_canceled_requests(false).pool_idle_timeout(KEPT);
    Box::new(Pool(builder.build(connector)))
}

fn no_roots(error: io::Error) -> Problem {
    Problem::new(
        "this system has no root certificates, so that no server can be told from an impostor",
        "install the system's package of root certificates (often named `ca-certificates`), or \
         name a file of them in SSL_CERT_FILE or a folder in SSL_CERT_DIR",
    )
    .because(error)
}

impl<C: Connect + Clone + Send + Sync + 'static> Transport for Pool<C> {
    fn send(&self, request: http::Request<Vec<u8>>) -> Exchange {
        let client = self.0.clone();
        Box::pin(async move {
            tokio::runtime::Handle::try_current().map_err(TransportError::connecting)?;
            let request = request.map(|body| Full::new(Bytes::from(body)));
            let response = client.request(request).await.map_err(in_phase)?;
            let (head, body) = response.into_parts();
            if body.size_hint().lower() > LONGEST as u64 {
                return Err(TransportError::exchanging("the answer is longer than 32 MiB"));
            }
            let body = Limited::new(body, LONGEST).collect().await;
            let body = body.map_err(TransportError::exchanging)?;
            Ok(http::Response::from_parts(head, body.to_bytes().into()))
        })
    }
}

fn in_phase(error: Error) -> TransportError {
    if error.is_connect() || is_unsent(&error) {
        TransportError::connecting(error)
    } else {
        TransportError::exchanging(error)
    }
}

/// Whether a connection from the pool was closed before anything of the request was written.
fn is_unsent(error: &Error) -> bool {
    let source = std::error::Error::source(error);
    let source = source.and_then(|source| source.downcast_ref::<hyper::Error>());
    source.is_some_and(hyper::Error::is_canceled)
}
