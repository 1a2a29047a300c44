//! The source `profile`: the profile file, in INI.

use std::path::PathBuf;

use crate::credentials::Credentials;
use crate::credentials::ini;
use crate::credentials::oidc::Oidc;
use crate::credentials::origin::Origin;
use crate::credentials::sts::Role;
use crate::environment::CREDENTIALS_FILE;
use crate::wording::shown;
use crate::world::World;

/// What the selected section says.
pub(crate) fn find(world: &World) -> Result<Origin, String> {
    let (path, file) = read(world)?;
    let name = world.environment.profile().unwrap_or_else(|| "default".to_owned());
    let fields = ini::section(&file, &name);
    let path = path.display();
    let fields = fields.ok_or_else(|| format!("{path} has no section `{}`", shown(&name)))?;
    Section { fields, name }.origin().map_err(|why| format!("{path}: {why}"))
}

/// The file that is named, else the first that is there of those that official clients read.
fn read(world: &World) -> Result<(PathBuf, String), String> {
    if let Some(path) = world.environment.get(CREDENTIALS_FILE).map(PathBuf::from) {
        let file = world.files.text(&path).map_err(|unread| unread.why)?;
        return Ok((path, file));
    }
    let folder = world.environment.home()?.join(".alibabacloud");
    let first: PathBuf = folder.join("credentials.ini");
    let second: PathBuf = folder.join("credentials");
    match world.files.text(&first) {
        Ok(file) => Ok((first, file)),
        Err(unread) if unread.absent => match world.files.text(&second) {
            Ok(file) => Ok((second, file)),
            Err(other) if other.absent => {
                Err(format!("there is neither {} nor {}", first.display(), second.display()))
            }
            Err(other) => Err(other.why),
        },
        Err(unread) => Err(unread.why),
    }
}

/// One section.
struct Section {
    fields: Vec<(String, String)>,
    name: String,
}

impl Section {
    fn get(&self, field: &str) -> Option<String> {
        let mut fields = self.fields.iter().rev();
        let (_, value) = fields.find(|(name, value)| name == field && !value.is_empty())?;
        Some(value.clone())
    }

    fn need(&self, field: &str) -> Result<String, String> {
        self.get(field).ok_or_else(|| format!("section `{}` has no `{field}`", shown(&self.name)))
    }

    fn origin(&self) -> Result<Origin, String> {
        match &*self.need("type")? {
            "access_key" => self.key(),
            "ram_role_arn" => Ok(Origin::Role(Box::new(self.key()?), self.role()?)),
            "ecs_ram_role" => Ok(Origin::Instance(self.get("role_name"))),
            "oidc_role_arn" => Ok(Origin::Oidc(Oidc {
                role: self.role()?,
                provider_arn: self.need("oidc_provider_arn")?,
                token_file: self.need("oidc_token_file_path")?.into(),
            })),
            other => Err(format!("the type `{}` is not supported", shown(other))),
        }
    }

    fn key(&self) -> Result<Origin, String> {
        let key = Credentials::new(self.need("access_key_id")?, self.need("access_key_secret")?);
        Ok(Origin::Key(key))
    }

    fn role(&self) -> Result<Role, String> {
        Ok(Role {
            arn: self.need("role_arn")?,
            session_name: self.get("role_session_name"),
            policy: self.get("policy"),
            ..Role::default()
        })
    }
}
