//! The source `ecs_ram_role`: the role of this instance, from its metadata service.

use std::time::Duration;

use http::Method;

use aliyun_rpc_wire::Node;

use crate::credentials::origin::Origin;
use crate::credentials::{Credentials, ask, reply};
use crate::environment::{ECS_METADATA, ECS_METADATA_DISABLED, IMDSV1_DISABLED};
use crate::wording::shown;
use crate::world::World;

/// The metadata service, the same on every instance and reached without encryption.
pub(crate) const HOST: &str = "100.100.100.200";
/// How long each of its answers is waited for.
const LIMIT: Duration = Duration::from_secs(1);
/// The header that tells for how many seconds a token is wanted.
const TTL: (&str, &str) = ("x-aliyun-ecs-metadata-token-ttl-seconds", "21600");
/// The header that carries the token.
const TOKEN: &str = "x-aliyun-ecs-metadata-token";
/// Where the roles are.
const ROLES: &str = "/latest/meta-data/ram/security-credentials/";

/// The role of this instance.
pub(crate) fn find(world: &World) -> Result<Origin, String> {
    enabled(world).map(|()| Origin::Instance(None))
}

fn enabled(world: &World) -> Result<(), String> {
    if world.environment.is_true(ECS_METADATA_DISABLED) {
        return Err(format!("{ECS_METADATA_DISABLED} is true"));
    }
    Ok(())
}

/// Fetches the credentials of the role: the one told, else the environment's, else the instance's.
pub(crate) async fn fetch(world: &World, role: Option<&str>) -> Result<Credentials, String> {
    enabled(world)?;
    let service = Service { world, is_strict: world.environment.is_true(IMDSV1_DISABLED) };
    let token = service.token().await?;
    let role = match role.map(str::to_owned).or_else(|| world.environment.get(ECS_METADATA)) {
        Some(role) => role,
        None => named(&service.get(ROLES, token.as_deref()).await?)?,
    };
    let body = service.get(&format!("{ROLES}{role}"), token.as_deref()).await?;
    let tree = reply::object(&body)?;
    reply::succeeded(Node::new(&tree))?;
    reply::credentials(Node::new(&tree), &reply::SERVICE, world.clock.now())
}

/// The name of the role in an answer, which may be anybody's.
fn named(body: &[u8]) -> Result<String, String> {
    let name = String::from_utf8_lossy(body).trim().to_owned();
    let is_part = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.@".contains(&byte);
    if name.is_empty() || name.len() > 64 || !name.bytes().all(is_part) {
        // It is not repeated: it may be anything, a secret too.
        return Err("it gave what is no role's name".to_owned());
    }
    Ok(name)
}

/// The metadata service.
struct Service<'a> {
    world: &'a World,
    /// Whether it is asked with its token alone.
    is_strict: bool,
}

impl Service<'_> {
    /// A token, or none where the service may be asked without one.
    async fn token(&self) -> Result<Option<String>, String> {
        let failed = |why| format!("no token from {HOST}: {why}");
        let request = request(Method::PUT, "/latest/api/token", Some(TTL))?;
        match ask::ask(self.world, request, LIMIT).await {
            Err(error) if self.is_strict || error.is_unreachable => Err(failed(error.why)),
            Err(_) => Ok(None),
            Ok(response) => match ask::body(response) {
                Ok(body) => Ok(Some(String::from_utf8_lossy(&body).trim().to_owned())),
                Err(why) if self.is_strict => Err(failed(why)),
                Err(_) => Ok(None),
            },
        }
    }

    /// What is at the path; without the token once more where it is refused with it.
    async fn get(&self, path: &str, token: Option<&str>) -> Result<Vec<u8>, String> {
        match self.once(path, token).await {
            Err(_) if token.is_some() && !self.is_strict => self.once(path, None).await,
            answer => answer,
        }
    }

    async fn once(&self, path: &str, token: Option<&str>) -> Result<Vec<u8>, String> {
        let request = request(Method::GET, path, token.map(|token| (TOKEN, token)))?;
        let response = ask::ask(self.world, request, LIMIT).await;
        let body = response.map_err(|error| error.why).and_then(ask::body);
        body.map_err(|why| format!("http://{HOST}{path}: {why}"))
    }
}

fn request(
    method: Method,
    path: &str,
    header: Option<(&str, &str)>,
) -> Result<http::Request<Vec<u8>>, String> {
    let builder = http::Request::builder().method(method).uri(format!("http://{HOST}{path}"));
    let builder = builder.header(http::header::HOST, HOST);
    let builder = match header {
        Some((name, value)) => builder.header(name, value),
        None => builder,
    };
    builder.body(Vec::new()).map_err(|_| format!("{HOST} cannot be asked for `{}`", shown(path)))
}
