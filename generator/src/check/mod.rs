//! The check stage: the judge. One rule a file; it changes nothing.

mod address;
mod behaviour;
mod collision;
mod default_refused;
mod draft;
mod duplicate_name;
mod empty_constraint;
mod enum_values;
mod example_refused;
mod filter;
mod job;
mod lifecycle;
mod missing_example;
mod natural_key;
mod note_kind;
mod package_name;
mod paging;
mod presentation;
mod recursive_parameter;
mod reference;
mod safety;
mod sent_identity;
mod since;
mod starts;
mod uncategorized;
mod unknown_error_code;
mod unknown_resource;
mod unknown_source;
mod wait;
mod walk;

use crate::finding::{Finding, Findings};
use crate::model::Api;

/// A rule: reads the model and reports what breaks it.
type Rule = fn(&Api, &mut dyn FnMut(Finding));

/// Rules about the spec itself.
const RULES: &[Rule] = &[
    address::check,
    behaviour::check,
    collision::check,
    draft::check,
    duplicate_name::check,
    empty_constraint::check,
    enum_values::check,
    filter::check,
    job::check,
    lifecycle::check,
    missing_example::check,
    natural_key::check,
    note_kind::check,
    package_name::check,
    paging::check,
    presentation::check,
    recursive_parameter::check,
    reference::check,
    safety::check,
    sent_identity::check,
    since::check,
    starts::check,
    uncategorized::check,
    unknown_error_code::check,
    unknown_resource::check,
    unknown_source::check,
    wait::check,
];

/// Rules that hold values to the constraints.
const JUDGES: &[Rule] = &[default_refused::check, example_refused::check];

/// Runs every rule; all that they find is reported at once.
///
/// A constraint that admits nothing refuses every value: it is reported alone, without them.
pub(crate) fn run(api: &Api) -> Result<(), Findings> {
    let mut findings = Findings::new();
    let mut sound = true;
    for rule in RULES {
        rule(api, &mut |finding| {
            sound &= finding.rule != empty_constraint::RULE;
            findings.push(finding);
        });
    }
    for judge in JUDGES.iter().filter(|_| sound) {
        judge(api, &mut |finding| findings.push(finding));
    }
    findings.propagate(Some(()))
}
