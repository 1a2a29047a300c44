//! Connections with and without encryption, from one connector: TLS is set up once.

use std::error::Error;
use std::pin::Pin;
use std::sync::{Arc, OnceLock};
use std::task::{Context, Poll};

use http::Uri;
use hyper_rustls::{HttpsConnector, MaybeHttpsStream};
use tower_service::Service;

use crate::problem::Problem;
use crate::proxy::{Connector, Line};
use crate::roots::{self, Roots};

/// Connects as the scheme says.
#[derive(Clone)]
pub(crate) struct Either {
    plain: Connector,
    roots: Roots,
    /// The encrypting connector, once it is set up, or why it cannot be.
    tls: Arc<OnceLock<Result<HttpsConnector<Connector>, String>>>,
}

impl Either {
    pub(crate) fn new(plain: Connector, roots: Roots) -> Self {
        Self { plain, roots, tls: Arc::default() }
    }

    /// Sets up TLS now.
    pub(crate) fn with_tls(mut self) -> Result<Self, Problem> {
        self.tls = Arc::new(OnceLock::from(Ok(self.encrypting()?)));
        Ok(self)
    }

    fn encrypting(&self) -> Result<HttpsConnector<Connector>, Problem> {
        let tls = roots::tls(self.roots)?.https_only().enable_http1();
        Ok(tls.wrap_connector(self.plain.clone()))
    }

    fn tls(&self) -> Result<HttpsConnector<Connector>, String> {
        let set_up =
            || self.encrypting().map_err(|problem| format!("{}; {}", problem.what, problem.remedy));
        self.tls.get_or_init(set_up).clone()
    }
}

impl Service<Uri> for Either {
    type Response = MaybeHttpsStream<Line>;
    type Error = Box<dyn Error + Send + Sync>;
    type Future = Pin<Box<dyn Future<Output = Result<Self::Response, Self::Error>> + Send>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Self::Error>> {
        self.plain.poll_ready(context)
    }

    fn call(&mut self, server: Uri) -> Self::Future {
        if server.scheme_str() != Some("https") {
            let connecting = self.plain.call(server);
            return Box::pin(async move { Ok(MaybeHttpsStream::Http(connecting.await?)) });
        }
        match self.tls() {
            Ok(mut tls) => tls.call(server),
            Err(why) => Box::pin(async move { Err(why.into()) }),
        }
    }
}
