//! A request in its HTTP form, signed and ready to be sent.

use std::borrow::Cow;

use aliyun_rpc_wire::Method;
use bytes::Bytes;
use http::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, HOST, USER_AGENT};
use http::uri::PathAndQuery;
use http::{HeaderMap, HeaderName, HeaderValue, Uri};

use crate::endpoint::Endpoint;
use crate::problem::Problem;
use crate::signature::{FORM, SECURITY_TOKEN, Signed, is_ours};
use crate::target::Target;

/// How this crate names itself to servers.
const AGENT: &str = concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION"));

/// The header that names this crate, and whoever uses it.
pub(crate) fn agent(suffix: Option<&str>) -> Result<HeaderValue, Problem> {
    let text = match suffix {
        Some(suffix) => format!("{AGENT} {suffix}"),
        None => AGENT.to_owned(),
    };
    HeaderValue::try_from(text).map_err(|error| {
        let what = "the suffix of the user agent does not fit into a header";
        Problem::new(what, "give `Builder::user_agent_suffix` visible ASCII characters")
            .because(error)
    })
}

/// Refuses a name that no action can have.
pub(crate) fn check_action(name: &str) -> Result<(), Problem> {
    if !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return Ok(());
    }
    let what = "the name of an action consists of the letters A-Z and a-z and of digits";
    Err(Problem::new(what, "give the action's name as the reference spells it"))
}

/// Where requests of a client go, in the form that they have it, made once.
pub(crate) struct Address {
    root: Uri,
    host: HeaderValue,
}

impl Address {
    pub(crate) fn of(endpoint: &Endpoint) -> Result<Self, Problem> {
        let refused = |error: http::Error| {
            let what = format!("`{endpoint}` is no address of a server");
            Problem::new(what, "give `Builder::endpoint` a URL").because(error)
        };
        let root = Uri::try_from(format!("{endpoint}/")).map_err(|error| refused(error.into()))?;
        let host = HeaderValue::try_from(&endpoint.authority);
        Ok(Self { root, host: host.map_err(|error| refused(error.into()))? })
    }

    /// The URL with a query.
    fn with(&self, query: &str) -> Result<Uri, http::Error> {
        let mut parts = self.root.clone().into_parts();
        parts.path_and_query = Some(PathAndQuery::try_from(format!("/?{query}"))?);
        Ok(Uri::from_parts(parts)?)
    }
}

/// The HTTP request that carries the signed form, and further headers that are not ours.
pub(crate) fn http_request(
    address: &Address,
    target: &Target,
    signed: Signed,
    agent: &HeaderValue,
    further: HeaderMap,
) -> Result<http::Request<Vec<u8>>, Problem> {
    let Signed { form, headers } = signed;
    let mut request = http::Request::default();
    *request.uri_mut() = match target.method() {
        Method::Get if !form.is_empty() => address.with(&form).map_err(too_long)?,
        Method::Get | Method::Post => address.root.clone(),
    };
    let mut ours = HeaderMap::with_capacity(HEADERS);
    if target.method() == Method::Post {
        *request.method_mut() = http::Method::POST;
        *request.body_mut() = form.into_bytes();
        add(&mut ours, CONTENT_TYPE, HeaderValue::from_static(FORM));
    }
    add(&mut ours, HOST, address.host.clone());
    add(&mut ours, USER_AGENT, agent.clone());
    add(&mut ours, ACCEPT, HeaderValue::from_static("application/json"));
    for (name, value) in headers {
        let value = sensitive(&name, value)?;
        add(&mut ours, name, value);
    }
    let mut name = None;
    for (next, value) in further {
        name = next.or(name);
        if let Some(name) = name.as_ref().filter(|name| !is_ours(name.as_str(), &ours)) {
            add(&mut ours, name.clone(), value);
        }
    }
    *request.headers_mut() = ours;
    Ok(request)
}

/// The number of headers that a request has as a rule.
const HEADERS: usize = 8;

/// Sets a header. It is long, and inlined it would be so at every place.
#[inline(never)]
fn add(headers: &mut HeaderMap, name: HeaderName, value: HeaderValue) {
    headers.insert(name, value);
}

fn too_long(error: http::Error) -> Problem {
    let what = "the parameters do not fit into a URL";
    Problem::new(what, "send fewer or shorter ones, or all of them with POST").because(error)
}

/// The value of a header that no log should show.
fn sensitive(name: &HeaderName, value: Cow<'static, str>) -> Result<HeaderValue, Problem> {
    let value = match value {
        Cow::Borrowed(text) => HeaderValue::from_maybe_shared(Bytes::from_static(text.as_bytes())),
        Cow::Owned(text) => HeaderValue::from_maybe_shared(Bytes::from(text)),
    };
    let mut value = value.map_err(|error| {
        let what = format!("the header `{name}` cannot hold its value");
        Problem::new(what, "check the access key and its security token").because(error)
    })?;
    value.set_sensitive(*name == AUTHORIZATION || *name == SECURITY_TOKEN);
    Ok(value)
}
