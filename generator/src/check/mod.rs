//! The check stage: the judge. One rule a file; it changes nothing.

mod address;
mod collision;
mod default_refused;
mod duplicate_name;
mod empty_constraint;
mod enum_values;
mod example_refused;
mod lifecycle;
mod missing_example;
mod natural_key;
mod note_kind;
mod paging;
mod recursive_parameter;
mod reference;
mod safety;
mod uncategorized;
mod unknown_error_code;
mod unknown_resource;
mod unknown_source;
mod walk;

use crate::finding::{Finding, Findings};
use crate::model::Api;

/// A rule: reads the model and reports what breaks it.
type Rule = fn(&Api, &mut dyn FnMut(Finding));

/// Every rule.
const RULES: &[Rule] = &[
    address::check,
    collision::check,
    default_refused::check,
    duplicate_name::check,
    empty_constraint::check,
    enum_values::check,
    example_refused::check,
    lifecycle::check,
    missing_example::check,
    natural_key::check,
    note_kind::check,
    paging::check,
    recursive_parameter::check,
    reference::check,
    safety::check,
    uncategorized::check,
    unknown_error_code::check,
    unknown_resource::check,
    unknown_source::check,
];

/// Runs every rule; all that they find is reported at once.
pub(crate) fn run(api: &Api) -> Result<(), Findings> {
    let mut findings = Findings::new();
    for rule in RULES {
        rule(api, &mut |finding| findings.push(finding));
    }
    findings.propagate(Some(()))
}
