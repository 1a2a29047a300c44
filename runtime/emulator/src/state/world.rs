//! The world: what lies outside the API, permissive until a test makes it bad.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use crate::state::table::Tables;
use crate::state::unknown::Unknown;

/// What the API neither makes nor tells.
///
/// A fact is named after the need that it meets, such as `stock`, and is about something, such as
/// the text of the parameter that names a bucket. All facts hold until one is denied.
#[derive(Clone)]
pub struct World {
    /// The region that the emulator stands for.
    pub region: String,
    /// How many free addresses a network has that nothing was said about.
    pub addresses: u64,
    tables: &'static Tables,
    denied: BTreeSet<(String, Option<String>)>,
    free: BTreeMap<String, u64>,
    fields: BTreeMap<(String, String), String>,
}

impl World {
    pub(crate) fn new(tables: &'static Tables) -> Self {
        Self {
            region: "cn-hangzhou".to_owned(),
            addresses: 4096,
            tables,
            denied: BTreeSet::new(),
            free: BTreeMap::new(),
            fields: BTreeMap::new(),
        }
    }

    /// The facts that some action needs.
    #[must_use]
    pub fn facts(&self) -> Vec<&'static str> {
        let facts: BTreeSet<_> =
            self.tables.actions.iter().flat_map(|table| table.facts()).collect();
        facts.into_iter().collect()
    }

    /// The fact does not hold, whatever it is about.
    pub fn deny(&mut self, fact: impl Into<String>) -> Result<(), Unknown> {
        let fact = self.known(fact.into())?;
        self.denied.insert((fact, None));
        Ok(())
    }

    /// The fact does not hold about this.
    pub fn deny_about(
        &mut self,
        fact: impl Into<String>,
        about: impl Into<String>,
    ) -> Result<(), Unknown> {
        let fact = self.known(fact.into())?;
        self.denied.insert((fact, Some(about.into())));
        Ok(())
    }

    /// The fact holds again, whatever it is about.
    pub fn allow(&mut self, fact: impl Into<String>) -> Result<(), Unknown> {
        let fact = self.known(fact.into())?;
        self.denied.retain(|(known, _)| *known != fact);
        Ok(())
    }

    fn known(&self, fact: String) -> Result<String, Unknown> {
        Unknown::check("fact", &fact, self.facts())?;
        Ok(fact)
    }

    /// How many addresses of the network are free before anything takes some.
    pub fn set_addresses(&mut self, network: impl Into<String>, count: u64) {
        self.free.insert(network.into(), count);
    }

    /// What a field of every new resource of the kind holds, whatever the request says.
    pub fn set_field(
        &mut self,
        resource: impl Into<String>,
        field: impl Into<String>,
        text: impl Into<String>,
    ) -> Result<(), Unknown> {
        let (resource, field) = (resource.into(), field.into());
        self.tables.check_field(&resource, &field)?;
        self.fields.insert((resource, field), text.into());
        Ok(())
    }

    pub(crate) fn holds(&self, fact: &str, about: &[&str]) -> bool {
        let denies = |(known, what): &(String, Option<String>)| {
            known == fact && what.as_deref().is_none_or(|what| about.contains(&what))
        };
        !self.denied.iter().any(denies)
    }

    pub(crate) fn free(&self, network: &str) -> u64 {
        self.free.get(network).copied().unwrap_or(self.addresses)
    }

    pub(crate) fn fields_of<'a>(
        &'a self,
        resource: &'a str,
    ) -> impl Iterator<Item = (&'a str, &'a str)> {
        let of_it = self.fields.iter().filter(move |((known, _), _)| known == resource);
        of_it.map(|((_, field), text)| (field.as_str(), text.as_str()))
    }
}

impl fmt::Debug for World {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = out.debug_struct("World");
        out.field("region", &self.region).field("addresses", &self.addresses);
        out.field("denied", &self.denied).field("free", &self.free).field("fields", &self.fields);
        out.finish_non_exhaustive()
    }
}
