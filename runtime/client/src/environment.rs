//! The environment: the one module that reads variables, and the names of those it reads.

use std::path::PathBuf;

/// The region, where the builder is given neither region nor endpoint.
pub(crate) const REGION_ID: &str = "ALIBABA_CLOUD_REGION_ID";
/// The id of the access key, where the builder is given no credentials.
pub(crate) const ACCESS_KEY_ID: &str = "ALIBABA_CLOUD_ACCESS_KEY_ID";
/// The secret of that key.
pub(crate) const ACCESS_KEY_SECRET: &str = "ALIBABA_CLOUD_ACCESS_KEY_SECRET";
/// The security token that belongs to that key, where the key is temporary.
pub(crate) const SECURITY_TOKEN: &str = "ALIBABA_CLOUD_SECURITY_TOKEN";

/// The role that is taken with the token of an identity provider.
pub(crate) const ROLE_ARN: &str = "ALIBABA_CLOUD_ROLE_ARN";
/// That identity provider.
pub(crate) const OIDC_PROVIDER_ARN: &str = "ALIBABA_CLOUD_OIDC_PROVIDER_ARN";
/// The file with its token.
pub(crate) const OIDC_TOKEN_FILE: &str = "ALIBABA_CLOUD_OIDC_TOKEN_FILE";
/// The name of a role's session, where nothing else says it.
pub(crate) const ROLE_SESSION_NAME: &str = "ALIBABA_CLOUD_ROLE_SESSION_NAME";
/// The region of the service that lends roles.
pub(crate) const STS_REGION: &str = "ALIBABA_CLOUD_STS_REGION";
/// `true` where that service is reached within a private network.
pub(crate) const VPC_ENDPOINT_ENABLED: &str = "ALIBABA_CLOUD_VPC_ENDPOINT_ENABLED";
/// The profile of the command line's file, and the section of the profile file.
const PROFILE: &str = "ALIBABA_CLOUD_PROFILE";
/// `true` where the command line's file is left alone.
pub(crate) const CLI_PROFILE_DISABLED: &str = "ALIBABA_CLOUD_CLI_PROFILE_DISABLED";
/// The path of the profile file.
pub(crate) const CREDENTIALS_FILE: &str = "ALIBABA_CLOUD_CREDENTIALS_FILE";
/// The role of this instance.
pub(crate) const ECS_METADATA: &str = "ALIBABA_CLOUD_ECS_METADATA";
/// `true` where the metadata service is left alone.
pub(crate) const ECS_METADATA_DISABLED: &str = "ALIBABA_CLOUD_ECS_METADATA_DISABLED";
/// `true` where the metadata service is not asked without its token.
pub(crate) const IMDSV1_DISABLED: &str = "ALIBABA_CLOUD_IMDSV1_DISABLED";
/// The URL that gives credentials.
pub(crate) const CREDENTIALS_URI: &str = "ALIBABA_CLOUD_CREDENTIALS_URI";

/// Gives the value of a variable, where there is one.
type Read = dyn Fn(&str) -> Option<String> + Send + Sync;

/// Where variables are read from.
pub(crate) struct Environment {
    read: Box<Read>,
    /// The profile that the program names, whatever the variables say.
    profile: Option<String>,
}

impl Environment {
    /// The variables of this process; one whose value is not Unicode counts as absent.
    #[expect(clippy::disallowed_methods, reason = "this is the module that reads the environment")]
    pub(crate) fn of_process() -> Self {
        Self::of(|name| std::env::var(name).ok())
    }

    /// Variables from elsewhere.
    pub(crate) fn of(variables: impl Fn(&str) -> Option<String> + Send + Sync + 'static) -> Self {
        Self { read: Box::new(variables), profile: None }
    }

    /// The same, in which the program names that profile.
    pub(crate) fn with_profile(self, profile: Option<String>) -> Self {
        Self { profile, ..self }
    }

    /// The profile that is selected.
    pub(crate) fn profile(&self) -> Option<String> {
        self.profile.clone().or_else(|| self.get(PROFILE))
    }

    /// Whether the program has named a profile.
    pub(crate) fn names_profile(&self) -> bool {
        self.profile.is_some()
    }

    /// The value of a variable; an empty one counts as absent.
    pub(crate) fn get(&self, name: &str) -> Option<String> {
        (self.read)(name).filter(|value| !value.is_empty())
    }

    /// Whether a variable says yes.
    pub(crate) fn is_true(&self, name: &str) -> bool {
        self.get(name).is_some_and(|value| value == "1" || value.eq_ignore_ascii_case("true"))
    }

    /// The user's folder.
    pub(crate) fn home(&self) -> Result<PathBuf, String> {
        let drive = || Some(self.get("HOMEDRIVE")? + &self.get("HOMEPATH")?);
        let home = self.get("HOME").or_else(|| self.get("USERPROFILE")).or_else(drive);
        home.map(PathBuf::from).ok_or_else(|| "there is no home folder, for HOME is not set".into())
    }
}

#[cfg(test)]
mod tests {
    use super::Environment;

    #[test]
    fn an_empty_variable_is_absent() {
        let environment = Environment::of(|name| match name {
            "EMPTY" => Some(String::new()),
            "BLANK" => Some(" ".to_owned()),
            _ => None,
        });
        assert_eq!(environment.get("EMPTY"), None);
        assert_eq!(environment.get("ABSENT"), None);
        assert_eq!(environment.get("BLANK").as_deref(), Some(" "));
    }

    #[test]
    fn the_variables_of_the_process_are_read() {
        assert!(Environment::of_process().get("PATH").is_some());
        assert_eq!(Environment::of_process().get("NO=SUCH"), None);
    }
}
