//! Rule `unclassified-status`: a lifecycle tells of every status what it means, and of no other.

use crate::check::walk;
use crate::finding::Finding;
use crate::model::{Api, Resource, Type};

pub(crate) fn check(api: &Api, report: &mut dyn FnMut(Finding)) {
    for resource in &api.resources {
        states(api, resource, report);
    }
    for member in walk::members(api).filter(|member| member.name.value == "Status") {
        let Type::Enum(name) = &member.ty else { continue };
        if api.resources.iter().all(|resource| resource.status.value != *name) {
            let message = format!("no lifecycle says what the values of `{name}` mean");
            report(
                Finding::new("unclassified-status", member.name.place, message)
                    .help(format!("add a resource with `status: {name}` to resources.yaml")),
            );
        }
    }
}

fn states(api: &Api, resource: &Resource, report: &mut dyn FnMut(Finding)) {
    let Some(set) = api.enumeration(&resource.status.value) else {
        let message = format!("`{}` is no value set", resource.status.value);
        let finding = Finding::new("unclassified-status", resource.status.place, message);
        return report(finding.help("name a shape of kind `enum`"));
    };
    for value in &set.values {
        let times = resource.states.iter().filter(|(state, _)| state.value == value.value.value);
        let (problem, help) = match times.count() {
            1 => continue,
            0 => ("has no place in", "put it into"),
            _ => ("has more than one place in", "leave it in only"),
        };
        let (status, name) = (&value.value.value, &resource.name.value);
        let message = format!("the status `{status}` {problem} the lifecycle of `{name}`");
        report(
            Finding::new("unclassified-status", resource.name.place, message)
                .beside(value.value.place, "the status")
                .help(format!(
                    "{help} one of `pending`, `ready`, `failed`, `leaving` and `gone.states`"
                )),
        );
    }
    for (state, _) in resource.states.iter().filter(|(state, _)| set.value(&state.value).is_none())
    {
        let message = format!("`{}` is no documented status", state.value);
        report(
            Finding::new("unclassified-status", state.place, message)
                .beside(set.name.place, "the documented ones")
                .help("remove it, or add it to the value set"),
        );
    }
}
