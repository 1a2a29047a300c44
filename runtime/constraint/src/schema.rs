//! All that is known of the parameters of one action.

use crate::evaluate;
use crate::parameter::Parameter;
use crate::relation::Relation;
use crate::text::{List, Text};
use crate::values::Values;
use crate::violation::Violation;

/// The parameters of one action, and the rules that bind several of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Schema {
    /// The chapter of the reference that describes the action.
    pub chapter: Text,
    /// The parameters, in the reference's order.
    pub parameters: List<Parameter>,
    /// Rules that belong to no single parameter.
    pub relations: List<Relation>,
}

impl Schema {
    /// Every violation in the request, in the order of the parameters; never only the first.
    ///
    /// Parameters that the schema does not know are passed over.
    #[must_use]
    pub fn check(&self, values: &Values) -> Vec<Violation> {
        evaluate::evaluate(self, values)
    }

    /// The parameter of that name.
    #[must_use]
    pub fn parameter(&self, name: &str) -> Option<&Parameter> {
        self.parameters.iter().find(|parameter| parameter.name == name)
    }
}
