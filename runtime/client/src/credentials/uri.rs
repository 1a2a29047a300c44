//! The source `credential_uri`: a URL that gives credentials.

use std::time::Duration;

use aliyun_rpc_wire::Node;

use crate::credentials::origin::Origin;
use crate::credentials::{Credentials, ask, instance, reply};
use crate::endpoint::{is_loopback, without_secrets};
use crate::environment::CREDENTIALS_URI;
use crate::world::World;

/// How long its answer is waited for.
const LIMIT: Duration = Duration::from_secs(15);

/// The URL in the environment; without one, nobody is asked.
pub(crate) fn find(world: &World) -> Result<Origin, String> {
    let url = world.environment.get(CREDENTIALS_URI);
    url.map(Origin::Uri).ok_or_else(|| format!("{CREDENTIALS_URI} is not set"))
}

/// Fetches credentials from the URL.
pub(crate) async fn fetch(world: &World, url: &str) -> Result<Credentials, String> {
    let shown = without_secrets(url);
    let uri: http::Uri = url.parse().map_err(|_| format!("the URL {shown} is malformed"))?;
    let host = uri.authority().map(http::uri::Authority::as_str).unwrap_or_default();
    let is_near = |host| is_loopback(host) || host == instance::HOST;
    match uri.scheme_str() {
        _ if host.contains('@') => {
            return Err(format!("the URL {shown} must not contain a user or a password"));
        }
        Some("https") => {}
        Some("http") if uri.host().is_some_and(is_near) => {}
        _ => {
            return Err(format!(
                "the URL {shown} is refused: it must begin with `https://`, or with `http://` \
                 and name this machine or {}",
                instance::HOST
            ));
        }
    }
    let request = http::Request::get(uri.clone()).header(http::header::HOST, host);
    let request = request.body(Vec::new()).map_err(|_| format!("the URL {shown} is malformed"))?;
    let response = ask::ask(world, request, LIMIT).await.map_err(|error| error.why);
    response
        .and_then(ask::body)
        .and_then(|body| {
            let tree = reply::object(&body)?;
            reply::succeeded(Node::new(&tree))?;
            reply::credentials(Node::new(&tree), &reply::SERVICE, world.clock.now())
        })
        .map_err(|why| format!("{shown}: {why}"))
}
