//! The source `cli_profile`: the configuration file of the command line `aliyun`.

use aliyun_rpc_wire::{Node, Tree};

use crate::credentials::Credentials;
use crate::credentials::oidc::Oidc;
use crate::credentials::origin::Origin;
use crate::credentials::reply::{object, text};
use crate::credentials::sts::{Place, Role};
use crate::environment::{CLI_PROFILE_DISABLED, Environment};
use crate::files::Files;
use crate::wording::shown;
use crate::world::World;

/// The file, and where it is.
struct Config {
    tree: Tree,
    path: String,
}

/// What the selected profile says.
pub(crate) fn find(world: &World) -> Result<Origin, String> {
    let config = Config::read(&world.environment, &world.files)?;
    let name = config.selected(&world.environment)?;
    config.origin(&name, &mut Vec::new())
}

/// The region of the selected profile.
pub(crate) fn region(environment: &Environment, files: &Files) -> Option<String> {
    let config = Config::read(environment, files).ok()?;
    let name = config.selected(environment).ok()?;
    text(config.profile(&name).ok()?, "region_id")
}

impl Config {
    fn read(environment: &Environment, files: &Files) -> Result<Self, String> {
        if environment.is_true(CLI_PROFILE_DISABLED) {
            return Err(format!("{CLI_PROFILE_DISABLED} is true"));
        }
        let path = environment.home()?.join(".aliyun").join("config.json");
        let file = files.text(&path).map_err(|unread| unread.why)?;
        let path = path.display().to_string();
        let tree = object(file.as_bytes()).map_err(|_| format!("{path} is no JSON object"))?;
        Ok(Self { tree, path })
    }

    fn selected(&self, environment: &Environment) -> Result<String, String> {
        let name = environment.profile().or_else(|| text(Node::new(&self.tree), "current"));
        name.ok_or_else(|| format!("{} names no current profile", self.path))
    }

    fn profile(&self, name: &str) -> Result<Node<'_>, String> {
        let profiles = Node::new(&self.tree).fields().ok().and_then(|it| it.get("profiles"));
        let profiles: Vec<(String, Node<'_>)> = profiles
            .into_iter()
            .flat_map(Node::items)
            .filter_map(|profile| Some((text(profile, "name")?, profile)))
            .collect();
        let found = profiles.iter().find(|(known, _)| known == name).map(|(_, profile)| *profile);
        found.ok_or_else(|| {
            let names: Vec<String> = profiles.iter().map(|(name, _)| shown(name)).collect();
            let (name, path) = (shown(name), &self.path);
            if names.is_empty() {
                return format!("there is no profile in {path}");
            }
            format!("there is no profile `{name}` in {path}; there are: {}", names.join(", "))
        })
    }

    /// Where the credentials of a profile come from; `above` are those that led to it.
    fn origin(&self, name: &str, above: &mut Vec<String>) -> Result<Origin, String> {
        if above.iter().any(|one| one == name) {
            above.push(name.to_owned());
            return Err(format!("`source_profile` goes in a circle: {}", above.join(" > ")));
        }
        above.push(name.to_owned());
        let profile = Profile { fields: self.profile(name)?, name };
        match profile.get("mode").as_deref() {
            Some("AK") | None => profile.key(false),
            Some("StsToken") => profile.key(true),
            Some("RamRoleArn") => {
                // With a token, the key is a temporary one.
                let source = profile.key(profile.get("sts_token").is_some())?;
                Ok(Origin::Role(Box::new(source), profile.role()?))
            }
            Some("ChainableRamRoleArn") => {
                let source = self.origin(&profile.need("source_profile")?, above)?;
                Ok(Origin::Role(Box::new(source), profile.role()?))
            }
            Some("EcsRamRole") => Ok(Origin::Instance(profile.get("ram_role_name"))),
            Some("OIDC") => Ok(Origin::Oidc(Oidc {
                role: profile.role()?,
                provider_arn: profile.need("oidc_provider_arn")?,
                token_file: profile.need("oidc_token_file")?.into(),
            })),
            Some("External") => Ok(Origin::External(profile.need("process_command")?)),
            Some(mode) => Err(format!(
                "the mode `{}` of profile `{}` is not supported",
                shown(mode),
                shown(name)
            )),
        }
    }
}

/// One profile.
struct Profile<'a> {
    fields: Node<'a>,
    name: &'a str,
}

impl Profile<'_> {
    fn get(&self, field: &str) -> Option<String> {
        text(self.fields, field)
    }

    fn need(&self, field: &str) -> Result<String, String> {
        self.get(field).ok_or_else(|| format!("profile `{}` has no `{field}`", shown(self.name)))
    }

    fn key(&self, is_temporary: bool) -> Result<Origin, String> {
        let key = Credentials::new(self.need("access_key_id")?, self.need("access_key_secret")?);
        let token = if is_temporary { self.need("sts_token")? } else { String::new() };
        Ok(Origin::Key(key.with_security_token(token)))
    }

    fn role(&self) -> Result<Role, String> {
        Ok(Role {
            arn: self.need("ram_role_arn")?,
            // The official clients disagree on the name of this field.
            session_name: self.get("ram_session_name").or_else(|| self.get("role_session_name")),
            seconds: self.get("expired_seconds"),
            policy: self.get("policy"),
            external_id: self.get("external_id"),
            place: Place {
                host: self.get("sts_endpoint"),
                region: self.get("sts_region"),
                vpc: self.get("enable_vpc").as_deref() == Some("true"),
            },
        })
    }
}
