//! The transport that is built in: HTTP/1.1, over TLS with the system's root certificates.

use std::io;

use bytes::Bytes;
use http_body_util::{BodyExt as _, Full};
use hyper_rustls::HttpsConnectorBuilder;
use hyper_util::client::legacy::connect::{Connect, HttpConnector};
use hyper_util::client::legacy::{Client, Error};
use hyper_util::rt::TokioExecutor;

use crate::endpoint::Scheme;
use crate::problem::Problem;
use crate::transport::{Exchange, Transport, TransportError};

/// A pool of connections, made by the connector.
struct Pool<C>(Client<C, Full<Bytes>>);

/// The transport for endpoints of the scheme; that of `http` cannot talk TLS, and the other way.
pub(crate) fn transport(scheme: Scheme) -> Result<Box<dyn Transport>, Problem> {
    match scheme {
        Scheme::Http => Ok(pool(HttpConnector::new())),
        Scheme::Https => {
            let tls = HttpsConnectorBuilder::new()
                .with_provider_and_native_roots(rustls::crypto::ring::default_provider())
                .map_err(no_roots)?;
            Ok(pool(tls.https_only().enable_http1().build()))
        }
    }
}

fn pool<C: Connect + Clone + Send + Sync + 'static>(connector: C) -> Box<dyn Transport> {
    Box::new(Pool(Client::builder(TokioExecutor::new()).build(connector)))
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
            let body = body.collect().await.map_err(TransportError::exchanging)?;
            Ok(http::Response::from_parts(head, body.to_bytes().into()))
        })
    }
}

fn in_phase(error: Error) -> TransportError {
    if error.is_connect() {
        TransportError::connecting(error)
    } else {
        TransportError::exchanging(error)
    }
}
