//! Roles: taken at the service that lends them (STS), with an access key.

use std::time::{Duration, UNIX_EPOCH};

use aliyun_rpc_wire::{Node, Reply};

use crate::credentials::{Credentials, ask, reply};
use crate::endpoint::Endpoint;
use crate::environment::{ROLE_SESSION_NAME, STS_REGION, VPC_ENDPOINT_ENABLED};
use crate::region;
use crate::stamp::Stamp;
use crate::wording;
use crate::world::World;

/// How long its answer is waited for.
const LIMIT: Duration = Duration::from_secs(15);
/// For how many seconds a role is lent where nothing says it, and the fewest that it can be.
const SECONDS: (u64, u64) = (3600, 900);

/// A role to take.
#[derive(Debug, Default)]
pub(crate) struct Role {
    pub(crate) arn: String,
    pub(crate) session_name: Option<String>,
    /// For how many seconds.
    pub(crate) seconds: Option<String>,
    pub(crate) policy: Option<String>,
    pub(crate) external_id: Option<String>,
    pub(crate) place: Place,
}

/// Where the service is.
#[derive(Debug, Default)]
pub(crate) struct Place {
    /// Its host, where it is told.
    pub(crate) host: Option<String>,
    pub(crate) region: Option<String>,
    /// Whether it is reached within a private network.
    pub(crate) vpc: bool,
}

/// Takes a role with the credentials.
pub(crate) async fn assume(
    world: &World,
    source: &Credentials,
    role: &Role,
) -> Result<Credentials, String> {
    let stamp = stamp(world)?;
    let mut parameters = common("AssumeRole", &stamp);
    parameters.extend([
        ("AccessKeyId", source.access_key_id()),
        ("SignatureMethod", "HMAC-SHA1"),
        ("SignatureNonce", &stamp.nonce),
        ("SignatureVersion", "1.0"),
    ]);
    if let Some(token) = source.security_token() {
        parameters.push(("SecurityToken", token.expose()));
    }
    let session = Session::of(world, role)?;
    session.add(role, &mut parameters);
    let form = source.rpc_v1().signed_form("POST", parameters);
    call(world, "AssumeRole", &role.place, form).await
}

/// The parameters that every request has.
pub(crate) fn common<'a>(action: &'a str, stamp: &'a Stamp) -> Vec<(&'a str, &'a str)> {
    vec![
        ("Action", action),
        ("Format", "JSON"),
        ("Timestamp", &stamp.timestamp),
        ("Version", "2015-04-01"),
    ]
}

pub(crate) fn stamp(world: &World) -> Result<Stamp, String> {
    Stamp::new(world.clock.now(), &*world.random).map_err(|problem| problem.what.into_owned())
}

/// The name and the length of a session.
pub(crate) struct Session {
    name: String,
    seconds: String,
}

impl Session {
    pub(crate) fn of(world: &World, role: &Role) -> Result<Self, String> {
        let seconds = role.seconds.as_deref().map(str::parse).transpose();
        let seconds = seconds.map_err(|_| "its number of seconds is none".to_owned())?;
        let seconds = seconds.filter(|seconds| *seconds > 0).unwrap_or(SECONDS.0);
        if seconds < SECONDS.1 {
            return Err(format!("a role is lent for {} seconds at least", SECONDS.1));
        }
        let name = role.session_name.clone().or_else(|| world.environment.get(ROLE_SESSION_NAME));
        let name = name.unwrap_or_else(|| {
            let now = world.clock.now().duration_since(UNIX_EPOCH).unwrap_or_default();
            format!("{}-{}", env!("CARGO_PKG_NAME"), now.as_secs())
        });
        Ok(Self { name, seconds: seconds.to_string() })
    }

    /// Adds what the session and the role are to the parameters.
    pub(crate) fn add<'a>(&'a self, role: &'a Role, parameters: &mut Vec<(&'a str, &'a str)>) {
        parameters.extend([
            ("RoleArn", &*role.arn),
            ("RoleSessionName", &self.name),
            ("DurationSeconds", &self.seconds),
        ]);
        parameters.extend(role.policy.as_deref().map(|policy| ("Policy", policy)));
        parameters.extend(role.external_id.as_deref().map(|id| ("ExternalId", id)));
    }
}

/// Sends the form, and reads the credentials out of the answer.
pub(crate) async fn call(
    world: &World,
    action: &str,
    place: &Place,
    form: String,
) -> Result<Credentials, String> {
    let host = host(world, place)?;
    let request = http::Request::post(format!("https://{host}/"))
        .header(http::header::HOST, &host)
        .header(http::header::ACCEPT, "application/json")
        .header(http::header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(form.into_bytes())
        .map_err(|_| format!("`{}` is no host", wording::shown(&host)))?;
    let response = ask::ask(world, request, LIMIT).await;
    let response = response.map_err(|error| format!("{host}: {}", error.why))?;
    let status = response.status().as_u16();
    let tree = match Reply::read(action, status, response.body()) {
        Ok(Reply::Success(tree)) if status < 300 => tree,
        Ok(Reply::Failure(error)) => {
            let code = wording::line(error.code.as_deref().unwrap_or("an error"));
            let message = error.message.unwrap_or_default();
            let message = wording::line(wording::without_signed_text(&message));
            let id = wording::line(error.request_id.as_deref().unwrap_or("none"));
            return Err(format!("{host}: {code}: {message} (status {status}, request id {id})"));
        }
        _ => return Err(format!("{host}: an answer that is none of STS, with status {status}")),
    };
    let inner = Node::new(&tree).fields().ok().and_then(|fields| fields.get("Credentials"));
    let inner = inner.filter(|inner| inner.fields().is_ok());
    let inner = inner.ok_or_else(|| format!("{host}: its answer has no `Credentials`"))?;
    reply::credentials(inner, &reply::SERVICE, world.clock.now())
        .map_err(|why| format!("{host}: {why}"))
}

/// The host that is told, else that of a region, else the one for all.
fn host(world: &World, place: &Place) -> Result<String, String> {
    if let Some(host) = &place.host {
        let host = host.strip_prefix("https://").unwrap_or(host);
        let endpoint = Endpoint::explicit(&format!("https://{host}"), false);
        return endpoint.map(|it| it.authority).map_err(|problem| problem.what.into_owned());
    }
    let region = place.region.clone().map(|region| (region, "the profile"));
    let region = region.or_else(|| Some((world.environment.get(STS_REGION)?, STS_REGION)));
    let Some((region, origin)) = region else { return Ok("sts.aliyuncs.com".to_owned()) };
    region::check(&region, origin).map_err(|problem| problem.what.into_owned())?;
    let vpc =
        if place.vpc || world.environment.is_true(VPC_ENDPOINT_ENABLED) { "-vpc" } else { "" };
    Ok(format!("sts{vpc}.{region}.aliyuncs.com"))
}
