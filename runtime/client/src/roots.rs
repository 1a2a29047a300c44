//! Root certificates: what servers are known by.

use std::io;

use hyper_rustls::HttpsConnectorBuilder;
use hyper_rustls::builderstates::WantsSchemes;
use rustls::crypto::ring::default_provider;

use crate::problem::Problem;

/// Which root certificates are trusted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Roots {
    /// The system's; where it has none, those bundled, if the feature is on.
    #[default]
    System,
    /// Those bundled alone.
    #[cfg(feature = "bundled-roots")]
    Bundled,
}

type Tls = HttpsConnectorBuilder<WantsSchemes>;

/// TLS that trusts these roots.
pub(crate) fn tls(roots: Roots) -> Result<Tls, Problem> {
    match roots {
        Roots::System => {
            let builder = HttpsConnectorBuilder::new();
            builder
                .with_provider_and_native_roots(default_provider())
                .or_else(|error| instead(&error))
        }
        #[cfg(feature = "bundled-roots")]
        Roots::Bundled => bundled(),
    }
}

#[cfg(feature = "bundled-roots")]
fn bundled() -> Result<Tls, Problem> {
    let builder = HttpsConnectorBuilder::new();
    builder.with_provider_and_webpki_roots(default_provider()).map_err(|error| {
        Problem::new("TLS cannot be set up", "report this, since it does not depend on you")
            .because(error)
    })
}

#[cfg(feature = "bundled-roots")]
fn instead(error: &io::Error) -> Result<Tls, Problem> {
    tracing::warn!(%error, "this system has no root certificates; the bundled ones are used");
    bundled()
}

#[cfg(not(feature = "bundled-roots"))]
fn instead(error: &io::Error) -> Result<Tls, Problem> {
    Err(Problem::new(
        "this system has no root certificates, so that no server can be told from an impostor",
        "install the system's package of root certificates (often named `ca-certificates`), name \
         a file of them in SSL_CERT_FILE or a folder in SSL_CERT_DIR, or turn on the feature \
         `bundled-roots`",
    )
    .because(io::Error::other(error.to_string())))
}
