//! A request in its HTTP form, signed and ready to be sent.

use aliyun_rpc_wire::Method;
use http::header::{ACCEPT, CONTENT_TYPE, HOST, USER_AGENT};
use http::{HeaderMap, HeaderValue};

use crate::endpoint::Endpoint;
use crate::problem::Problem;
use crate::signature::{FORM, Signed, is_ours};
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

/// The HTTP request that carries the signed form, and further headers that are not ours.
pub(crate) fn http_request(
    endpoint: &Endpoint,
    target: &Target,
    signed: Signed,
    agent: &HeaderValue,
    further: HeaderMap,
) -> Result<http::Request<Vec<u8>>, Problem> {
    let Signed { form, headers } = signed;
    let mut builder = http::Request::builder()
        .header(HOST, &endpoint.authority)
        .header(USER_AGENT, agent)
        .header(ACCEPT, "application/json");
    for (name, value) in headers {
        builder = builder.header(name, sensitive(name, &value)?);
    }
    let request = match target.method() {
        Method::Get if form.is_empty() => get(builder, format!("{endpoint}/")),
        Method::Get => get(builder, format!("{endpoint}/?{form}")),
        Method::Post => builder
            .method(http::Method::POST)
            .uri(format!("{endpoint}/"))
            .header(CONTENT_TYPE, FORM)
            .body(form.into_bytes()),
    };
    let mut request = request.map_err(|error| {
        let what = "the parameters do not fit into a URL";
        Problem::new(what, "send fewer or shorter ones, or all of them with POST").because(error)
    })?;
    let ours = request.headers_mut();
    let mut name = None;
    for (next, value) in further {
        name = next.or(name);
        if let Some(name) = name.as_ref().filter(|name| !is_ours(name.as_str(), ours)) {
            ours.insert(name, value);
        }
    }
    Ok(request)
}

fn get(
    builder: http::request::Builder,
    uri: String,
) -> Result<http::Request<Vec<u8>>, http::Error> {
    builder.method(http::Method::GET).uri(uri).body(Vec::new())
}

/// The value of a header that no log should show.
fn sensitive(name: &str, value: &str) -> Result<HeaderValue, Problem> {
    let mut value = HeaderValue::try_from(value).map_err(|error| {
        let what = format!("the header `{name}` cannot hold its value");
        Problem::new(what, "check the access key and its security token").because(error)
    })?;
    value.set_sensitive(matches!(name, "authorization" | "x-acs-security-token"));
    Ok(value)
}
