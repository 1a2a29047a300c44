//! What a call addresses: an action with its table, or one known by its name alone.

use std::borrow::Cow;

use aliyun_rpc_wire::constraint::Values;
use aliyun_rpc_wire::{ActionInfo, CodeFacts, Method, Safety, Service};

/// The parameter that tokens go by in actions without a table.
const CLIENT_TOKEN: &str = "ClientToken";

/// An action of a service.
#[derive(Clone, Debug)]
pub(crate) enum Target {
    /// One that the SDK has a table of.
    Known(&'static ActionInfo),
    /// One that the service is only to check, so that nothing comes of sending it twice.
    DryRun(&'static ActionInfo),
    /// One that the caller names.
    Raw {
        /// The name on the wire.
        name: String,
        /// The HTTP method to send it with.
        method: Method,
        /// What repeating it does, as the caller says.
        safety: Safety,
        /// The service that it belongs to.
        service: &'static Service,
    },
}

impl Target {
    pub(crate) fn name(&self) -> &str {
        match self {
            Self::Known(action) | Self::DryRun(action) => action.name,
            Self::Raw { name, .. } => name,
        }
    }

    /// The name, which an action with a table need not copy.
    pub(crate) fn known_name(&self) -> Cow<'static, str> {
        match self {
            Self::Known(action) | Self::DryRun(action) => action.name.into(),
            Self::Raw { name, .. } => name.clone().into(),
        }
    }

    pub(crate) fn into_name(self) -> Cow<'static, str> {
        match self {
            Self::Known(action) | Self::DryRun(action) => action.name.into(),
            Self::Raw { name, .. } => name.into(),
        }
    }

    /// The action's table.
    pub(crate) fn info(&self) -> Option<&'static ActionInfo> {
        match self {
            Self::Known(action) => Some(action),
            Self::DryRun(_) | Self::Raw { .. } => None,
        }
    }

    pub(crate) fn method(&self) -> Method {
        match self {
            Self::Known(action) | Self::DryRun(action) => action.method,
            Self::Raw { method, .. } => *method,
        }
    }

    /// What repeating it does: one without a parameter for the token cannot be safe by it.
    pub(crate) fn safety(&self) -> Safety {
        match self {
            Self::Known(ActionInfo { safety: Safety::Token, client_token: None, .. }) => {
                Safety::Unsafe
            }
            Self::Known(action) => action.safety,
            Self::DryRun(_) => Safety::Read,
            Self::Raw { safety, .. } => *safety,
        }
    }

    pub(crate) fn service(&self) -> &'static Service {
        match self {
            Self::Known(action) | Self::DryRun(action) => action.service,
            Self::Raw { service, .. } => service,
        }
    }

    /// The parameter that holds the client token.
    pub(crate) fn client_token(&self) -> Option<&'static str> {
        match self {
            Self::Known(action) => action.client_token,
            Self::DryRun(_) => None,
            Self::Raw { .. } => Some(CLIENT_TOKEN),
        }
    }

    /// Whether a request with these parameters asks to be checked only.
    pub(crate) fn is_dry_run(&self, values: &Values) -> bool {
        let name = match self {
            Self::Known(action) | Self::DryRun(action) => action.dry_run,
            Self::Raw { .. } => Some("DryRun"),
        };
        let value = name.and_then(|name| values.get(name));
        value.is_some_and(|value| value.eq_ignore_ascii_case("true"))
    }

    /// Whether the code says that what the action deletes is gone.
    pub(crate) fn is_gone(&self, code: &str) -> bool {
        self.info().is_some_and(|info| info.is_gone(code))
    }

    /// What is known of a code that the service answered with.
    pub(crate) fn code(&self, status: u16, code: &str) -> Option<CodeFacts> {
        match self {
            Self::Known(action) | Self::DryRun(action) => action.code(status, code),
            Self::Raw { service, .. } => service.code(code).map(CodeFacts::from),
        }
    }
}
