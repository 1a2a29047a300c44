//! Lookups: how to see whether a request that may have been executed was executed.

use aliyun_rpc_wire::constraint::Values;
use aliyun_rpc_wire::{ActionInfo, NaturalKey};

/// How to look for what a request has made, where the service has no other way to tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lookup {
    action: &'static str,
    parameters: Values,
    fields: Vec<(&'static str, String)>,
    id: &'static str,
}

impl Lookup {
    /// The lookup of an action with these parameters, where it has a natural key.
    pub(crate) fn of(action: &ActionInfo, values: &Values) -> Option<Self> {
        let key: &NaturalKey = action.natural_key?;
        let parameters = key.listing(values)?;
        let field = |(parameter, field): &(&str, &'static str)| {
            Some((*field, values.get(parameter)?.to_owned()))
        };
        let fields = key.same.iter().filter_map(field).collect();
        Some(Self { action: key.find.name, parameters, fields, id: key.id })
    }

    /// The action that lists what is there, by its name on the wire.
    #[must_use]
    pub fn action(&self) -> &str {
        self.action
    }

    /// The flat parameters to call it with.
    pub fn parameters(&self) -> impl Iterator<Item = (&str, &str)> {
        self.parameters.iter()
    }

    /// The fields of an item, by their names on the wire, with the values that what was made has.
    pub fn fields(&self) -> impl Iterator<Item = (&str, &str)> {
        self.fields.iter().map(|(name, value)| (*name, value.as_str()))
    }

    /// The field of the item that identifies it.
    #[must_use]
    pub fn id(&self) -> &str {
        self.id
    }
}
