//! Proxies: which one a request goes through, and the connections that lead there.

use std::error::Error;
use std::fmt;
use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use http::{HeaderValue, Uri};
use hyper::rt::{Read, ReadBufCursor, Write};
use hyper_util::client::legacy::connect::proxy::Tunnel;
use hyper_util::client::legacy::connect::{Connected, Connection, HttpConnector};
use hyper_util::client::proxy::matcher::{Intercept, Matcher};
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;
use tower_service::Service;

use crate::credentials::instance;
use crate::endpoint::is_loopback;
use crate::environment::Environment;

/// The proxies that the environment names.
#[derive(Clone)]
pub(crate) struct Proxies(Arc<Matcher>);

impl Proxies {
    /// Reads `HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY` and `NO_PROXY`, in either case.
    pub(crate) fn of(environment: &Environment) -> Self {
        let either = |lower: &str| {
            let value = environment.get(lower);
            value.or_else(|| environment.get(&lower.to_ascii_uppercase())).unwrap_or_default()
        };
        // In a CGI program, HTTP_PROXY is what the client's header `Proxy` says.
        let http = match environment.get("REQUEST_METHOD") {
            Some(_) => environment.get("http_proxy").unwrap_or_default(),
            None => either("http_proxy"),
        };
        let matcher = Matcher::builder().all(either("all_proxy")).http(http);
        Self(Arc::new(matcher.https(either("https_proxy")).no(either("no_proxy")).build()))
    }

    /// The proxy for a server; none for this machine and its metadata service.
    fn of_server(&self, uri: &Uri) -> Option<Intercept> {
        let host = uri.host()?;
        if is_loopback(host) || host == instance::HOST { None } else { self.0.intercept(uri) }
    }

    /// What tells the proxy of an unencrypted request who asks.
    pub(crate) fn authorization(&self, uri: &Uri) -> Option<HeaderValue> {
        if uri.scheme_str() != Some("http") {
            return None;
        }
        self.of_server(uri)?.basic_auth().cloned()
    }
}

/// Connects to servers, through a proxy where there is one.
#[derive(Clone)]
pub(crate) struct Connector {
    direct: HttpConnector,
    proxies: Proxies,
}

impl Connector {
    pub(crate) fn new(proxies: Proxies) -> Self {
        let mut direct = HttpConnector::new();
        direct.enforce_http(false);
        Self { direct, proxies }
    }
}

/// Why no connection came about.
type Failure = Box<dyn Error + Send + Sync>;

impl Service<Uri> for Connector {
    type Response = Line;
    type Error = Failure;
    type Future = Pin<Box<dyn Future<Output = Result<Line, Failure>> + Send>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Failure>> {
        self.direct.poll_ready(context).map_err(Into::into)
    }

    fn call(&mut self, server: Uri) -> Self::Future {
        let Some(proxy) = self.proxies.of_server(&server) else {
            let connecting = self.direct.call(server);
            return Box::pin(
                async move { Ok(Line { stream: connecting.await?, is_proxied: false }) },
            );
        };
        if proxy.uri().scheme_str() != Some("http") {
            return Box::pin(async { Err(UnknownProxy.into()) });
        }
        if server.scheme_str() == Some("https") {
            let mut tunnel = Tunnel::new(proxy.uri().clone(), self.direct.clone());
            if let Some(authorization) = proxy.basic_auth() {
                tunnel = tunnel.with_auth(authorization.clone());
            }
            let connecting = tunnel.call(server);
            return Box::pin(
                async move { Ok(Line { stream: connecting.await?, is_proxied: false }) },
            );
        }
        let connecting = self.direct.call(proxy.uri().clone());
        Box::pin(async move { Ok(Line { stream: connecting.await?, is_proxied: true }) })
    }
}

/// The proxy is of a kind that the transport cannot talk to.
#[derive(Debug)]
struct UnknownProxy;

impl fmt::Display for UnknownProxy {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("the proxy that the environment names is none that begins with `http://`")
    }
}

impl Error for UnknownProxy {}

/// A connection, to a server or to its proxy.
pub(crate) struct Line {
    stream: TokioIo<TcpStream>,
    /// Whether requests name the server in full, since a proxy reads them.
    is_proxied: bool,
}

impl Connection for Line {
    fn connected(&self) -> Connected {
        self.stream.connected().proxy(self.is_proxied)
    }
}

impl Read for Line {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: ReadBufCursor<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(context, buffer)
    }
}

impl Write for Line {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.stream).poll_write(context, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffers: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.stream).poll_write_vectored(context, buffers)
    }
}

#[cfg(test)]
mod tests {
    use super::Proxies;
    use crate::environment::Environment;

    fn proxy(variables: &'static [(&str, &str)], url: &str) -> Option<String> {
        let environment = Environment::of(|name| {
            let variable = variables.iter().find(|(known, _)| *known == name)?;
            Some(variable.1.to_owned())
        });
        let proxy = Proxies::of(&environment).of_server(&url.parse().unwrap())?;
        Some(proxy.uri().to_string())
    }

    #[test]
    fn the_variables_are_read_in_either_case() {
        let secure = |variables| proxy(variables, "https://cow.example");
        let all = Some("http://all:1/".to_owned());
        assert_eq!(secure(&[]), None);
        assert_eq!(secure(&[("HTTP_PROXY", "http://x:1")]), None);
        assert_eq!(secure(&[("ALL_PROXY", "http://all:1")]), all);
        assert_eq!(secure(&[("all_proxy", "all:1")]), all);
        for name in ["HTTPS_PROXY", "https_proxy"] {
            let variables = vec![(name, "http://https:1"), ("ALL_PROXY", "http://all:1")].leak();
            assert_eq!(secure(variables).as_deref(), Some("http://https:1/"));
        }
        for name in ["HTTP_PROXY", "http_proxy"] {
            let variables = vec![(name, "http://http:1"), ("ALL_PROXY", "http://all:1")].leak();
            assert_eq!(proxy(variables, "http://cow.example").as_deref(), Some("http://http:1/"));
        }
    }

    #[test]
    fn hosts_that_are_told_apart_this_machine_and_its_metadata_are_reached_directly() {
        let all = ("ALL_PROXY", "http://all:1");
        let reached = |none, url: &str| proxy(vec![all, ("NO_PROXY", none)].leak(), url).is_none();
        assert!(!reached("", "https://cow.example"));
        assert!(reached("*", "https://cow.example"));
        assert!(reached("other, .example", "https://cow.example"));
        assert!(reached("10.0.0.0/8", "https://10.1.2.3"));
        assert!(!reached("10.0.0.0/8", "https://11.1.2.3"));
        for host in ["127.0.0.1:8080", "[::1]", "localhost", "100.100.100.200"] {
            assert!(reached("", &format!("http://{host}/")), "{host}");
        }
    }

    #[test]
    fn in_a_cgi_program_the_upper_case_variable_is_not_believed() {
        let cgi = ("REQUEST_METHOD", "GET");
        let upper = vec![cgi, ("HTTP_PROXY", "http://x:1")].leak();
        assert_eq!(proxy(upper, "http://cow.example"), None);
        let lower = vec![cgi, ("http_proxy", "http://x:1")].leak();
        assert!(proxy(lower, "http://cow.example").is_some());
    }
}
