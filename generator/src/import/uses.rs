//! Which parts of a description speak of which shapes, since a shape is used in several places.

use std::collections::BTreeMap;

use crate::import::described::{Described, Operation};
use crate::import::schema::{Field, Schema};
use crate::model::{Api, Member, Type};
use crate::place::{Place, Spanned};

/// The fields that a description has for members of a spec.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Use<'a> {
    pub(crate) fields: &'a [Field],
    pub(crate) place: Place,
    /// Whether they are sent.
    pub(crate) is_sent: bool,
}

/// What is listed of a value set at one of its places; none where nothing is.
type Listed<'a> = Option<&'a Spanned<Vec<Spanned<String>>>>;

/// The uses of each structure and of each value set.
#[derive(Debug, Default)]
pub(crate) struct Uses<'a> {
    pub(crate) structures: BTreeMap<String, Vec<Use<'a>>>,
    pub(crate) sets: BTreeMap<String, Vec<Listed<'a>>>,
}

/// All uses in the actions that both have.
pub(crate) fn uses<'a>(api: &Api, described: &'a Described) -> Uses<'a> {
    let mut uses = Uses::default();
    for action in &api.actions {
        let Some(operation) = described.action(&action.name.value) else { continue };
        uses.members(api, &action.parameters, sent(operation));
        if let Some(received) = received(operation) {
            uses.members(api, &action.result, received);
        }
    }
    uses
}

/// The parameters of an action.
pub(crate) fn sent(operation: &Operation) -> Use<'_> {
    let parameters = &operation.parameters;
    Use { fields: &parameters.value, place: parameters.place, is_sent: true }
}

/// The answer of an action, where something is said of it.
pub(crate) fn received(operation: &Operation) -> Option<Use<'_>> {
    let result = operation.result.as_ref()?;
    Some(Use { fields: &result.value, place: result.place, is_sent: false })
}

impl<'a> Uses<'a> {
    fn members(&mut self, api: &Api, members: &[Member], of: Use<'a>) {
        for member in members {
            let named = |field: &&Field| field.name.value == member.name.value;
            if let Some(field) = of.fields.iter().find(named) {
                self.value(api, &member.ty, &field.schema, of.is_sent);
            }
        }
    }

    fn value(&mut self, api: &Api, ty: &Type, schema: &'a Schema, is_sent: bool) {
        match ty {
            Type::List(list) => {
                if let Some((items, _)) = schema.list() {
                    self.value(api, &list.item, items, is_sent);
                }
            }
            Type::Enum(set) => {
                self.sets.entry(set.clone()).or_default().push(schema.values.as_ref());
            }
            Type::Structure(name, _) => {
                let structure = api.structure(name);
                let (Some(structure), Some(fields)) = (structure, schema.fields()) else { return };
                let of = Use { fields, place: schema.place, is_sent };
                self.structures.entry(name.clone()).or_default().push(of);
                self.members(api, &structure.fields, of);
            }
            _ => {}
        }
    }
}
