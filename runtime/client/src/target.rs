//! What a call addresses: an action with its table, or one known by its name alone.

use std::borrow::Cow;

use aliyun_rpc_wire::{ActionInfo, CodeFacts, Method, Service};

/// An action of a service.
#[derive(Clone, Debug)]
pub(crate) enum Target {
    /// One that the SDK has a table of.
    Known(&'static ActionInfo),
    /// One that the caller names.
    Raw {
        /// The name on the wire.
        name: String,
        /// The HTTP method to send it with.
        method: Method,
        /// The service that it belongs to.
        service: &'static Service,
    },
}

impl Target {
    pub(crate) fn name(&self) -> &str {
        match self {
            Self::Known(action) => action.name,
            Self::Raw { name, .. } => name,
        }
    }

    pub(crate) fn into_name(self) -> Cow<'static, str> {
        match self {
            Self::Known(action) => action.name.into(),
            Self::Raw { name, .. } => name.into(),
        }
    }

    pub(crate) fn method(&self) -> Method {
        match self {
            Self::Known(action) => action.method,
            Self::Raw { method, .. } => *method,
        }
    }

    pub(crate) fn service(&self) -> &'static Service {
        match self {
            Self::Known(action) => action.service,
            Self::Raw { service, .. } => service,
        }
    }

    /// What is known of a code that the service answered with.
    pub(crate) fn code(&self, status: u16, code: &str) -> Option<CodeFacts> {
        match self {
            Self::Known(action) => action.code(status, code),
            Self::Raw { service, .. } => service.code(code).map(CodeFacts::from),
        }
    }
}
