//! Endpoints: where requests go, from a region or from an explicit URL.

use std::fmt;
use std::net::{Ipv4Addr, Ipv6Addr};

use aliyun_rpc_wire::Service;

use crate::problem::Problem;
use crate::wording::shown;

/// A server, its scheme included.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Endpoint {
    pub(crate) scheme: Scheme,
    /// The host, and the port where one was given.
    pub(crate) authority: String,
}

/// How a server is talked to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Scheme {
    /// Encrypted.
    Https,
    /// In the clear: within this machine, or where that is allowed.
    Http,
}

/// The network that a region's endpoint is reached over.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Network {
    /// The internet.
    #[default]
    Public,
    /// A virtual private cloud (VPC) in that region.
    Vpc,
}

const REMEDY: &str = "give `Builder::endpoint` a URL such as `https://nas.cn-hangzhou.aliyuncs.com` \
                      or, on this machine alone, `http://127.0.0.1:8080`";

const UNENCRYPTED: &str = "`http://` sends requests unencrypted and is only taken for this machine \
                           (127.0.0.0/8, [::1], localhost) unless `Builder::allow_plain_http` is \
                           said";

impl Endpoint {
    /// The endpoint of a region: within a VPC that of the service's VPC hosts, else the one that
    /// the service lists, else the usual one.
    pub(crate) fn of_region(
        service: &Service,
        region: &str,
        network: Network,
    ) -> Result<Self, Problem> {
        let listed = service.endpoints.iter().find(|endpoint| endpoint.region_id == region);
        let authority = match (network, listed, service.vpc_host_template) {
            (Network::Vpc, _, Some(template)) => template.replace("{region}", region),
            (Network::Vpc, _, None) => {
                let what = "the service has no known hosts within a VPC";
                return Err(Problem::new(what, "give `Builder::endpoint` one"));
            }
            (Network::Public, Some(endpoint), _) => endpoint.host.to_owned(),
            (Network::Public, None, _) => service.host_template.replace("{region}", region),
        };
        Ok(Self { scheme: Scheme::Https, authority })
    }

    /// The host, without the port.
    pub(crate) fn host(&self) -> &str {
        split(&self.authority).map_or(&self.authority, |(host, _)| host)
    }

    /// The endpoint that a URL names.
    pub(crate) fn explicit(url: &str, allows_plain_http: bool) -> Result<Self, Problem> {
        parse(url, allows_plain_http).map_err(|why| {
            Problem::new(format!("the endpoint {} is refused: {why}", without_secrets(url)), REMEDY)
        })
    }
}

impl fmt::Display for Endpoint {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let scheme = match self.scheme {
            Scheme::Https => "https",
            Scheme::Http => "http",
        };
        write!(out, "{scheme}://{}", self.authority)
    }
}

impl fmt::Debug for Endpoint {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, out)
    }
}

/// The URL as a message may show it: beside an `@` or behind a `?` there may be secrets.
pub(crate) fn without_secrets(url: &str) -> String {
    if url.contains('@') {
        return "with an `@` in it".to_owned();
    }
    match url.split_once(['?', '#']) {
        Some((start, _)) => format!("`{}…`", shown(start)),
        None => format!("`{}`", shown(url)),
    }
}

fn parse(url: &str, allows_plain_http: bool) -> Result<Endpoint, &'static str> {
    if url.contains('@') {
        return Err("it must not contain a user or a password");
    }
    if url.contains(['?', '#']) {
        return Err("it must have no query and no fragment");
    }
    let (scheme, rest) = url.split_once("://").ok_or("it must begin with `https://`")?;
    let authority = rest.strip_suffix('/').unwrap_or(rest);
    if authority.contains('/') {
        return Err("it must have no path");
    }
    let (host, port) = split(authority)?;
    if !port.is_none_or(is_port) {
        return Err("its port must be a number from 1 to 65535");
    }
    let scheme = match scheme.to_ascii_lowercase().as_str() {
        "https" => Scheme::Https,
        "http" if allows_plain_http || is_loopback(host) => Scheme::Http,
        "http" => return Err(UNENCRYPTED),
        _ => return Err("its scheme must be `https`, or `http` on this machine"),
    };
    Ok(Endpoint { scheme, authority: authority.to_owned() })
}

fn is_port(text: &str) -> bool {
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    digits && text.parse::<u16>().is_ok_and(|port| port > 0)
}

/// The host and the port of an authority.
fn split(authority: &str) -> Result<(&str, Option<&str>), &'static str> {
    let end_of_address = authority.find(']').unwrap_or_default();
    let colon = authority.get(end_of_address..).and_then(|rest| rest.find(':'));
    let (host, port) = match colon {
        Some(at) => authority.split_at_checked(end_of_address + at).unwrap_or_default(),
        None => (authority, ""),
    };
    if !is_host(host) {
        return Err("its host must be a name or an address");
    }
    Ok((host, port.strip_prefix(':')))
}

