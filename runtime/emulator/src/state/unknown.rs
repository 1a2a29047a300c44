//! Names that nothing has: what was asked for, and what there is.

use std::collections::BTreeSet;
use std::error::Error;
use std::fmt;

use crate::fault::Fault;
use crate::state::fields::ResourceTable;
use crate::state::table::{ActionTable, Tables};

/// A name of something that there is not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unknown {
    what: &'static str,
    name: String,
    /// What there is, in the order of the names.
    known: BTreeSet<String>,
}

impl Unknown {
    /// The name, where it is among those that are known.
    pub(crate) fn check<'a>(
        what: &'static str,
        name: &str,
        known: impl IntoIterator<Item = &'a str>,
    ) -> Result<(), Self> {
        let known: BTreeSet<String> = known.into_iter().map(str::to_owned).collect();
        if known.contains(name) { Ok(()) } else { Err(Self { what, name: name.to_owned(), known }) }
    }
}

impl fmt::Display for Unknown {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { what, name, known } = self;
        write!(out, "there is no {what} `{}`", name.escape_debug())?;
        let known: Vec<&str> = known.iter().map(String::as_str).collect();
        if known.is_empty() { Ok(()) } else { write!(out, "; there are {}", known.join(", ")) }
    }
}

impl Error for Unknown {}

impl Tables {
    /// The action of that name.
    pub(crate) fn action(&self, name: &str) -> Option<&'static ActionTable> {
        self.actions.iter().copied().find(|table| table.info.name == name)
    }

    /// The kind of resource of that name.
    pub(crate) fn resource(&self, name: &str) -> Option<&'static ResourceTable> {
        self.resources.iter().copied().find(|table| table.info.name == name)
    }

    /// There is such a kind of resource.
    pub(crate) fn check_resource(&self, name: &str) -> Result<(), Unknown> {
        Unknown::check("resource", name, self.resources.iter().map(|table| table.info.name))
    }

    /// There is such a field of such a resource: one that is shown, or one that is only kept.
    pub(crate) fn check_field(&self, resource: &str, field: &str) -> Result<(), Unknown> {
        self.check_resource(resource)?;
        let table = self.resource(resource).into_iter();
        let ruled = table.clone().flat_map(|table| table.fields).map(|rule| rule.field);
        let read = table.filter_map(|table| self.action(table.info.read.name));
        let shown = read.filter_map(ActionTable::items).flat_map(|(_, fields)| fields);
        let made = self.actions.iter().filter(|one| one.creates(resource));
        let made = made.flat_map(|one| &*one.info.schema.parameters).map(|one| &*one.name);
        Unknown::check("field", field, shown.map(|one| one.name).chain(ruled).chain(made))
    }

    /// There is such a state of such a resource.
    pub(crate) fn check_status(&self, resource: &str, status: &str) -> Result<(), Unknown> {
        self.check_resource(resource)?;
        let table = self.resource(resource).into_iter();
        let known = table.flat_map(|table| table.info.states).map(|one| one.status);
        Unknown::check("status", status, known)
    }

    /// What the fault names is there: the action, and the state in which it ends something.
    pub(crate) fn check_fault(&self, fault: &Fault) -> Result<(), Unknown> {
        let action = fault.action();
        let names = self.actions.iter().map(|table| table.info.name);
        let Some(ends) = fault.ends_in() else {
            return Unknown::check("action", action, names.chain(["*"]));
        };
        let slow = self.actions.iter().filter(|table| table.journey().is_some());
        Unknown::check("action that takes time", action, slow.map(|table| table.info.name))?;
        let one = self.action(action).and_then(ActionTable::journey);
        one.map_or(Ok(()), |one| self.check_status(one.resource, ends))
    }
}
