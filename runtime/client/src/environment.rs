//! The environment: the one module that reads variables, and the names of those it reads.

/// The region, where the builder is given neither region nor endpoint.
pub(crate) const REGION_ID: &str = "ALIBABA_CLOUD_REGION_ID";
/// The id of the access key, where the builder is given no credentials.
pub(crate) const ACCESS_KEY_ID: &str = "ALIBABA_CLOUD_ACCESS_KEY_ID";
/// The secret of that key.
pub(crate) const ACCESS_KEY_SECRET: &str = "ALIBABA_CLOUD_ACCESS_KEY_SECRET";
/// The security token that belongs to that key, where the key is temporary.
pub(crate) const SECURITY_TOKEN: &str = "ALIBABA_CLOUD_SECURITY_TOKEN";

/// Gives the value of a variable, where there is one.
type Read = dyn Fn(&str) -> Option<String> + Send + Sync;

/// Where variables are read from.
pub(crate) struct Environment(Box<Read>);

impl Environment {
    /// The variables of this process; one whose value is not Unicode counts as absent.
    #[expect(clippy::disallowed_methods, reason = "this is the module that reads the environment")]
    pub(crate) fn of_process() -> Self {
        Self::of(|name| std::env::var(name).ok())
    }

    /// Variables from elsewhere.
    pub(crate) fn of(variables: impl Fn(&str) -> Option<String> + Send + Sync + 'static) -> Self {
        Self(Box::new(variables))
    }

    /// The value of a variable; an empty one counts as absent.
    pub(crate) fn get(&self, name: &str) -> Option<String> {
        (self.0)(name).filter(|value| !value.is_empty())
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