fn is_host(host: &str) -> bool {
    if let Some(address) = bracketed(host) {
        return address.parse::<Ipv6Addr>().is_ok();
    }
    let is_label = |label: &str| {
        let inner = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
        !label.is_empty() && label.bytes().all(inner)
    };
    host.split('.').all(is_label)
}

/// Whether a host is this machine.
pub(crate) fn is_loopback(host: &str) -> bool {
    match bracketed(host) {
        Some(address) => address.parse() == Ok(Ipv6Addr::LOCALHOST),
        None => {
            host.eq_ignore_ascii_case("localhost")
                || host.parse().is_ok_and(|address: Ipv4Addr| address.is_loopback())
        }
    }
}

fn bracketed(host: &str) -> Option<&str> {
    host.strip_prefix('[')?.strip_suffix(']')
}

#[cfg(test)]
mod tests {
    use super::{Endpoint, Scheme};

    fn refusal(url: &str) -> String {
        Endpoint::explicit(url, false).expect_err(url).what.into_owned()
    }

    #[test]
    fn https_is_taken_for_any_host() {
        for (url, authority) in [
            ("https://nas.cn-hangzhou.aliyuncs.com", "nas.cn-hangzhou.aliyuncs.com"),
            ("https://nas.example/", "nas.example"),
            ("HTTPS://nas.example:8443", "nas.example:8443"),
            ("https://192.0.2.7:65535", "192.0.2.7:65535"),
            ("https://[2001:db8::1]:1", "[2001:db8::1]:1"),
            ("https://[2001:db8::1]", "[2001:db8::1]"),
        ] {
            let endpoint = Endpoint::explicit(url, false).expect(url);
            assert_eq!(endpoint.scheme, Scheme::Https, "{url}");
            assert_eq!(endpoint.authority, authority, "{url}");
        }
    }

    #[test]
    fn http_is_taken_on_this_machine_alone() {
        for host in ["127.0.0.1", "127.255.3.4", "[::1]", "localhost", "LOCALHOST"] {
            for url in [format!("http://{host}"), format!("http://{host}:8080/")] {
                let endpoint = Endpoint::explicit(&url, false).expect(&url);
                assert_eq!(endpoint.scheme, Scheme::Http, "{url}");
            }
        }
        for host in [
            "nas.example",
            "10.0.0.1",
            "0.0.0.0",
            "128.0.0.1",
            "127.1",
            "127.0.0.1.nas.example",
            "localhost.nas.example",
            "[::]",
            "[::2]",
            "[::ffff:127.0.0.1]",
        ] {
            let what = refusal(&format!("http://{host}:80"));
            assert!(what.contains("unencrypted"), "{what}");
        }
    }

    #[test]
    fn everything_but_a_server_is_refused_with_the_reason() {
        for (url, why) in [
            ("nas.example", "it must begin with `https://`"),
            ("", "it must begin with `https://`"),
            ("ftp://nas.example", "its scheme must be `https`, or `http` on this machine"),
            ("https://nas.example/api", "it must have no path"),
            ("https://nas.example//", "it must have no path"),
            ("https://nas.example:0", "its port must be a number from 1 to 65535"),
            ("https://nas.example:65536", "its port must be a number from 1 to 65535"),
            ("https://nas.example:+80", "its port must be a number from 1 to 65535"),
            ("https://nas.example:", "its port must be a number from 1 to 65535"),
            ("https://", "its host must be a name or an address"),
            ("https://nas..example", "its host must be a name or an address"),
            ("https://nas example", "its host must be a name or an address"),
            ("https://nas%2e.example", "its host must be a name or an address"),
            ("https://[::1", "its host must be a name or an address"),
            ("https://[::1]8080", "its host must be a name or an address"),
            ("https://[nas.example]", "its host must be a name or an address"),
        ] {
            assert_eq!(refusal(url), format!("the endpoint `{url}` is refused: {why}"));
        }
        assert_eq!(
            refusal("https://nas.example/?key=hush"),
            "the endpoint `https://nas.example/…` is refused: it must have no query and no fragment"
        );
        assert!(refusal("https://nas.example#hush").ends_with("no query and no fragment"));
    }

    #[test]
    fn a_password_is_refused_and_not_repeated() {
        let what = refusal("https://ann:hush@nas.example");
        assert!(what.ends_with("it must not contain a user or a password"), "{what}");
        assert!(!what.contains("hush") && !what.contains("ann"), "{what}");
    }
}
