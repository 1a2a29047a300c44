//! Rule `unknown-parameter`: relations name parameters of their action.

use crate::finding::Finding;
use crate::model::Api;

pub(crate) fn check(api: &Api, report: &mut dyn FnMut(Finding)) {
    for action in &api.actions {
        for (relation, place) in &action.relations {
            for name in relation.parameters().iter().filter(|name| action.parameter(name).is_none())
            {
                let message = format!("{} has no parameter `{name}`", action.name.value);
                report(
                    Finding::new("unknown-parameter", *place, message)
                        .help("a relation binds parameters of its action"),
                );
            }
        }
    }
}
