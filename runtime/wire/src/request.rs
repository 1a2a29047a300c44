//! A request before it is signed: an action and its flat parameters.

use std::fmt;

use serde_core::Serialize;

use crate::action::ActionInfo;
use crate::constraint::{Text, Values, Violation};
use crate::flatten::Flatten;

/// How strictly a request is checked before it is sent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CheckLevel {
    /// Every violation refuses the request.
    EnforceAll,
    /// Violations of stable constraints refuse it, the others give a warning event.
    #[default]
    Default,
    /// Every violation gives a warning event.
    Warn,
    /// Nothing is checked.
    Off,
}

/// One request: the action and its parameters in flat form.
#[derive(Clone)]
pub struct Request {
    action: &'static ActionInfo,
    values: Values,
    level: Option<CheckLevel>,
}

impl Request {
    /// A request without parameters.
    #[must_use]
    pub fn new(action: &'static ActionInfo) -> Self {
        Self { action, values: Values::new(), level: None }
    }

    /// A request with these parameters.
    #[must_use]
    pub fn with(action: &'static ActionInfo, values: Values) -> Self {
        Self { action, values, level: None }
    }

    /// The action's table.
    #[must_use]
    pub fn action(&self) -> &'static ActionInfo {
        self.action
    }

    /// The flat parameters.
    #[must_use]
    pub fn values(&self) -> &Values {
        &self.values
    }

    /// The flat parameters, which are all that is left of the request.
    #[must_use]
    pub fn into_values(self) -> Values {
        self.values
    }

    /// The level of checking for this request alone.
    #[must_use]
    pub fn level(&self) -> Option<CheckLevel> {
        self.level
    }

    /// Sets the level of checking for this request alone.
    pub fn set_level(&mut self, level: CheckLevel) {
        self.level = Some(level);
    }

    /// Gives a parameter a value, in place of all that it had.
    pub fn set<T: Flatten + ?Sized>(&mut self, name: impl Into<Text>, value: &T) {
        let name = name.into();
        self.values.remove(&name);
        value.flatten(name, &mut self.values);
    }

    /// Takes all values of a parameter away.
    pub fn unset(&mut self, name: &str) {
        self.values.remove(name);
    }

    /// Gives a parameter that is sent as one text with commas its items.
    pub fn set_comma_list<T: fmt::Display>(
        &mut self,
        name: &'static str,
        items: impl IntoIterator<Item = T>,
    ) {
        self.values.remove(name);
        self.values.set_comma_list(name, items);
    }

    /// Gives a parameter that is sent as one JSON text a value.
    pub fn set_json<T: Serialize>(&mut self, name: &'static str, value: &T) {
        self.values.remove(name);
        self.values.set(name, crate::generated::json(value));
    }

    /// Every violation of the action's constraints.
    #[must_use]
    pub fn check(&self) -> Vec<Violation> {
        self.action.schema.check(&self.values)
    }
}

impl fmt::Debug for Request {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct(self.action.name).field("values", &self.values).finish_non_exhaustive()
    }
}
