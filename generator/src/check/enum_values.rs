//! Rule `unknown-enum-value`: what narrows a value set, or is taken from it, belongs to it.

use aliyun_rpc_constraint::Rule;

use crate::check::walk;
use crate::finding::Finding;
use crate::model::{Api, Type};
use crate::yaml::suggestion;

pub(crate) fn check(api: &Api, report: &mut dyn FnMut(Finding)) {
    for member in walk::members(api) {
        let Type::Enum(name) = &member.ty else { continue };
        let Some(set) = api.enumeration(name) else { continue };
        for constraint in &member.constraints {
            let Rule::OneOf(values) = &constraint.inner.rule else { continue };
            for value in values.iter().filter(|value| set.value(value).is_none()) {
                let message = format!("`{value}` is no value of `{name}`");
                let finding = Finding::new("unknown-enum-value", constraint.place, message)
                    .beside(set.name.place, "the value set");
                let known = set.values.iter().map(|known| known.value.value.as_str());
                report(match suggestion(value, known) {
                    Some(close) => finding.help(format!("did you mean `{close}`?")),
                    None => finding.help(format!("add it to shapes/{name}.yaml, with its meaning")),
                });
            }
        }
    }
    for set in api.shapes.keys().filter_map(|name| api.enumeration(name)) {
        if set.values.is_empty() {
            let message = format!("the value set `{}` has no values", set.name.value);
            report(
                Finding::new("unknown-enum-value", set.name.place, message)
                    .help("add `values`, or make it a `scalar`"),
            );
        }
    }
}
