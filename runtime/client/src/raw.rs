//! Raw calls: an action by its name, flat parameters, and the answer as text.

use std::fmt;
use std::marker::PhantomData;

use aliyun_rpc_wire::constraint::Values;
use aliyun_rpc_wire::{Method, OpenCode, Safety};

use crate::answer::Answer;
use crate::call;
use crate::connection::{Connection, Reply};
use crate::error::Error;
use crate::target::Target;

/// A call to an action by its name, with the service's codes `C`.
#[must_use = "a call does nothing before it is sent"]
pub struct RawCall<C> {
    connection: Connection,
    action: String,
    method: Method,
    safety: Safety,
    values: Values,
    code: PhantomData<fn() -> C>,
}

/// What the service answered to a raw call.
#[derive(Clone, PartialEq, Eq)]
pub struct RawAnswer {
    status: u16,
    request_id: Option<String>,
    text: String,
}

impl<C> RawCall<C> {
    pub(crate) fn new(connection: Connection, action: String) -> Self {
        let (method, safety, values) = (Method::Post, Safety::Unsafe, Values::new());
        Self { connection, action, method, safety, values, code: PhantomData }
    }

    #[cfg(feature = "blocking")]
    pub(crate) fn action(&self) -> &str {
        &self.action
    }

    /// Gives a parameter a value, in place of the one it had. The name is the flat one on the
    /// wire, such as `Tag.1.Key`.
    pub fn set(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.values.set(name.into(), value);
        self
    }

    /// The HTTP method to send it with. The default is POST.
    pub fn method(mut self, method: Method) -> Self {
        self.method = method;
        self
    }

    /// What repeating the action does, which decides when it is tried again. The default is
    /// [`Safety::Unsafe`]; with [`Safety::Token`] it gets a `ClientToken`, unless it has one.
    pub fn safety(mut self, safety: Safety) -> Self {
        self.safety = safety;
        self
    }
}

impl<C: OpenCode + 'static> RawCall<C> {
    /// Sends it unchecked. An error that the service reports is an error here too.
    #[must_use]
    pub fn send(self) -> Reply<RawAnswer, C> {
        let Self { connection, action: name, method, safety, values, .. } = self;
        Box::pin(async move {
            let service = connection.parts().service;
            let target = Target::Raw { name, method, safety, service };
            match call::unchecked(connection.parts(), &target, values).await {
                (Ok(answer), _) => Ok(RawAnswer::from(answer)),
                (Err(failure), trail) => Err(Error::of_call(target.into_name(), failure, trail)),
            }
        })
    }
}

impl RawAnswer {
    /// The HTTP status.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.status
    }

    /// The id that the service gave the request.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.request_id.as_deref()
    }

    /// The body, JSON as a rule; bytes that are not UTF-8 are replaced.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }
}

impl From<Answer> for RawAnswer {
    fn from(answer: Answer) -> Self {
        let text = answer.text();
        Self { status: answer.status, request_id: answer.request_id, text }
    }
}

impl<C> fmt::Debug for RawCall<C> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<&str> = self.values.iter().map(|(name, _)| name).collect();
        out.debug_struct("RawCall")
            .field("action", &self.action)
            .field("method", &self.method)
            .field("parameters", &names)
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for RawAnswer {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("RawAnswer")
            .field("status", &self.status)
            .field("request_id", &self.request_id)
            .finish_non_exhaustive()
    }
}
