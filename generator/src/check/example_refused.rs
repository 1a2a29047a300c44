//! Rule `example-refused`: a request of the document satisfies every rule of its action.

use aliyun_rpc_constraint::Values;

use crate::finding::Finding;
use crate::model::{Action, Api};
use crate::place::Place;

pub(crate) fn check(api: &Api, report: &mut dyn FnMut(Finding)) {
    for action in &api.actions {
        let request = &action.example.request;
        let values: Values =
            request.iter().map(|(name, value)| (name.as_str(), value.value.as_str())).collect();
        if request.is_empty() && !action.parameters.is_empty() {
            continue;
        }
        for violation in api.schema(action).check(&values) {
            let message = format!("the example of {} is refused: {violation}", action.name.value);
            report(
                Finding::new("example-refused", place(action, &violation.parameter), message)
                    .help("mend the constraint, or correct the example in corrections.yaml"),
            );
        }
        unknown(action, report);
    }
}

/// Where the example gives the parameter or a part of it; where it does not, the whole of it.
fn place(action: &Action, parameter: &str) -> Place {
    let is_meant = |name: &str| {
        let part = name.strip_prefix(parameter);
        part.is_some_and(|part| part.is_empty() || part.starts_with('.'))
    };
    let given = action.example.request.iter().find(|(name, _)| is_meant(name));
    given.map_or(action.example.place, |(_, value)| value.place)
}

/// Parameters of the example that the action does not have.
fn unknown(action: &Action, report: &mut dyn FnMut(Finding)) {
    for (name, value) in &action.example.request {
        let outer = name.split('.').next().unwrap_or_default();
        if action.parameter(outer).is_none() {
            let message = format!("the example has a parameter `{name}` that the action has not");
            report(
                Finding::new("example-refused", value.place, message)
                    .help("add the parameter, or correct the example in corrections.yaml"),
            );
        }
    }
}
