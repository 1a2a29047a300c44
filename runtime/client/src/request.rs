//! A request in its HTTP form, signed and ready to be sent.

use aliyun_rpc_wire::Method;
use http::header::{ACCEPT, CONTENT_TYPE, HOST, USER_AGENT};

use crate::endpoint::Endpoint;
use crate::problem::Problem;
use crate::target::Target;

/// How this crate names itself to servers.
const AGENT: &str = concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION"));

/// Refuses a name that no action can have.
pub(crate) fn check_action(name: &str) -> Result<(), Problem> {
    if !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return Ok(());
    }
    let what = "the name of an action consists of the letters A-Z and a-z and of digits";
    Err(Problem::new(what, "give the action's name as the reference spells it"))
}

/// The HTTP request that carries the form.
pub(crate) fn http_request(
    endpoint: &Endpoint,
    target: &Target,
    form: String,
) -> Result<http::Request<Vec<u8>>, Problem> {
    let builder = http::Request::builder()
        .header(HOST, &endpoint.authority)
        .header(USER_AGENT, AGENT)
        .header(ACCEPT, "application/json")
        .header("x-acs-action", target.name())
        .header("x-acs-version", target.service().version);
    let request = match target.method() {
        Method::Get => {
            builder.method(http::Method::GET).uri(format!("{endpoint}/?{form}")).body(Vec::new())
        }
        Method::Post => builder
            .method(http::Method::POST)
            .uri(format!("{endpoint}/"))
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(form.into_bytes()),
    };
    request.map_err(|error| {
        let what = "the parameters do not fit into a URL";
        Problem::new(what, "send fewer or shorter ones, or all of them with POST").because(error)
    })
}
