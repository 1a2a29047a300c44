//! Filters: structures of a key and a text, in which the key says what the text is.

use aliyun_rpc_constraint::{Condition, Rule, Test};

use crate::model::{Api, Constraint, EnumValue, Enumeration, FilterKey, Member, Structure, Type};

/// The field with the key of a filter.
const KEY: &str = "Key";

/// The field with the text of a filter.
const VALUE: &str = "Value";

/// A filter, whose parts are there as its rule has them.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Filter<'a> {
    /// The value set of its keys.
    pub(crate) set: &'a Enumeration,
    /// The field with the text.
    value: &'a Member,
    /// What is looked for by each key.
    pub(crate) keys: &'a [FilterKey],
}

impl Api {
    /// The structure as a filter; none where it is not one, or has not the two fields of one.
    pub(crate) fn filter<'a>(&'a self, structure: &'a Structure) -> Option<Filter<'a>> {
        let keys = structure.filter.as_deref()?;
        let [first, second] = structure.fields.as_slice() else { return None };
        let is = |field: &Member, name: &str| field.name.value == name;
        match (&first.ty, &second.ty) {
            (Type::Enum(set), Type::String) if is(first, KEY) && is(second, VALUE) => {
                Some(Filter { set: self.enumeration(set)?, value: second, keys })
            }
            _ => None,
        }
    }
}

impl<'a> Filter<'a> {
    /// Each key with what the value set says of it.
    pub(crate) fn entries(&self) -> impl Iterator<Item = (&'a EnumValue, &'a FilterKey)> {
        let known = |key: &'a FilterKey| Some((self.set.exactly(&key.key.value)?, key));
        self.keys.iter().filter_map(known)
    }

    /// What the text must satisfy with that key.
    pub(crate) fn constraints(&self, key: &str) -> impl Iterator<Item = &'a Constraint> {
        self.value.constraints.iter().filter(move |constraint| applies(constraint, key))
    }

    /// The rules for the text with that key.
    pub(crate) fn rules(&self, key: &str) -> impl Iterator<Item = &'a Rule> {
        self.constraints(key).map(|constraint| &constraint.inner.rule)
    }
}

/// Whether a constraint can apply with that key, whatever other parameters are.
fn applies(constraint: &Constraint, key: &str) -> bool {
    let when = constraint.inner.when.as_ref();
    let holds = |condition: &Condition| match &condition.test {
        Test::Is(values) => values.contains_in_any_case(key),
        Test::IsNot(values) => !values.contains_in_any_case(key),
        Test::Given(wanted) => *wanted,
        _ => true,
    };
    let on_key = |condition: &&Condition| condition.parameter == KEY;
    when.is_none_or(|when| when.all.iter().filter(on_key).all(holds))
}

impl Constraint {
    /// Whether it applies whenever a filter has a certain key, and under no further condition.
    pub(crate) fn is_of_key(&self) -> bool {
        self.inner.when.as_ref().is_none_or(|when| when.all.iter().all(|c| c.parameter == KEY))
    }
}
